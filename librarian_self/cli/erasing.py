"""`profile erase`: one note, one assessment, or the whole profile, out of the file and out of every backup."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from librarian_self.cli.changing import our_backups
from librarian_self.cli.secrets import open_given
from librarian_self.cli.speak import speaker
from librarian_self.i18n.messages import Message, Refusal
from librarian_self.services.erasing import Erased, ErasedAssessment, ErasedWords, cost_of, erase
from librarian_self.services.erasing_words import (
    ASKED,
    NOT_CONFIRMED,
    YES,
    done_words,
    kept_words,
    profile_words,
    question_words,
)
from librarian_self.services.profiles import forget, user_data_folder
from librarian_self.services.session import Session
from librarian_self.storage import Given

LEFT = 1
"""The code where something may still hold what was to go."""


def erase_something(arguments: Namespace) -> int:
    """Say what goes, ask once unless `--yes` says it, and erase it; 1 where a backup could not be written anew."""
    backups = our_backups()
    what = _what(arguments)
    session, given = open_given(arguments, backups=backups.folder)
    with session:
        if what is None:
            _say([profile_words(session.profile().name, len(backups.of(session.uuid)))])
        else:
            _say(question_words(what, cost_of(session, what, backups.folder), speaker().text))
        _confirm(arguments)
        if what is None:
            return _erase_profile(session, backups.folder)
    return _erase_part(arguments.file, what, backups.folder, given)


def _what(arguments: Namespace) -> Erased | None:
    """What is to go; None for everything."""
    if arguments.note is not None:
        return ErasedWords(*arguments.note)
    return None if arguments.assessment is None else ErasedAssessment(arguments.assessment)


def _erase_part(path: Path, what: Erased, backups: Path, given: Given | None) -> int:
    rewritten = erase(path, what, backups, given)
    _say(done_words(rewritten))
    return LEFT if rewritten.stuck else 0


def _erase_profile(session: Session, backups: Path) -> int:
    path = session.path
    session.erase(backups)
    forget(user_data_folder(), path)
    _say([kept_words()])
    return 0


def _confirm(arguments: Namespace) -> None:
    """Wait for a plain yes of somebody at the terminal. Raises Refusal."""
    if arguments.yes:
        return
    say = speaker()
    if not sys.stdin.isatty():
        raise Refusal(NOT_CONFIRMED)
    print(say(ASKED), end=" ", flush=True)
    if sys.stdin.readline().strip().casefold() != YES:
        raise Refusal(NOT_CONFIRMED)


def _say(messages: Iterable[Message]) -> None:
    say = speaker()
    for message in messages:
        print(say(message))
