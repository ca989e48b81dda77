"""Trees made up for a test, to show that a check finds what it looks for."""

import tempfile
from pathlib import Path


def check(check_tree, files):
    """Returns what "check_tree" finds in a folder that holds the files given, text by path."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_tree(Path(folder))
