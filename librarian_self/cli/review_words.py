"""The words of `review` and `calendar`."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run, add_file
from librarian_self.i18n.languages import AVAILABLE


def add_review(commands: argparse._SubParsersAction[Parser]) -> None:
    """Every verb of `review`."""
    review = commands.add_parser(
        "review", help="plan reviews of the development plan, and note what came of them"
    )
    verbs = review.add_subparsers(dest="verb", required=True, parser_class=Parser)
    adding = verbs.add_parser("add", help="plan one")
    add_file(adding)
    adding.add_argument("--date", required=True, metavar="D", help="such as 2026-12-20")
    adding.set_defaults(run=Run("review:add_review"))
    planning = verbs.add_parser("plan", help="plan one every so many months")
    add_file(planning)
    planning.add_argument("--every", required=True, type=_months, metavar="N", help="months")
    planning.add_argument("--until", metavar="D", help="else until the plan ends, or for a year")
    planning.set_defaults(run=Run("review:plan_series"))
    listing = verbs.add_parser("list")
    add_file(listing)
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=Run("review:list_reviews"))
    finishing = verbs.add_parser("done", help="note that it was held today")
    add_file(finishing)
    finishing.add_argument("id")
    finishing.add_argument("--noticed", default="", metavar="T")
    finishing.add_argument("--change", default="", metavar="T")
    finishing.set_defaults(run=Run("review:finish_review"))
    export = verbs.add_parser("export", help="all of them as CSV or JSON")
    add_file(export)
    export.add_argument("--out", type=Path, required=True, metavar="OUT.csv|OUT.json")
    export.set_defaults(run=Run("review:export_reviews"))


def add_calendar(commands: argparse._SubParsersAction[Parser]) -> None:
    """`calendar`."""
    calendar = commands.add_parser("calendar", help="the dates of the plan for a calendar program")
    add_file(calendar)
    calendar.add_argument("--out", type=Path, required=True, metavar="F.ics")
    calendar.add_argument("--lang", choices=AVAILABLE)
    calendar.set_defaults(run=Run("review:write_calendar"))


def _months(words: str) -> int:
    number = int(words) if words.isascii() and words.isdigit() and len(words) <= len("9999") else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of months from 1 on")
    return number
