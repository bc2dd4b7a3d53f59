"""Opening a profile from the command line, with its password where it has one; and `profile password`.

A secret comes from the terminal, which does not show it, or with `--secrets-stdin` as a line of standard input; never
as an argument, which other people of the same computer could see.
"""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import Any, Final

from librarian_self.cli.speak import remark, speaker
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.protecting import LONGEST_PASSWORD, Protection
from librarian_self.services.session import Session
from librarian_self.services.tries import Tries
from librarian_self.storage import Given, ProfileLocked, Secret

LONGEST_LINE: Final = 4 * LONGEST_PASSWORD
"""Bytes of a secret with its end of line."""


def open_session(arguments: Namespace, **more: Any) -> Session:
    """Open `arguments.file`; a protected one asks for its password. `more` is for `Session.open`. Raises Refusal."""
    return open_given(arguments, **more)[0]


def open_given(arguments: Namespace, **more: Any) -> tuple[Session, Given | None]:
    """The same, with the secret that opened it, for whoever has to open it once more; None where it needs none."""
    path: Path = arguments.file
    given = Given(_line()) if arguments.secrets_stdin else None
    try:
        return Session.open(path, **more), None
    except ProfileLocked:
        given = given or Given(_ask(msg("Password of {file}:", file=path.name), path))
    with _trying(path):
        return Session.open(path, given=given, **more), given


def remark_clear(session: Session) -> None:
    """Say that what is about to be written can be read by everybody, where the profile itself cannot."""
    if session.is_protected:
        remark(
            msg(
                "This profile has a password, but what is written now has none: whoever gets hold of it can read it."
            )
        )


def change_password(arguments: Namespace) -> int:
    """`profile password`: set, change, remove, or set a new one with the recovery key."""
    from librarian_self.cli.changing import our_backups

    path: Path = arguments.file
    protection = Protection(path, our_backups().folder)

    def ask(words: Message) -> str:
        return _line() if arguments.secrets_stdin else _ask(words, path)

    if arguments.deed == "set":
        protection.require(on=False)
        password, again = ask(msg("New password:")), ask(msg("The same once more:"))
        print(protection.give(password, again))
        return 0
    protection.require(on=True)
    kind = Secret.RECOVERY if arguments.deed == "recover" else Secret.PASSWORD
    given = Given(ask(msg("Recovery key:") if kind is Secret.RECOVERY else msg("Present password:")), kind)
    if arguments.deed == "remove":
        with _trying(path):
            protection.take_away(given)
        return 0
    password, again = ask(msg("New password:")), ask(msg("The same once more:"))
    with _trying(path):
        protection.change(given, password, again)
    return 0


@contextmanager
def _trying(path: Path) -> Iterator[None]:
    """Try a secret once; after several wrong ones that takes a while."""
    tries = Tries(user_data_folder())
    time.sleep(tries.wait(path))
    with tries.counting(path):
        yield


def _line() -> str:
    """One line of standard input, before anything else is read from there."""
    line = sys.stdin.buffer.readline(LONGEST_LINE + 1)
    if not line or len(line) > LONGEST_LINE:
        raise Refusal(msg("Standard input holds no secret, or one that is too long."))
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Refusal(msg("Standard input holds no secret, or one that is too long.")) from error


def _ask(words: Message, path: Path) -> str:
    """What somebody types without seeing it; refused where nobody sits at a terminal."""
    if not sys.stdin.isatty():
        raise Refusal(
            msg(
                "A secret of {file} is needed. Please use a terminal, or add --secrets-stdin and give each secret as a "
                "line of standard input.",
                file=path.name,
            )
        )
    try:
        return getpass(f"{speaker()(words)} ")
    except EOFError as error:
        raise Refusal(msg("No password was given. Nothing was changed.")) from error
