"""Opening a profile from the command line, with its password where it has one; and `profile password`.

A secret comes from the terminal, which does not show it, or with `--secrets-stdin` as a line of standard input; never
as an argument, which other people of the same computer could see.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path
from typing import Any, Final

from librarian_self.cli.speak import speaker
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.services.protecting import LONGEST_PASSWORD, Protection
from librarian_self.services.session import Session
from librarian_self.storage import Given, ProfileLocked, Secret

LONGEST_LINE: Final = 4 * LONGEST_PASSWORD
"""Bytes of a secret with its end of line."""


def open_session(arguments: Namespace, **more: Any) -> Session:
    """Open `arguments.file`; a protected one asks for its password. `more` is for `Session.open`. Raises Refusal."""
    path: Path = arguments.file
    if arguments.secrets_stdin:
        return Session.open(path, given=Given(_line()), **more)
    try:
        return Session.open(path, **more)
    except ProfileLocked:
        if not sys.stdin.isatty():
            raise
        return Session.open(path, given=Given(_ask(msg("Password of {file}: ", file=path.name))), **more)


def change_password(arguments: Namespace) -> int:
    """`profile password`: set, change, remove, or set a new one with the recovery key."""
    from librarian_self.cli.changing import our_backups

    protection = Protection(arguments.file, our_backups().folder)
    ask = _line_of if arguments.secrets_stdin else _ask
    if arguments.deed == "set":
        password, again = ask(msg("New password: ")), ask(msg("The same once more: "))
        print(protection.give(password, again))
        return 0
    kind = Secret.RECOVERY if arguments.deed == "recover" else Secret.PASSWORD
    given = Given(ask(msg("Recovery key: ") if kind is Secret.RECOVERY else msg("Present password: ")), kind)
    if arguments.deed == "remove":
        protection.take_away(given)
        return 0
    protection.change(given, ask(msg("New password: ")), ask(msg("The same once more: ")))
    return 0


def _line_of(_words: Message) -> str:
    return _line()


def _line() -> str:
    """One line of standard input, before anything else is read from there."""
    line = sys.stdin.buffer.readline(LONGEST_LINE + 1)
    if not line or len(line) > LONGEST_LINE:
        raise Refusal(msg("Standard input holds no secret, or one that is too long."))
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Refusal(msg("Standard input holds no secret, or one that is too long.")) from error


def _ask(words: Message) -> str:
    try:
        return getpass(speaker()(words))
    except EOFError as error:
        raise Refusal(msg("No password was given. Nothing was changed.")) from error
