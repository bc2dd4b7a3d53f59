"""Whether a password keeps a profile closed, and its words out of the file."""

from __future__ import annotations

from pathlib import Path

from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import CheckFailed, require
from librarian_self.selftest.samples import FORM, MARK, NAME, answered_profile
from librarian_self.services.protecting import Protection
from librarian_self.services.session import Session
from librarian_self.storage import Given, ProfileLocked, Secret, WrongPassword

PASSWORD = "сокин oʻqish zali 7"  # noqa: S105 - of a profile that is removed again
WRONG = "сокин oʻqish zali 8"


def check_encryption(bench: Bench) -> Message:
    """Give a profile a password and open it with nothing, the wrong one, the right one, the recovery key.

    Raises CheckFailed, Refusal.
    """
    room = bench.room("encryption")
    path, backups = room / "reader.lself", room / "backups"
    with answered_profile(path) as session:
        session.back_up(backups)
    key = Protection(path, backups).give(PASSWORD, PASSWORD)
    _check_hidden(room)
    _check_closed(path, None, ProfileLocked)
    _check_closed(path, Given(WRONG), WrongPassword)
    for given in (Given(PASSWORD), Given(key, Secret.RECOVERY)):
        _check_open(path, given)
    return msg("a password was set, a wrong one refused, no word was left in clear")


def _check_hidden(room: Path) -> None:
    """Neither the profile nor its backups show what was written."""
    for path in sorted(room.rglob("*")):
        data = path.read_bytes() if path.is_file() else b""
        for words in (MARK, NAME):
            hidden = all(words.encode(code) not in data for code in ("utf-8", "utf-16-le"))
            require(
                hidden,
                msg("“{file}” shows words that a password should hide. {mend}", file=path.name, mend=MEND),
            )


MEND = msg("Please do not use passwords with this program before it is mended.")


def _check_closed(path: Path, given: Given | None, expected: type[Exception]) -> None:
    try:
        Session.open(path, given=given).close()
    except expected:
        return
    raise CheckFailed(msg("A protected profile opened without its password. {mend}", mend=MEND))


def _check_open(path: Path, given: Given) -> None:
    with Session.open(path, given=given) as session:
        latest = session.latest(FORM)
        answers = session.take(latest.id).answers.values() if latest else ()
        require(
            any(answer.note == MARK for answer in answers),
            msg("A protected profile opened, but its answers were not there. {mend}", mend=MEND),
        )
