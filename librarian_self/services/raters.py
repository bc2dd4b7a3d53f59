"""Who answers about whom, and who may see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from librarian_self.model.answer import Assessment

SELF: Final = "self"
"""As `model.form.SELF`; written here so that the first page need not wait for the forms."""


def is_own(assessment: Assessment) -> bool:
    """Whether the person answers about themselves."""
    return assessment.rater == SELF


def may_be_seen(assessment: Assessment, every: Sequence[Assessment]) -> bool:
    """Whether the person may see these answers.

    One's own: always. Somebody else's: once both of them have finished the same form on the same occasion, so that
    neither is led by the other.
    """
    if is_own(assessment):
        return True
    return assessment.finished is not None and any(
        is_own(own)
        and own.finished is not None
        and (own.form, own.occasion) == (assessment.form, assessment.occasion)
        for own in every
    )
