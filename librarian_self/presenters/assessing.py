"""Answering: levels, notes, moving between questions, finishing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.model.answer import NO_ANSWER, Answer, Answers, Assessment, is_answered
from librarian_self.model.form import SELF, Form, Item, ItemType, Kind
from librarian_self.model.pace import seconds_for
from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect, Finish, KeepPlace, PutAnswer, StartAssessment, TakeUp
from librarian_self.presenters.paging import page_with, pages_of
from librarian_self.presenters.saving import issue, with_pending
from librarian_self.presenters.state import (
    AnswerEdit,
    Assessing,
    Edit,
    Looking,
    Notice,
    Opened,
    Screen,
    Standing,
    State,
    Tone,
)
from librarian_self.scoring.overall import overall
from librarian_self.scoring.scores import score
from librarian_self.scoring.visibility import visible_items
from librarian_self.services.answering import AnswerRefused, change_answer
from librarian_self.services.session import Taken
from librarian_self.services.spelling import spelled

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

MOST_UNDO = 200
"""How many changes can be taken back; older ones stay in the log."""


def start(state: State, message: m.StartForm) -> Step:
    """Begin a new assessment of a form, by the person or by somebody else who answers it, on an occasion."""
    asked = StartAssessment(message.form, message.rater or SELF, message.occasion)
    return replace(state, notice=None), (asked,)


def take_up(state: State, message: m.Continue) -> Step:
    """Go on with an assessment; the one that is on the page already is just shown.

    One that was finished stays so: its results and what they suggest do not vanish because an answer is changed.
    """
    if state.assessing is not None and state.assessing.assessment.id == message.assessment:
        return replace(state, screen=Screen.ASSESS), ()
    return replace(state, notice=None), (TakeUp(message.assessment),)


def opened(state: State, message: m.AssessmentOpened) -> Step:
    """Show an assessment at the place where one stopped, or at its first question."""
    taken = with_pending(message.taken, state)
    ids = [item.id for item in asked_items(taken.form, taken.answers)]
    if not ids:
        said = msg("This form asks nothing here. Your answers are as they were.")
        return replace(state, notice=Notice(said, Tone.CARE)), ()
    item = taken.place if taken.place in ids else ids[0]
    shown = replace(state, assessing=Assessing(taken.assessment, taken.form, taken.answers, item))
    return replace(_only_edits_of(shown, taken.assessment.id), screen=Screen.ASSESS), ()


def asked_items(form: Form, answers: Answers) -> tuple[Item, ...]:
    """The items to show, in order."""
    visible = visible_items(form, answers)
    return tuple(item for item in form.items() if item.id in visible and item.type is not ItemType.NOTE)


def change(state: State, message: m.ChangeAnswer) -> Step:
    """Change the answer to an item; what the form does not allow is refused in a sentence."""
    here = state.assessing
    if here is None:
        return state, ()
    before = here.answers.get(message.item, NO_ANSWER)
    try:
        after = change_answer(here.form, message.item, before, dict(message.patch), here.assessment.rater)
    except AnswerRefused as refusal:
        return replace(state, notice=Notice(refusal.message, Tone.CARE)), ()
    after = spelled(after, state.language)
    if after == before:
        return state, ()
    edit = AnswerEdit(here.assessment.id, message.item, before, after)
    remembered = replace(state, done=(*state.done, edit)[-MOST_UNDO:], undone=())
    return put(remembered, here.assessment.id, message.item, after)


def put(state: State, assessment: int, item: str, answer: Answer) -> Step:
    """Show `answer` everywhere and ask for it to be saved."""
    here = state.assessing
    if here is not None and here.assessment.id == assessment:
        answers = {**here.answers, item: answer}
        here = replace(here, answers=answers, item=_nearest(here.form, answers, here.item))
        state = replace(state, assessing=here, opened=_with_answers(state.opened, here))
    return issue(state, PutAnswer(assessment, item, answer))


def go_to_item(state: State, message: m.GoToItem) -> Step:
    """Show another item."""
    return show(state, message.item)


def go_to_section(state: State, message: m.GoToSection) -> Step:
    """Show a section: its first question without an answer, else its first."""
    here = state.assessing
    if here is None:
        return state, ()
    section = next((section for section in here.form.sections if section.id == message.section), None)
    asked = {item.id for item in asked_items(here.form, here.answers)}
    items = [item.id for item in section.items if item.id in asked] if section else []
    if not items:
        return state, ()
    return show(state, next((item for item in items if not _is_done(here, item)), items[0]))


def move(state: State, message: m.Move) -> Step:
    """Show the first item of the page that is `by` pages on, stopping at the ends."""
    here = state.assessing
    if here is None:
        return state, ()
    pages = pages_of(here.form, asked_items(here.form, here.answers))
    place = page_with(pages, here.item)
    there = min(max(place + message.by, 0), len(pages) - 1)
    return show(state, pages[there][0].id) if there != place else (state, ())


def next_unanswered(state: State, _message: m.NextUnanswered) -> Step:
    """Show the next item without an answer, going round the end; stay when there is none."""
    here = state.assessing
    if here is None:
        return state, ()
    ids = [item.id for item in asked_items(here.form, here.answers)]
    place = ids.index(here.item) if here.item in ids else 0
    later = [*ids[place + 1 :], *ids[:place]]
    return show(state, next((item for item in later if not _is_done(here, item)), here.item))


def finish(state: State, _message: m.FinishAssessment) -> Step:
    """Finish the assessment on the page."""
    here = state.assessing
    return (state, (Finish(here.assessment.id),)) if here is not None else (state, ())


def finished(state: State, message: m.Finished) -> Step:
    """The assessment is finished: its results come next, and its answers change only where it is taken up again.

    What somebody else answered about the person is not shown to either of them before both have finished.
    """
    here = state.assessing
    if here is None or here.assessment.id != message.assessment.id:
        return state, ()
    if here.assessment.rater != SELF:
        said = msg("Thank you. The answers are kept. You both see them once you both have finished.")
        return replace(leave(state), screen=Screen.HOME, notice=Notice(said)), ()
    as_table = state.looking is not None and state.looking.as_table
    taken = Taken(message.assessment, here.form, here.answers, here.item)
    done = replace(state, assessing=None, screen=Screen.RESULTS, looking=Looking(taken, (), as_table))
    return _only_edits_of(done, None), ()


def refreshed(state: State, message: m.Refreshed) -> Step:
    """What assessments there are, with the answers that are on their way to the disk."""
    if state.opened is None:
        return state, ()
    basis = with_pending(message.basis, state) if message.basis else None
    opened = replace(state.opened, standings=message.standings, basis=basis, ethics=message.ethics)
    here = state.assessing
    return replace(state, opened=_with_answers(opened, here) if here and here.answers else opened), ()


def answered(items: Sequence[Item], answers: Answers) -> int:
    """How many of `items` have an answer or a reason for not rating."""
    return sum(is_answered(item, answers.get(item.id, NO_ANSWER)) for item in items)


def seconds_left(items: Iterable[Item], answers: Answers) -> int:
    """About what those of `items` take that have no answer yet."""
    return seconds_for(item for item in items if not is_answered(item, answers.get(item.id, NO_ANSWER)))


def standing_of(taken: Taken) -> Standing:
    """How far an assessment is."""
    form, answers = taken.form, taken.answers
    items = asked_items(form, answers)
    finished = taken.assessment.finished is not None
    return Standing(
        taken.assessment,
        answered=answered(items, answers),
        items=len(items),
        seconds_left=seconds_left(items, answers),
        overall=overall(form, score(form, answers).items) if finished else None,
    )


def leave(state: State) -> State:
    """Put away what somebody else was answering about the person; it is gone on with from Home, by intention."""
    here = state.assessing
    if here is None or here.assessment.rater == SELF:
        return state
    return _only_edits_of(replace(state, assessing=None), None)


def _is_done(here: Assessing, item_id: str) -> bool:
    item = here.form.item(item_id)
    return item is not None and is_answered(item, here.answers.get(item_id, NO_ANSWER))


def show(state: State, item: str) -> Step:
    """Show an item of the assessment and remember the place; one that is not asked is not shown."""
    here = state.assessing
    if (
        here is None
        or here.item == item
        or item not in {asked.id for asked in asked_items(here.form, here.answers)}
    ):
        return state, ()
    return replace(state, assessing=replace(here, item=item)), (KeepPlace(here.assessment.id, item),)


def _with_answers(opened: Opened | None, here: Assessing) -> Opened | None:
    """The shared parts with the answers as they are on the page."""
    if opened is None:
        return None
    taken = Taken(here.assessment, here.form, here.answers, here.item)
    standings = tuple(
        standing_of(taken) if standing.assessment.id == taken.assessment.id else standing
        for standing in opened.standings
    )
    return replace(opened, standings=standings, basis=_basis(opened.basis, taken))


def _basis(basis: Taken | None, taken: Taken) -> Taken | None:
    """What suggestions come from, by the rule of `Session.basis`: a finished assessment before one just begun."""
    if (taken.form.kind, taken.assessment.rater) != (Kind.COMPETENCY, SELF):
        return basis
    if basis is not None and _rank(basis.assessment) > _rank(taken.assessment):
        return basis
    return taken


def _rank(assessment: Assessment) -> tuple[bool, int]:
    return assessment.finished is not None, assessment.id


def _nearest(form: Form, answers: Answers, item: str) -> str:
    """The item, or where an answer has just hidden it the last one before it that is asked."""
    asked = {each.id for each in asked_items(form, answers)}
    ids = [each.id for each in form.items()]
    earlier = [each for each in ids[: ids.index(item) + 1] if each in asked]
    return earlier[-1] if earlier else item


def _only_edits_of(state: State, assessment: int | None) -> State:
    """Forget how to undo answers of other assessments: they are not on the page, and finished ones stay as they are."""

    def kept(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
        return tuple(
            edit for edit in edits if not isinstance(edit, AnswerEdit) or edit.assessment == assessment
        )

    return replace(state, done=kept(state.done), undone=kept(state.undone))
