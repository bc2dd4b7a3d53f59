"""From the bytes of a plan file to what it says, or to a sentence that says where it is at fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import Message, Refusal, msg, nmsg
from librarian_self.services.planfile.definition import FORMAT, PLAN, VERSION
from librarian_self.services.planfile.faults import Fault, Faults
from librarian_self.services.planfile.jsontext import Pairs, read_json

MOST_BYTES: Final = 50_000_000
"""A log of a hundred thousand entries has about thirty million."""

Patch: TypeAlias = Mapping[str, Any]
"""The keys that were given, with values as the model has them."""


class PlanFileRefused(Refusal):
    """The file is no plan that this program reads; `faults` has every place that was found, in order."""

    def __init__(self, message: Message, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a plan file says: of each part, the keys that were given."""

    goals: tuple[Patch, ...] = ()
    commitments: tuple[Patch, ...] = ()
    reviews: tuple[Patch, ...] = ()
    learning: tuple[Patch, ...] = ()
    settings: Patch = field(default_factory=dict)


def read_plan(data: bytes) -> PlanFile:
    """Read a plan file; raises PlanFileRefused, or NotJson (both are Refusals), with nothing read."""
    value = read_json(data, MOST_BYTES)
    _check_format(value)
    faults = Faults()
    read = PLAN.read(value, "$", faults)
    if faults.found:
        raise PlanFileRefused(_sentence(faults.found), tuple(faults.found))
    parts = ("goals", "commitments", "reviews", "learning", "settings")
    return PlanFile(**{part: read[part] for part in parts if part in read})


def _check_format(value: object) -> None:
    """Refuse what is no plan, or one of a newer program, before looking at anything else in it."""
    given = dict(value.pairs) if isinstance(value, Pairs) else {}
    if given.get("format") != FORMAT:
        raise PlanFileRefused(
            msg("The file is not a plan of Librarian Self: $.format should be “{format}”.", format=FORMAT)
        )
    version = given.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise PlanFileRefused(
            msg(
                "The plan was written by a newer version of the program ($.version is {version}, this program "
                "reads {known}). Please update the program first.",
                version=version,
                known=VERSION,
            )
        )


def _sentence(found: list[Fault]) -> Message:
    """The first fault, and how many more there are."""
    first = msg("{where}: {what}", where=found[0].where, what=found[0].what)
    more = len(found) - 1
    if not more:
        return first
    return nmsg("{first} (and {count} more place)", "{first} (and {count} more places)", more, first=first)
