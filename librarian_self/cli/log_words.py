"""What `log` understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run, add_file

KINDS = ("practice", "others", "study")
"""The values of `ActionKind`, which is loaded when a command runs."""


def add_log(commands: argparse._SubParsersAction[Parser]) -> None:
    """The verbs of `log`, each with the profile first."""
    log = commands.add_parser("log", help="the learning log: add, list, export, import")
    verbs = log.add_subparsers(dest="verb", required=True, parser_class=Parser)
    _add_add(verbs)
    listing = _verb(verbs, "list", "every entry, the newest first, and hours by year", "list_entries")
    listing.add_argument("--year", type=int, metavar="Y")
    listing.add_argument("--json", action="store_true")
    export = _verb(verbs, "export", "the log as a table (CSV)", "export_log")
    export.add_argument("--out", type=Path, required=True, metavar="F.csv")
    importing = _verb(
        verbs, "import", "take in a table with the same columns, all of it or nothing", "take_in"
    )
    importing.add_argument("source", type=Path, metavar="F.csv")
    importing.add_argument("--json", action="store_true")


def _add_add(verbs: argparse._SubParsersAction[Parser]) -> None:
    adding = _verb(verbs, "add", "write down what was done; prints the id of the entry", "add_entry")
    adding.add_argument("--activity", required=True, metavar="WORDS", help="what you did")
    adding.add_argument("--date", metavar="2026-11-23", help="today without it")
    adding.add_argument("--kind", choices=KINDS, default=KINDS[0])
    adding.add_argument("--hours", metavar="H", help="such as 1.5, 1,5 or 1:30")
    for name in ("what", "so-what", "now-what", "evidence"):
        adding.add_argument(f"--{name}", default="", metavar="WORDS")
    adding.add_argument(
        "--evidence-file", type=Path, metavar="F", help="its place is kept; nothing is copied"
    )
    adding.add_argument("--goal", metavar="ID", help="the goal that it was for")


def _verb(verbs: argparse._SubParsersAction[Parser], name: str, about: str, run: str) -> Parser:
    verb = verbs.add_parser(name, help=about)
    add_file(verb)
    verb.set_defaults(run=Run(f"log:{run}"))
    return verb
