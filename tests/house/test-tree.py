#!/usr/bin/env python3
"""The tree as it is published: its scripts, its translations, and no trace of one machine."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import tap

TOP = Path(__file__).resolve().parents[2]

# Folders of one machine: they help no reader.
PRIVATE_PATH = re.compile(rb"(?<![\w.$}])/(?:home|root|work|Users|tmp/(?:wt|trees))/\w")


def run_or_skip(*command):
    """Runs a command that is not on every machine; returns its output, the errors with it."""
    if not shutil.which(command[0]):
        raise tap.Skip(f"{command[0]} is not installed")
    ran = subprocess.run(command, cwd=TOP, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return ran.returncode, ran.stdout.decode()


def read_tracked_files():
    """Yields path and content of each file under version control."""
    status, names = run_or_skip("git", "-c", "safe.directory=*", "ls-files", "-z")
    if status:
        raise tap.Skip("not a git checkout")
    for name in names.split("\0")[:-1]:
        path = TOP / name
        if path.is_file():
            yield name, path.read_bytes()


def test_no_file_names_a_private_path():
    assert PRIVATE_PATH.search(b"see /" + b"home/ann/notes") and not PRIVATE_PATH.search(b"net/work/a, /tmp/x")
    tap.expect_none([f"{name}: {found[0].decode()}" for name, content in read_tracked_files()
                     if (found := PRIVATE_PATH.search(content))])


def test_scripts_are_clean():
    scripts = [name for name, content in read_tracked_files() if content.startswith(b"#!/bin/sh")]
    assert {"dev", ".ci/run"} <= set(scripts), scripts
    status, output = run_or_skip("shellcheck", *scripts)
    assert status == 0, "\n" + output


def test_translations_are_well_formed():
    translations = sorted(str(path.relative_to(TOP)) for path in TOP.glob("po/*.po"))
    if not translations:
        raise tap.Skip("there are no translations")
    for path in translations:
        status, output = run_or_skip("msgfmt", "--check", "--output-file=/dev/null", path)
        assert status == 0, "\n" + output


tap.run(sys.modules[__name__])
