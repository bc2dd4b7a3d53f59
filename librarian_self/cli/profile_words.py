"""The words of `profile`."""

from __future__ import annotations

import argparse
from pathlib import Path

from librarian_self.cli.parsing import Parser, Run, add_file
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.model.profile import ROLES


def add_profile(commands: argparse._SubParsersAction[Parser]) -> None:
    """Every verb of `profile`."""
    profile = commands.add_parser("profile", help="make a profile, see what one holds, bring one back")
    verbs = profile.add_subparsers(dest="verb", required=True, parser_class=Parser)
    new = verbs.add_parser("new")
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--name", required=True)
    new.add_argument("--role", choices=ROLES, help="else what a trainer’s kit says, or not-sure")
    new.add_argument("--lang", choices=AVAILABLE, help="else what a trainer’s kit says, or en")
    new.set_defaults(run=Run("profile:new_profile"))
    _add_reading(verbs, "info", "profile:show_profile", "what it holds")
    _add_reading(
        verbs, "check", "recovery:check_profile", "whether it is sound: 0, or 1 with what is damaged"
    )
    _add_reading(verbs, "backups", "recovery:list_backups", "its backups, newest first")
    _add_restoring(verbs)
    copying = verbs.add_parser("copy", help="a verified copy in one new file, to take along")
    add_file(copying)
    copying.add_argument("--to", type=Path, required=True, metavar="NEW.lself")
    copying.set_defaults(run=Run("recovery:copy_profile"))
    _add_password(verbs)
    _add_erasing(verbs)


def _add_erasing(verbs: argparse._SubParsersAction[Parser]) -> None:
    erasing = verbs.add_parser(
        "erase",
        help="one note, one assessment or all of it, for good: out of the file and out of every backup",
    )
    add_file(erasing)
    what = erasing.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--note", type=item_of_assessment, metavar="ASSESSMENT:ITEM", help="note and example at a question"
    )
    what.add_argument("--assessment", type=int, metavar="ID", help="with all its answers")
    what.add_argument("--all", action="store_true", help="the whole profile")
    erasing.add_argument("--yes", action="store_true", help="do not ask")
    erasing.set_defaults(run=Run("erasing:erase_something"))


def item_of_assessment(words: str) -> tuple[int, str]:
    """`3:ask` as assessment 3 and its item `ask`."""
    number, _, item = words.partition(":")
    if not (number.isascii() and number.isdecimal() and item):
        raise argparse.ArgumentTypeError(f"{words!r} is not like 3:ITEM")
    return int(number), item


def _add_password(verbs: argparse._SubParsersAction[Parser]) -> None:
    password = verbs.add_parser(
        "password", help="protect a profile with a password, change it, or take it away"
    )
    add_file(password)
    deeds = password.add_mutually_exclusive_group(required=True)
    for deed, words in (
        ("set", "prints the recovery key, once"),
        ("change", "needs the present one"),
        ("remove", "writes the file in clear again"),
        ("recover", "a new one, with the recovery key"),
    ):
        deeds.add_argument(f"--{deed}", dest="deed", action="store_const", const=deed, help=words)
    password.set_defaults(run=Run("secrets:change_password"))


def _add_reading(verbs: argparse._SubParsersAction[Parser], verb: str, run: str, words: str) -> None:
    reading = verbs.add_parser(verb, help=words)
    add_file(reading)
    reading.add_argument("--json", action="store_true")
    reading.set_defaults(run=Run(run))


def _add_restoring(verbs: argparse._SubParsersAction[Parser]) -> None:
    restoring = verbs.add_parser("restore", help="put a backup in its place; the file that was there is kept")
    add_file(restoring)
    restoring.add_argument("--from", dest="backup", type=Path, required=True, metavar="BACKUP")
    restoring.add_argument("--dry-run", action="store_true", help="only say what would change")
    restoring.add_argument("--json", action="store_true")
    restoring.set_defaults(run=Run("recovery:restore_profile"))
    salvaging = verbs.add_parser("salvage", help="save what can be read of a damaged one")
    add_file(salvaging)
    salvaging.add_argument("--out", type=Path, required=True, metavar="NEW.lself")
    salvaging.add_argument("--json", action="store_true")
    salvaging.set_defaults(run=Run("recovery:salvage_profile"))
