"""The words of `open`."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run
from librarian_self.i18n.languages import AVAILABLE


def add_open(commands: argparse._SubParsersAction[Parser]) -> None:
    """`open`."""
    opening = commands.add_parser("open", help="a plan as PDF again; in the window, unless told otherwise")
    opening.add_argument("plan", type=Path, metavar="PLAN.pdf")
    ways = opening.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help="print the plan that travels inside")
    ways.add_argument(
        "--into",
        dest="file",
        type=Path,
        metavar="PROFILE.lself",
        help="put the comments that somebody filled in into its review log",
    )
    ways.add_argument("--new", type=Path, metavar="NEW.lself", help="make it a profile of its own")
    opening.add_argument("--anyway", action="store_true", help="with --into: also of another plan")
    opening.add_argument("--lang", choices=AVAILABLE, default="en", help="with --new: its language")
    opening.add_argument(
        "--secrets-stdin", action="store_true", help="the password is the first line of standard input"
    )
    opening.set_defaults(run=Run("opening:open_file"))
