"""Erasing what was written at a question, or an assessment, for good: asked about, agreed to, said."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import msg
from librarian_self.presenters import asking
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect, LookAt, TakeUp
from librarian_self.presenters.erase_effects import ErasePart, WeighErasing
from librarian_self.presenters.question_state import Question
from librarian_self.presenters.state import Notice, NoticeAction, Screen, State, Tone
from librarian_self.services.erasing import ErasedAssessment, ErasedWords
from librarian_self.services.erasing_words import done_words, question_words, title_words

Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def ask_words(state: State, message: m.AskToEraseWords) -> Step:
    """Find out what would go with the words at an item of the assessment on the page."""
    if state.assessing is None:
        return state, ()
    return state, (WeighErasing(ErasedWords(state.assessing.assessment.id, message.item)),)


def ask_assessment(state: State, message: m.AskToEraseAssessment) -> Step:
    """Find out what would go with an assessment."""
    return state, (WeighErasing(ErasedAssessment(message.assessment)),)


def weighed(state: State, message: m.ErasingWeighed) -> Step:
    """Ask, with what goes and from how many backups. Not to is the answer that comes first."""
    if state.opened is None:
        return state, ()
    shown = load_catalogue(state.language).text
    return asking.ask(
        state,
        Question(
            title=title_words(message.what, message.cost, shown),
            sentences=question_words(message.what, message.cost, shown),
            agree=msg("Yes, erase for good"),
            decline=msg("No, keep everything"),
            effect=ErasePart(message.what),
            busy=msg("The profile and its backups are written anew. This can take a moment …"),
            care=True,
        ),
    )


def erased(state: State, message: m.PartErased) -> Step:
    """Say what came of it, on the page where it was. The profile was opened anew before."""
    first, *rest = done_words(message.rewritten)
    said = msg("{said} {more}", said=first, more=rest[0]) if rest else first
    stuck = message.rewritten.stuck
    notice = (
        Notice(said, Tone.CARE, (NoticeAction.OPEN_FOLDER,), stuck[0]) if stuck else Notice(said, Tone.CALM)
    )
    if isinstance(message.what, ErasedWords):
        return replace(state, notice=notice), (TakeUp(message.what.assessment),)
    return replace(state, screen=Screen.RESULTS, notice=notice), (LookAt(),)
