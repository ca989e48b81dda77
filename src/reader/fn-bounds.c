#include "config.h"

#include "reader/fn-bounds.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#ifndef CLONE_THREAD
#define CLONE_THREAD 0x00010000
#endif

#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined __riscv && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#endif

/* Descriptors: the standard three, the document, a few fonts at a time. */
#define MOST_FILES 64

#ifdef ARCHITECTURE

#define LOAD(field) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define ANSWER(what) BPF_STMT (BPF_RET | BPF_K, what)
#define REFUSE(number) ANSWER (SECCOMP_RET_ERRNO | (number))
#define UNLESS(value) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1)

/* A call that is always refused. */
#define FORBID(call) UNLESS (__NR_##call), REFUSE (EPERM)

/* A call that is refused by the bits of an argument; the lower half of it stands first where bytes are
 * little-endian. */
#define FORBID_WITH(call, argument, bits)                                                                    \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD (args[argument]),                            \
      BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1), REFUSE (EACCES), LOAD (nr)

/* A thread is a clone too, and may be made. */
#define FORBID_WITHOUT(call, argument, bits)                                                                 \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD (args[argument]),                            \
      BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, bits, 1, 0), REFUSE (EPERM), LOAD (nr)

#define TO_WRITE (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

static const struct sock_filter filter[] = {
  LOAD (arch),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
  ANSWER (SECCOMP_RET_KILL_PROCESS),
  LOAD (nr),
#ifdef __x86_64__
  /* The same calls under other numbers. */
  BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
  ANSWER (SECCOMP_RET_KILL_PROCESS),
  FORBID (fork),
  FORBID (vfork),
  FORBID (creat),
  FORBID (unlink),
  FORBID (rename),
  FORBID (mkdir),
  FORBID (rmdir),
  FORBID (link),
  FORBID (symlink),
  FORBID (chmod),
  FORBID (chown),
  FORBID (lchown),
  FORBID (mknod),
  FORBID_WITH (open, 1, TO_WRITE),
#endif
  FORBID (socket),
  FORBID (socketpair),
  FORBID (connect),
  FORBID (bind),
  FORBID (execve),
  FORBID (execveat),
  FORBID (ptrace),
  FORBID (process_vm_readv),
  FORBID (process_vm_writev),
  FORBID (kill),
  FORBID (truncate),
  FORBID (ftruncate),
  FORBID (unlinkat),
  FORBID (renameat2),
#ifdef __NR_renameat
  FORBID (renameat),
#endif
  FORBID (mkdirat),
  FORBID (linkat),
  FORBID (symlinkat),
  FORBID (fchmod),
  FORBID (fchmodat),
  FORBID (fchown),
  FORBID (fchownat),
  FORBID (mknodat),
  FORBID (utimensat),
  FORBID (setxattr),
  FORBID (fsetxattr),
  FORBID (bpf),
  FORBID (userfaultfd),
  FORBID (unshare),
  FORBID (mount),
  FORBID_WITH (openat, 2, TO_WRITE),
  FORBID_WITHOUT (clone, 0, CLONE_THREAD),
  /* Their arguments lie in memory, out of sight; the C library falls back to the calls above. */
  UNLESS (__NR_clone3),
  REFUSE (ENOSYS),
#ifdef __NR_openat2
  UNLESS (__NR_openat2),
  REFUSE (ENOSYS),
#endif
#ifdef __NR_io_uring_setup
  UNLESS (__NR_io_uring_setup),
  REFUSE (ENOSYS),
#endif
  ANSWER (SECCOMP_RET_ALLOW),
};

static void
forbid_calls (void)
{
  const struct sock_fprog program = { G_N_ELEMENTS (filter), (struct sock_filter *)filter };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
    prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

#else

static void
forbid_calls (void)
{
}

#endif

static gboolean
bind_resource (int resource, rlim_t soft, rlim_t hard)
{
  const struct rlimit limit = { soft, hard };

  return setrlimit (resource, &limit) == 0;
}

gboolean
fn_bounds_set (const FnBounds *bounds)
{
  g_return_val_if_fail (bounds != NULL, FALSE);

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_DUMPABLE, 0);
  /* What is refused by RLIMIT_FSIZE shall be an error, as any other. */
  signal (SIGXFSZ, SIG_IGN);
  if (!bind_resource (RLIMIT_AS, bounds->memory, bounds->memory) ||
      !bind_resource (RLIMIT_CPU, bounds->seconds, bounds->seconds + 1) ||
      !bind_resource (RLIMIT_FSIZE, 0, 0) || !bind_resource (RLIMIT_CORE, 0, 0) ||
      !bind_resource (RLIMIT_NOFILE, MOST_FILES, MOST_FILES))
    return FALSE;
  forbid_calls ();
  return TRUE;
}
