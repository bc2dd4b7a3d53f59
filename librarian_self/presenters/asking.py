"""The one question above the page: asked, agreed to, or declined. Whoever goes to another page declines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, cast, get_args

from librarian_self.i18n.messages import msg
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.question_state import Question
from librarian_self.presenters.saving import let_go
from librarian_self.presenters.state import State

if TYPE_CHECKING:
    from librarian_self.i18n.messages import Message

Step: TypeAlias = tuple[State, tuple[e.Effect, ...]]


def ask(state: State, question: Question) -> Step:
    """Show a question; one that was shown before is declined with it."""
    return replace(state, question=question, notice=None, busy=None), ()


def agree(state: State, _message: m.Agree) -> Step:
    """Do what was asked about; what closes the profile waits until every word is on disk."""
    question = state.question
    if question is None or (state.opened is None and not isinstance(question.effect, e.CreateProfile)):
        return state, ()
    answered = replace(state, question=None)
    if not isinstance(question.effect, get_args(e.Opening)):
        return replace(answered, notice=None, busy=question.busy), (question.effect,)
    after, effects = let_go(answered, cast("e.Opening", question.effect))
    return (after if after.opening is None else replace(after, busy=question.busy)), effects


def decline(state: State, _message: m.Decline) -> Step:
    """Everything stays as it is."""
    return replace(state, question=None), ()


def in_clear(state: State, effect: e.ClearExport, busy: Message | None = None) -> Step:
    """Write a file that everybody can read: at once, but of a protected profile only after a question."""
    if state.opened is None or not state.opened.protected:
        return replace(state, notice=None, busy=busy), (effect,)
    question = Question(
        title=msg("Write “{name}” so that everybody can read it?", name=effect.path.name),
        sentences=(
            msg(
                "Your profile has a password, and this file will have none: whoever gets hold of it can read it, on this "
                "computer, on a stick, or in a letter. Please write it only where you want it to be read."
            ),
        ),
        agree=msg("Write it readable for everybody"),
        decline=msg("Not now"),
        effect=effect,
        busy=busy,
    )
    return ask(state, question)
