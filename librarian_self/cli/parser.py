"""What the commands understand. Their modules are loaded when one of them runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.goal_words import add_goal
from librarian_self.cli.kit_words import add_kit
from librarian_self.cli.log_words import add_log
from librarian_self.cli.opening_words import add_open
from librarian_self.cli.parsing import Parser, Run, add_file, overview
from librarian_self.cli.profile_words import add_profile
from librarian_self.cli.review_words import add_calendar, add_review
from librarian_self.cli.speak import PROGRAM
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.report.output import Paper
from librarian_self.report.sharing import Reader
from librarian_self.services.raters import SELF


def command_parser() -> Parser:
    """The words of every command."""
    parser = Parser(PROGRAM)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    _add_demo(commands)
    _add_forms(commands)
    add_profile(commands)
    _add_answer(commands)
    _add_reading(commands)
    add_goal(commands)
    add_review(commands)
    add_log(commands)
    add_calendar(commands)
    add_kit(commands)
    add_open(commands)
    helping = commands.add_parser("help", help="what there is")
    helping.set_defaults(run=_print_overview)
    return parser


def _add_demo(commands: argparse._SubParsersAction[Parser]) -> None:
    demo = commands.add_parser("demo", help="the whole job in the real windows, by key events")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.add_argument("--lang", choices=AVAILABLE, default="en")
    demo.set_defaults(run=Run("window:demo"))


def _add_forms(commands: argparse._SubParsersAction[Parser]) -> None:
    forms = commands.add_parser("forms", help="the forms of the program, and checking a form of your own")
    verbs = forms.add_subparsers(dest="verb", required=True, parser_class=Parser)
    listing = verbs.add_parser("list")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=Run("forms:list_forms"))
    covering = verbs.add_parser("coverage")
    covering.set_defaults(run=Run("forms:show_coverage"))
    checking = verbs.add_parser("check")
    checking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    checking.set_defaults(run=Run("forms:check_forms"))


def _add_answer(commands: argparse._SubParsersAction[Parser]) -> None:
    answer = commands.add_parser("answer", help="save answers that come as JSON lines on standard input")
    add_file(answer)
    answer.add_argument("--form", required=True, metavar="ID")
    answer.add_argument("--form-file", type=Path, metavar="F")
    answer.add_argument("--new", action="store_true", help="begin a new assessment")
    answer.add_argument("--rater", default=SELF, metavar="R")
    answer.add_argument(
        "--occasion", metavar="O", help="needed where the form has occasions and none is open"
    )
    answer.add_argument("source", choices=["-"], help="standard input")
    answer.set_defaults(run=Run("answer:save_answers"))


def _add_reading(commands: argparse._SubParsersAction[Parser]) -> None:
    results = commands.add_parser("results", help="scores of an assessment")
    add_file(results)
    results.add_argument("--form", metavar="ID")
    results.add_argument("--assessment", type=int, metavar="ID")
    results.add_argument("--compare", type=int, metavar="ID")
    results.add_argument("--json", action="store_true")
    results.set_defaults(run=Run("results:show_results"))
    plan = commands.add_parser("plan", help="goals, and what the results suggest")
    add_file(plan)
    plan.add_argument("--suggest", type=_count, default=3, metavar="N")
    plan.add_argument("--import", dest="source", type=Path, metavar="F.json", help="take a plan file back")
    plan.add_argument("--json", action="store_true")
    plan.set_defaults(run=Run("plan:show_plan"))
    _add_pdf(commands)
    export = commands.add_parser("export", help="the answers as CSV or JSON")
    add_file(export)
    export.add_argument("--answers", type=Path, required=True, metavar="OUT.csv|OUT.json")
    export.add_argument("--rater", default=SELF, metavar="R|all", help="whose answers; your own without it")
    export.set_defaults(run=Run("profile:export_answers"))


def _add_pdf(commands: argparse._SubParsersAction[Parser]) -> None:
    pdf = commands.add_parser("pdf", help="the development plan as PDF, or as a page for a browser")
    add_file(pdf)
    pdf.add_argument("--out", type=Path, required=True, metavar="PLAN.pdf|PLAN.html")
    pdf.add_argument(
        "--for",
        dest="reader",
        choices=[reader.value for reader in Reader],
        default=Reader.SELF.value,
        help="for a supervisor: goals, actions and a place to sign",
    )
    pdf.add_argument("--lang", choices=AVAILABLE)
    pdf.add_argument("--paper", choices=[paper.value for paper in Paper], default=Paper.A4.value)
    pdf.add_argument("--large-print", action="store_true", help="nothing smaller than 16 points")
    pdf.add_argument(
        "--fillable",
        action="store_true",
        help="whoever signs fills in name, date and comments in a PDF viewer",
    )
    pdf.add_argument("--html", action="store_true", help="a page for a browser too, beside the PDF")
    pdf.set_defaults(run=Run("paper:write_pdf"))


def _count(words: str) -> int:
    try:
        number = int(words)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"{words!r} is not a number from 0 on")
    return number


def _print_overview(_arguments: argparse.Namespace) -> int:
    print(overview())
    return 0
