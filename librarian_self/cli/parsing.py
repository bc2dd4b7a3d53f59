"""Reading the words of a command line, and the words that open the window: all that a start of the window needs."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from librarian_self import __version__
from librarian_self.cli.speak import PROGRAM

COMMANDS: Final = (
    "demo",
    "forms",
    "profile",
    "answer",
    "results",
    "plan",
    "goal",
    "review",
    "log",
    "calendar",
    "kit",
    "pdf",
    "open",
    "export",
    "help",
)
SELFTEST: Final = "--selftest"
"""The word that checks the program instead of opening its window."""

NOT_UNDERSTOOD: Final = 2


class Parser(argparse.ArgumentParser):
    """Says in one line what it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Print the line and end with 2."""
        print(f"{self.prog}: {message} (see {PROGRAM} --help)", file=sys.stderr)
        sys.exit(NOT_UNDERSTOOD)


class Run:
    """Runs the function `module:name` of this room, loading its module only then."""

    def __init__(self, where: str) -> None:
        self._module, self._name = where.split(":")

    def __call__(self, arguments: argparse.Namespace) -> int:
        """Run it; returns the exit code."""
        function = getattr(import_module(f"librarian_self.cli.{self._module}"), self._name)
        code: int = function(arguments)
        return code


def window_parser() -> Parser:
    """The words that open the window."""
    parser = Parser(
        PROGRAM,
        description="Self-assessment and development plan for librarians.",
        epilog=overview(),
        allow_abbrev=False,
    )
    parser.add_argument(
        "profile", nargs="?", type=Path, metavar="PROFILE.lself", help="the profile to open, or a plan as PDF"
    )
    parser.add_argument("--kit", type=Path, metavar="KIT.lskit", help="a trainer’s kit to offer")
    parser.add_argument(
        SELFTEST, action="store_true", help="check that the program works here; see --selftest --help"
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(run=Run("window:open_window"))
    return parser


def overview() -> str:
    """All commands in a line, and the word that is no command."""
    return f"Commands: {', '.join(COMMANDS[:-1])}; each has its own --help. {SELFTEST} checks the program itself."


def add_file(parser: Parser) -> None:
    """The profile that a command opens, and where the password of a protected one comes from."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--secrets-stdin", action="store_true", help="the password is the first line of standard input"
    )
