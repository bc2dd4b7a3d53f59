"""What a check found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, Refusal, english, msg


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended. `detail` is English, `said` the same in the reader's language; `trace` is for whoever mends."""

    name: str
    ok: bool
    detail: str
    said: str
    seconds: float
    trace: str = ""

    def for_report(self) -> dict[str, object]:
        """The check as the report names it: without the words of one reader."""
        report = asdict(self)
        del report["said"]
        if not self.trace:
            del report["trace"]
        return report


Tell: TypeAlias = Callable[[Outcome], None]


class CheckFailed(Refusal):
    """Something does not work; the message says what was expected and what to do."""


def require(holds: object, message: Message) -> None:
    """Raise CheckFailed with `message` unless it `holds`."""
    if not holds:
        raise CheckFailed(message)


def require_part(is_whole: object, *path: str) -> None:
    """Raise CheckFailed for a file of the program unless it `is_whole`; `path` is where it lies from the top."""
    require(
        is_whole,
        msg("“{path}” is missing or damaged. Please install the program once more.", path="/".join(path)),
    )


@contextmanager
def reading_part(*path: str) -> Iterator[None]:
    """Raise CheckFailed for a file of the program where reading it raises OSError or ValueError."""
    try:
        yield
    except (OSError, ValueError):
        require_part(False, *path)  # noqa: FBT003 - it is not whole


def outcome_from(entry: Mapping[str, Any]) -> Outcome:
    """What another process wrote of a check."""
    return Outcome(**entry)


def make_outcome(
    name: str, message: Message, say: Catalogue, seconds: float, *, ok: bool, trace: str = ""
) -> Outcome:
    """An outcome in both languages."""
    return Outcome(name, ok, english(message), say(message), round(seconds, 3), trace)
