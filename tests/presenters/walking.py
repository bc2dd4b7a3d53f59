"""The window without its widgets, on real files: messages in, effects carried out, every page built."""

from __future__ import annotations

import re
import shutil
import weakref
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Final

from librarian_self.i18n.catalogue import Catalogue, load_catalogue, pseudo_catalogue
from librarian_self.model.answer import Answers
from librarian_self.model.plan import MOST_ACTIVE_GOALS
from librarian_self.planning.goals import active
from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.paper_effects import PressEffect, StopPress
from librarian_self.presenters.performer import Performer
from librarian_self.presenters.press import Press
from librarian_self.presenters.state import AnswerEdit, Opened, Screen, State
from librarian_self.presenters.update import update
from librarian_self.presenters.views.about import Libraries, about_view
from librarian_self.presenters.views.assess import assess_view
from librarian_self.presenters.views.copies import copy_view
from librarian_self.presenters.views.help import help_view
from librarian_self.presenters.views.home import home_view
from librarian_self.presenters.views.kits import kits_view
from librarian_self.presenters.views.learning import log_view
from librarian_self.presenters.views.paper import paper_view
from librarian_self.presenters.views.password import password_view
from librarian_self.presenters.views.plan import plan_view
from librarian_self.presenters.views.question import question_view
from librarian_self.presenters.views.recoverykey import recovery_key_view
from librarian_self.presenters.views.results import results_view
from librarian_self.presenters.views.review import review_view
from librarian_self.presenters.views.settings import settings_view
from librarian_self.presenters.views.shell import shell_view
from librarian_self.presenters.views.trainer import trainer_view
from librarian_self.presenters.views.unlock import unlock_view
from librarian_self.presenters.views.welcome import welcome_view
from librarian_self.services.clock import Clock
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from librarian_self.storage import CannotWrite, Obstacle
from tests.services.everything import ticking_clock

SPEAKERS: Final = (load_catalogue("en"), load_catalogue("uz"), pseudo_catalogue())
CHANGES_DISK: Final = (
    e.PutAnswer,
    e.Save,
    e.Remove,
    e.SaveLog,
    e.ChangeProfile,
    e.ChangeSetting,
    e.StartAssessment,
    e.KeepPlace,
    e.Finish,
    e.CreateProfile,
)

_UNFILLED = re.compile(r"\{[a-z_]+\}")


class Walker:
    """Sends messages and carries effects out, at once (`send`) or when told (`tell`, then `work`)."""

    def __init__(self, folder: DataFolder, shelf: Shelf, clock: Clock | None = None) -> None:
        clock = clock or ticking_clock()
        self.folder = folder
        self.performer = Performer(folder, shelf, clock)
        self.state = State(language="en", folder=folder.path, today=clock.today(), forms=())
        self.told: list[m.Message] = []
        self.press = Press(self.told.append)
        weakref.finalize(self, self.press.perform, StopPress())  # its process ends with whoever walks
        self.waiting: deque[e.Effect] = deque()
        self.performed: list[e.Effect] = []
        self.disk_full = False
        self.has_failed = False

    def tell(self, *messages: m.Message) -> None:
        """Take messages in; their effects wait."""
        for message in messages:
            self.state, effects = update(self.state, message)
            self.waiting.extend(effects)

    def work(self, most: int | None = None) -> None:
        """Carry out what waits, at most so many effects, and take the reports in."""
        while self.waiting and most != 0:
            effect = self.waiting.popleft()
            self.performed.append(effect)
            reports = self._perform(effect)
            self.has_failed |= any(isinstance(report, m.NotWritten) for report in reports)
            self.tell(*reports)
            most = None if most is None else most - 1

    def send(self, *messages: m.Message) -> State:
        """Take messages in, each with all that follows from it."""
        for message in messages:
            self.tell(message)
            self.work()
        return self.state

    def begin(self, path: Path | None = None) -> State:
        """What the window does first."""
        self.waiting.append(e.Begin(path))
        self.work()
        return self.state

    def make_profile(self, name: str = "Nodira", role: str = "reader-service") -> State:
        """The first start, up to its last step."""
        return self.send(
            m.StepForward(),
            m.TypeName(name),
            m.ChooseRole(role),
            m.StepForward(),
        )

    def restart(self, shelf: Shelf) -> Walker:
        """Close the window and open it again."""
        self.performer.close()
        again = Walker(self.folder, shelf)
        again.begin()
        return again

    @property
    def opened(self) -> Opened:
        """The profile that is open."""
        assert self.state.opened is not None
        return self.state.opened

    @property
    def answers(self) -> Answers:
        """The answers on the Assess page."""
        assert self.state.assessing is not None
        return self.state.assessing.answers

    @property
    def item(self) -> str:
        """The question on the Assess page."""
        assert self.state.assessing is not None
        return self.state.assessing.item

    def pending(self) -> tuple[e.Write, ...]:
        """What is not on disk yet."""
        return self.state.saving.pending

    def is_busy(self) -> bool:
        """Whether something takes its time."""
        return self.state.busy is not None

    def notice(self) -> str:
        """The notice in English, empty where there is none."""
        notice = shell_view(self.state, SPEAKERS[0]).notice
        return notice.sentence if notice else ""

    def _perform(self, effect: e.Effect) -> tuple[m.Message, ...]:
        if isinstance(effect, PressEffect):
            self.press.want(effect)
            self.press.perform(effect)
            told = tuple(self.told)
            self.told.clear()
            return told
        if self.disk_full and isinstance(effect, CHANGES_DISK):
            path = self.state.opened.path if self.state.opened else self.folder.path
            return (self.performer._refusal(effect, CannotWrite(path, Obstacle.DISK_FULL)),)
        return self.performer.perform(effect)


