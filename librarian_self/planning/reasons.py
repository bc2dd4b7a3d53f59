"""Why something is suggested, in one sentence, and what it would close."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.ethics import EthicsSection
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import TargetSource

_ASSUMED: Final = msg("is probably needed")
_NEEDED: Final[Mapping[int, Message]] = {
    1: msg("is needed little"),
    2: msg("is needed in part"),
    3: msg("is needed much"),
}


def closes(suggestion: Suggestion) -> Message:
    """The way from the present level to the target."""
    return msg("level {current} → {target}", current=suggestion.current, target=suggestion.target)


def reason(suggestion: Suggestion) -> Message:
    """How much the work needs it, how far it is from the target, and whose target that is."""
    needs = _ASSUMED if suggestion.importance_assumed else _NEEDED.get(suggestion.importance, _ASSUMED)
    match suggestion.target_source:
        case TargetSource.OWN:
            return nmsg(
                "because this {needs} in your work and is {count} level below your target",
                "because this {needs} in your work and is {count} levels below your target",
                suggestion.gap,
                needs=needs,
            )
        case TargetSource.ROLE:
            return nmsg(
                "because this {needs} in your work and is {count} level below what your role usually asks for",
                "because this {needs} in your work and is {count} levels below what your role usually asks for",
                suggestion.gap,
                needs=needs,
            )
        case TargetSource.ITEM:
            return nmsg(
                "because this {needs} in your work and is {count} level below the usual target",
                "because this {needs} in your work and is {count} levels below the usual target",
                suggestion.gap,
                needs=needs,
            )


def ethics_reason(section: EthicsSection) -> Message:
    """In how many situations of a section an answer differs from the key."""
    return nmsg(
        "because in {count} situation an answer of yours differs from the key",
        "because in {count} situations an answer of yours differs from the key",
        section.other_side,
    )
