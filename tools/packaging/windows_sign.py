"""The place for signing what Windows runs. Keys and passwords are the business of the command, never of this tree."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Final

VARIABLE: Final = "LIBRARIAN_SELF_SIGN"
"""Names the environment variable with the command that signs a file, to which the file's path is added, for example
`signtool sign /fd sha256 /tr http://timestamp.example.org /td sha256 /n "Librarian Self"` on Windows, or
`osslsigncode-in-place.sh` elsewhere. Unset or empty: nothing is signed. With a signature, equal input gives equal
bytes no more: it holds the time."""


def command() -> str:
    """Read the command that signs a file; empty where nothing is to be signed."""
    return os.environ.get(VARIABLE, "").strip()


def sign(file: Path) -> None:
    """Sign a program in its place; does nothing without a command.

    Raises CalledProcessError when the command fails: a release half signed is none.
    """
    if words := shlex.split(command()):
        subprocess.run([*words, str(file)], check=True)
