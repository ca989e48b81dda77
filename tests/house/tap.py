"""Speaks TAP for test programs in Python: cases are functions whose names begin with "test_"."""

import traceback
from pathlib import Path


class Skip(Exception):
    """Raised by a case that cannot be tried here; its text says why."""


def run(module):
    """Runs the cases in the order written and prints the outcome of each; the plan comes first."""
    program = Path(module.__file__)
    cases = [(name, case) for name, case in vars(module).items() if name.startswith("test_")]
    print(f"1..{len(cases)}")
    for number, (name, case) in enumerate(cases, 1):
        title = f"{number} /{program.parent.name}/{program.stem[5:]}/{name[5:].replace('_', '-')}"
        try:
            case()
            print(f"ok {title}", flush=True)
        except Skip as reason:
            print(f"ok {title} # SKIP {reason}", flush=True)
        except Exception:
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {title}", flush=True)


def expect_none(breaches):
    """Fails with the whole list when there is any."""
    assert not breaches, "\n".join(["", *map(str, breaches)])


def expect_equal(found, wanted):
    """Fails and shows both unless they are equal."""
    assert found == wanted, f"\nfound:  {found}\nwanted: {wanted}"
