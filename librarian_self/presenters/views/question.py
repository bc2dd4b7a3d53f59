"""The question above the page."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters.state import State


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The words of a question and of its answers; `care`: it takes something away."""

    title: str
    sentences: str
    agree: str
    decline: str
    care: bool


def question_view(state: State, say: Catalogue) -> QuestionView | None:
    """The question for `state`; None where nothing is asked."""
    asked = state.question
    if asked is None:
        return None
    return QuestionView(
        title=say(asked.title),
        sentences=" ".join(say(sentence) for sentence in asked.sentences),
        agree=say(asked.agree),
        decline=say(asked.decline),
        care=asked.care,
    )
