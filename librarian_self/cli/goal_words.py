"""What `goal` understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run, add_file


def add_goal(commands: argparse._SubParsersAction[Parser]) -> None:
    """The verbs of `goal`, each with the profile first."""
    goal = commands.add_parser("goal", help="goals of the plan: add, list, done, rest, wake, export, import")
    verbs = goal.add_subparsers(dest="verb", required=True, parser_class=Parser)
    _add_add(verbs)
    listing = _verb(verbs, "list", "every goal with its id", "list_goals")
    listing.add_argument("--json", action="store_true")
    for name, about, run in (
        ("done", "mark a goal as done", "finish_goal"),
        ("rest", "let a goal rest", "rest_goal"),
        ("wake", "make a goal active", "wake_goal"),
    ):
        _verb(verbs, name, about, run).add_argument("id", metavar="ID")
    export = _verb(verbs, "export", "the goals as a plan file", "export_goals")
    export.add_argument("--out", type=Path, required=True, metavar="F.json")
    importing = _verb(verbs, "import", "take the goals of a plan file back", "import_goals")
    importing.add_argument("source", type=Path, metavar="F.json")
    importing.add_argument("--json", action="store_true")


def _add_add(verbs: argparse._SubParsersAction[Parser]) -> None:
    adding = _verb(verbs, "add", "a goal of one's own, or a suggested one; prints its id", "add_goal")
    what = adding.add_mutually_exclusive_group(required=True)
    what.add_argument("--title", metavar="WORDS", help="what you will be able to do")
    what.add_argument("--suggested", metavar="ITEM", help="the competency of a suggestion")
    for name in ("reason", "measure", "evidence", "support", "cost", "obstacle", "if-then"):
        adding.add_argument(f"--{name}", metavar="WORDS")
    for name in ("start", "due"):
        adding.add_argument(f"--{name}", metavar="2026-11-23")
    adding.add_argument("--hours-month", type=int, metavar="HOURS")
    adding.add_argument(
        "--action", action="append", default=[], metavar="WORDS", help="a step; may be repeated"
    )


def _verb(verbs: argparse._SubParsersAction[Parser], name: str, about: str, run: str) -> Parser:
    verb = verbs.add_parser(name, help=about)
    add_file(verb)
    verb.set_defaults(run=Run(f"goal:{run}"))
    return verb