def change(item: str, **patch: object) -> m.ChangeAnswer:
    """Change parts of an answer."""
    return m.ChangeAnswer(item, tuple(patch.items()))


def views(state: State, say: Catalogue) -> list[object]:
    """Every page that has something to show."""
    found: list[object] = [shell_view(state, say), welcome_view(state, say), help_view(state, say)]
    if state.screen is Screen.ABOUT:
        found.append(about_view(state, say, Libraries("6.12.0", state.folder)))
    if state.unlocking is not None:
        found.append(unlock_view(state, say))
    asked = question_view(state, say)
    if asked is not None:
        found.append(asked)
    if state.shown_key is not None:
        found.append(recovery_key_view(state, say))
    if state.copy is not None:
        found.append(copy_view(state, say))
    if state.opened is not None:
        found.append(password_view(state, say))
        found += [view(state, say) for view in (home_view, plan_view, log_view, results_view, settings_view)]
        found += [kits_view(state, say), trainer_view(state, say)]
        if state.assessing is not None:
            found.append(assess_view(state, say))
        if state.reviewing is not None:
            found.append(review_view(state, say))
        if state.paper is not None:
            found.append(paper_view(state, say))
    return found


def plain(words: str) -> str:
    """The words with everyday blanks, wherever lines may not break."""
    return words.replace("\u00a0", " ")


def texts(part: object) -> Iterator[str]:
    """Every text in a view."""
    if isinstance(part, str):
        yield part
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from texts(getattr(part, field.name))
    elif isinstance(part, tuple | list):
        for each in part:
            yield from texts(each)
    elif isinstance(part, Mapping):
        for each in part.values():
            yield from texts(each)


def assert_sound(state: State) -> None:
    """What holds in every state that can be reached."""
    for say in SPEAKERS:
        for view in views(state, say):
            unfilled = [text for text in texts(view) if _UNFILLED.search(text)]
            assert unfilled == []
    assert state.place in (Screen.WELCOME, Screen.UNLOCK, Screen.COPY) or state.opened is not None
    assert (state.place is Screen.COPY) is (state.copy is not None)
    assert (state.place is Screen.UNLOCK) is (state.unlocking is not None)
    assert (state.place is Screen.RECOVERY_KEY) is (state.shown_key is not None)
    assert state.place is not Screen.ASSESS or state.assessing is not None
    assert state.place is not Screen.REVIEW or state.reviewing is not None
    assert state.place not in (Screen.HELP, Screen.ABOUT)
    assert state.saving.trouble is None or state.saving.pending
    assert len(state.done) <= 200
    goals = state.opened.goals if state.opened else ()
    assert len(active(goals)) <= MOST_ACTIVE_GOALS
    assert state.waking is None or state.waking in {goal.id for goal in goals}
    assert len({goal.id for goal in goals}) == len(goals)
    page = state.assessing.assessment.id if state.assessing else None
    edits = [edit for edit in (*state.done, *state.undone) if isinstance(edit, AnswerEdit)]
    assert {edit.assessment for edit in edits} <= {page}


def assert_as_on_disk(state: State, shelf: Shelf, scratch: Path, *, in_order: bool = True) -> None:
    """What the window shows is what a freshly opened profile file holds; nothing may be pending.

    Not `in_order`: a goal that could be saved only at the second try may stand behind younger ones in the file.
    """
    here = state.opened
    assert here is not None
    assert state.saving.pending == ()
    copy = scratch / "copy.lself"
    shutil.copyfile(here.path, copy)
    other = Performer(DataFolder(scratch / "other"), shelf, ticking_clock())
    try:
        (read,) = other.perform(e.OpenProfile(copy))
        assert isinstance(read, m.ProfileOpened)
        there = read.opened
        assert here.profile == there.profile
        assert dict(here.settings) == dict(there.settings)
        assert {goal.id: goal for goal in here.goals} == {goal.id: goal for goal in there.goals}
        assert not in_order or here.goals == there.goals
        assert here.order.completed(here.goals) == there.order.completed(there.goals) or not in_order
        assert here.plan == there.plan
        assert {each.id: each for each in here.commitments} == {each.id: each for each in there.commitments}
        assert not in_order or here.commitments == there.commitments
        assert {each.id: each for each in here.reviews} == {each.id: each for each in there.reviews}
        assert not in_order or here.reviews == there.reviews
        assert {each.id: each for each in here.learning} == {each.id: each for each in there.learning}
        assert not in_order or here.learning == there.learning
        assert {each.id: each for each in here.remembered} == {each.id: each for each in there.remembered}
        assert here.standings == there.standings
        assert (here.basis is None) is (there.basis is None)
        assert here.ethics == there.ethics
        if here.basis is not None and there.basis is not None:
            assert replace(here.basis, place=None) == replace(there.basis, place=None)
        if state.assessing is not None:
            page = state.assessing
            taken = other._open.take(page.assessment.id)
            assert (page.assessment, page.form) == (taken.assessment, taken.form)
            assert page.answers == taken.answers
    finally:
        other.close()
