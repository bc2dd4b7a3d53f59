"""What `kit` understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.profile import ROLES

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (100, 125, 150, 175, 200, 225)
"""What a kit may give, as its format says; that is loaded when a command runs."""


def add_kit(commands: argparse._SubParsersAction[Parser]) -> None:
    """Every verb of `kit`."""
    kit = commands.add_parser("kit", help="a trainer's kit: make, check, apply, list, remove")
    verbs = kit.add_subparsers(dest="verb", required=True, parser_class=Parser)
    _add_make(verbs)
    check = _verb(verbs, "check", "whether it is sound: what it holds, or 1 with the reason", "check_kit")
    check.add_argument("file", type=Path, metavar="FILE", help="a .lskit file, or the folder of a kit")
    check.add_argument("--json", action="store_true")
    apply = _verb(verbs, "apply", "take it in on this computer; prints its id", "take_in_kit")
    apply.add_argument("file", type=Path, metavar="FILE")
    listing = _verb(verbs, "list", "those that were taken in, the newest first", "list_kits")
    listing.add_argument("--json", action="store_true")
    remove = _verb(verbs, "remove", "take it out; answers to its forms stay in the profiles", "take_out_kit")
    remove.add_argument("id", metavar="ID")


def _add_make(verbs: argparse._SubParsersAction[Parser]) -> None:
    make = _verb(verbs, "make", "write one from forms of your own, a logo and wishes", "write_kit")
    make.add_argument("file", type=Path, metavar="FILE", help="NEW.lskit, or a folder")
    make.add_argument("--name", required=True, metavar="WORDS", help="whose kit it is")
    make.add_argument("--id", default="", metavar="ID", help="else one comes of the name")
    make.add_argument("--note", default="", metavar="WORDS", help="what people read when it is offered")
    make.add_argument(
        "--form", action="append", default=[], type=Path, metavar="F.yaml", help="may be repeated"
    )
    make.add_argument("--logo", type=Path, metavar="F.svg|F.png")
    make.add_argument("--lang", choices=LANGUAGES, help="of new profiles")
    make.add_argument("--theme", choices=THEMES)
    make.add_argument("--text-size", type=int, choices=TEXT_SIZES)
    make.add_argument("--role", choices=ROLES)
    make.add_argument("--institution", default="", metavar="WORDS")
    make.add_argument("--hours-year", type=int, metavar="HOURS")
    make.add_argument(
        "--show",
        action="append",
        metavar="ID",
        help="a form of the program that Home shows; may be repeated, else all are shown",
    )
    make.add_argument(
        "--lock", action="append", default=[], metavar="KEY", help="language, role or forms; may be repeated"
    )


def _verb(verbs: argparse._SubParsersAction[Parser], name: str, about: str, run: str) -> Parser:
    verb = verbs.add_parser(name, help=about)
    verb.set_defaults(run=Run(f"kit:{run}"))
    return verb
