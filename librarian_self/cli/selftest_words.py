"""What `--selftest` understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import SELFTEST, Parser, Run
from librarian_self.cli.speak import PROGRAM
from librarian_self.selftest.checks import NAMES


def selftest_parser() -> Parser:
    """The words of the self-test; the last two are for the process that carries out the checks."""
    parser = Parser(
        PROGRAM, description="Whether the program works as it is installed here; 1 if something does not."
    )
    parser.add_argument(SELFTEST, action="store_true", required=True)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write a report into this file, too")
    parser.add_argument("--only", nargs="+", choices=NAMES, metavar="CHECK", help=", ".join(NAMES))
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--results", type=Path, help=argparse.SUPPRESS)
    parser.set_defaults(run=Run("selftest:run_selftest"))
    return parser
