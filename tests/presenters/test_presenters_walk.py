"""Whatever somebody does, and however slow or full the disk is: every page can be shown, and nothing is lost."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.model.profile import ROLES
from librarian_self.presenters import messages as m
from librarian_self.presenters.planning import suggestions
from librarian_self.presenters.state import Opened, Screen, State
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import Walker, assert_as_on_disk, assert_sound, change

NAMES = ("Nodira", "Oʻgʻiloy", "", "=1+1", "x" * 201)
LEVELS = (None, 0, 1, 2, 3, 9)
COMPETENCIES = ("ask", "listen", "explain")
PATCHES: tuple[tuple[str, dict[str, Any]], ...] = (
    *((item, {"current": level}) for item in COMPETENCIES for level in LEVELS),
    *((item, {"target": level, "importance": 3}) for item in COMPETENCIES for level in (None, 1, 3)),
    *(
        (item, {"unrated": word})
        for item in COMPETENCIES
        for word in ("not-my-work", "rather-not-say", "lazy")
    ),
    ("ask", {"note": "a note", "evidence": {"text": "I asked.", "date": "2026-11-01"}}),
    ("ask", {"note": "x" * 20_001}),
    ("calm", {"value": 0}),
    ("calm", {"value": 3}),
    ("proud", {"value": 2}),
    ("rated-ways", {"options": {"talk": 4}}),
    ("best-way", {"choice": "wait"}),
    ("tools", {"chosen": ("card", "phone")}),
    ("words", {"value": "tea"}),
    ("since", {"value": "2020-01-01"}),
    ("nobody", {"current": 1}),
)
ACTION = GoalAction("Watch", ActionKind.OTHERS, 3, "2026-12-01")


def everywhere(state: State, folder: DataFolder) -> list[m.Deed]:
    """What can be done on every page."""
    paths = [known.path for known in state.known] + [folder.path / "gone.lself"]
    return [
        m.ChooseLanguage("uz"),
        m.ChooseLanguage("en"),
        m.CloseNotice(),
        m.Retry(),
        m.Undo(),
        m.Redo(),
        m.AddProfile(),
        m.StepBack(),
        *(m.SwitchProfile(path) for path in paths),
        *(m.TypeName(name) for name in NAMES),
        *(m.GoTo(screen) for screen in Screen if screen is not Screen.WELCOME),
        m.OpenHelp(),
        *(m.SearchHelp(query) for query in ("stick", "", "no such word")),
        *(m.ChooseArticle(article) for article in ("keys", "gone")),
        *(m.ReadLicence(licence) for licence in ("lgpl-3.0", "gone")),
        m.LeaveHelp(),
    ]


def in_a_profile(opened: Opened, scratch: Path) -> list[m.Deed]:
    """What can be done with a profile that is open."""
    taken = [standing.assessment.id for standing in opened.standings]
    return [
        *(m.ChooseRole(role) for role in ROLES[:3]),
        *(m.Rename(name) for name in NAMES),
        m.AskToErase(),
        m.KeepProfile(),
        m.EraseForGood(),
        *(m.SetSetting("theme", theme) for theme in ("dark", "light")),
        m.SetSetting("text-size", "150"),
        *(m.StartForm(form) for form in ("everything", "attitudes", "unknown")),
        *(m.Continue(number) for number in taken),
        *(m.ShowResults(number) for number in (*taken, 99)),
        m.ShowTable(as_table=True),
        m.ShowTable(as_table=False),
        *(m.SetSetting("trainer", word) for word in ("yes", "no")),
        m.EditKit((("name", "Navoiy"), ("language", "uz"))),
        m.MakeKit(scratch / "navoiy.lskit"),
        m.MakeStick(scratch),
        m.StopStick(),
        m.UseKit(),
        m.LeaveKit(),
        m.RemoveKit("gone"),
        m.LookAtKit(scratch / "navoiy.lskit"),
        m.ExportTable(scratch / "answers.csv"),
        m.ExportTable(scratch / "nowhere" / "answers.json"),
    ]


def in_a_plan(state: State, opened: Opened) -> list[m.Deed]:
    """What can be done with goals."""
    goals: list[m.Deed] = []
    for goal in opened.goals:
        edited = [
            replace(goal, title="In my words", due="2027-01-31", hours_month=40),
            replace(goal, due="soon"),
            replace(goal, actions=(ACTION, replace(ACTION, done=True))),
            *(replace(goal, status=status) for status in GoalStatus),
        ]
        goals += [m.EditGoal(each) for each in edited]
        goals += [
            m.ChangeGoal(goal.id, (("title", "In two\nlines"), ("measure", "Ten talks"))),
            m.ChangeGoal(goal.id, (("due", "2026-11-30"),)),
            m.ChangeGoal(goal.id, (("due", "2026-11-31"),)),
            m.AddAction(goal.id),
            m.ChangeAction(goal.id, 0, (("text", "Watch"), ("due", "2026-12-01"), ("hours", 3))),
            m.ChangeAction(goal.id, 0, (("hours", -1),)),
            m.ChangeAction(goal.id, 1, (("done", True),)),
            m.RemoveAction(goal.id, 0),
            m.RemoveAction(goal.id, 7),
        ]
        goals += [m.SelectGoal(goal.id), m.DeleteGoal(goal.id), m.LetRest(goal.id)]
        goals += [m.MoveGoal(goal.id, -1), m.MoveGoal(goal.id, 2), m.MoveGoalTo(goal.id, 0)]
    return [
        m.AddGoal(f"goal-{len(state.done)}-{len(state.undone)}-{len(opened.goals)}"),
        *(m.AcceptSuggestion(found.item) for found in suggestions(state, None)),
        m.AcceptSuggestion("nobody"),
        m.SelectGoal("nobody"),
        m.MoveGoal("nobody", 1),
        m.LetRest("nobody"),
        m.LeaveResting(),
        m.AcceptCommitment("rest"),
        m.DeleteGoal("nobody"),
        m.ChangeGoal("nobody", (("title", "x"),)),
        m.AddAction("nobody"),
        m.EditGoal(Goal("nobody", "x")),
        m.EditPlan(PlanSettings("Library", hours_month=3)),
        *in_commitments(state, opened),
        m.EditPlan(PlanSettings(start="soon")),
        m.EditPlan(PlanSettings()),
        *goals,
    ]


def in_commitments(state: State, opened: Opened) -> list[m.Deed]:
    """What can be done with commitments."""
    deeds: list[m.Deed] = [
        m.AddCommitment(f"commitment-{len(state.done)}-{len(state.undone)}-{len(opened.commitments)}"),
        m.TakeUpCommitment("rest", f"taken-{len(state.done)}-{len(state.undone)}-{len(opened.commitments)}"),
        m.DeleteCommitment("nobody"),
    ]
    for each in opened.commitments:
        deeds += [
            m.ChangeCommitment(each.id, (("principle", "In two\nlines"), ("asks", "A friend"))),
            m.DeleteCommitment(each.id),
        ]
    return deeds


def in_the_log(state: State, opened: Opened, scratch: Path) -> list[m.Deed]:
    """What can be done with the learning log."""
    tables = [scratch / "good.csv", scratch / "bad.csv", scratch / "gone.csv"]
    tables[0].write_text("id,date,activity\nt1,2026-11-20,Taken in\nt2,05.09.2025,Older\n", "utf-8")
    tables[1].write_text("date,activity\nsoon,x\n", "utf-8")
    deeds: list[m.Deed] = [
        *(
            m.AddEntry(goal, f"entry-{len(state.done)}-{len(state.undone)}-{len(opened.learning)}")
            for goal in (None, "own")
        ),
        *(m.ImportLog(table) for table in tables),
        m.ExportLog(scratch / "log.csv"),
        m.SelectEntry(None),
        m.ShowEarlier(),
        *(m.SearchLog(query) for query in ("seminar", "")),
        *(m.ChooseYear(year) for year in (2025, 1999, None)),
    ]
    for entry in (*(each.id for each in opened.learning[:4]), "nobody"):
        deeds += [
            m.SelectEntry(entry),
            m.ChangeEntry(entry, (("activity", "Seminar\non MARC"), ("minutes", 90), ("goal", "own"))),
            *(m.ChangeEntry(entry, (("date", day),)) for day in ("2025-12-31", "soon", None)),
            m.ChangeEntry(entry, (("what", "x" * 20_001),)),
            m.DeleteEntry(entry),
        ]
    return deeds


def in_reviews(state: State, opened: Opened) -> list[m.Deed]:
    """What can be done with reviews."""
    new = f"review-{len(state.done)}-{len(state.undone)}-{len(opened.reviews)}"
    here = state.reviewing.review if state.reviewing else "nobody"
    deeds: list[m.Deed] = [
        m.PlanReview(new),
        m.PlanReviews(6, new),
        m.BeginReview(new),
        *(m.TurnReview(by) for by in (-99, -1, 1)),
        m.WriteReview(here, (("noticed", "Small steps."), ("change", "One thing."))),
        m.WriteReview(here, (("noticed", "x" * 100_001),)),
        *(m.PlanNextReview(here, day, new) for day in ("2027-03-01", "2026-01-01", "2027-02-30", None)),
        m.FinishReview(here),
        m.SaveCalendar(opened.path.with_suffix(".ics")),
    ]
    for review in (*(each.id for each in opened.reviews[:4]), "nobody"):
        deeds += [m.OpenReview(review), m.MoveReview(review, "2026-10-01"), m.TakeOutReview(review)]
    for goal in (*(each.id for each in opened.goals), "nobody"):
        deeds += [
            m.WriteGoalReview(here, goal, (("happened", "Ten talks."), ("next_step", "Ask."))),
            *(m.DateGoal(here, goal, day) for day in ("2027-05-01", "soon", None)),
            *(m.SettleGoal(here, goal, status) for status in GoalStatus),
        ]
    return deeds


def on_the_assess_page(state: State) -> list[m.Deed]:
    """What can be done while answering."""
    if state.assessing is None:
        return []
    return [
        *(change(item, **patch) for item, patch in PATCHES),
        *(m.GoToItem(item) for item in (*COMPETENCIES, "thanks", "nobody")),
        *(m.GoToSection(section) for section in ("service", "rest", "belonging", "nowhere")),
        *(m.Move(by) for by in (-99, -1, 1, 99)),
        m.NextUnanswered(),
        m.FinishAssessment(),
    ]


class Window(RuleBasedStateMachine):
    """One person, or several, at one window."""

    shelf: Shelf

    @initialize()
    def start(self) -> None:
        """Start the program on a computer that knows nobody."""
        self.scratch = Path(tempfile.mkdtemp(prefix="walk-"))
        self.walker = Walker(DataFolder(self.scratch / "data"), self.shelf)
        self.rescues = 0
        self.walker.begin()

    @rule(name=st.sampled_from(("Nodira", "Bek")))
    @precondition(lambda self: self.walker.state.screen is Screen.WELCOME)
    def makes_a_profile(self, name: str) -> None:
        """Walk through the first start."""
        self.walker.tell(m.StepForward(), m.TypeName(name), m.StepForward(), m.StepForward())
        self.walker.work()
        self.walker.tell(m.StepForward())

    @rule(data=st.data())
    def does_something(self, data: st.DataObject) -> None:
        """Do whatever can be done; the disk may be slow."""
        state = self.walker.state
        deeds = [[*everywhere(state, self.walker.folder), m.StepForward(), m.ChooseRole("not-sure")]]
        if state.opened is not None:
            deeds += [in_a_profile(state.opened, self.scratch), in_a_plan(state, state.opened)]
            deeds.append(in_reviews(state, state.opened))
            deeds.append(in_the_log(state, state.opened, self.scratch))
        if state.assessing is not None:
            deeds += [on_the_assess_page(state)] * 2
        group = deeds[data.draw(st.integers(0, len(deeds) - 1))]
        deed = group[data.draw(st.integers(0, len(group) - 1))]
        note(f"{deed}")
        self.walker.tell(deed)

    @rule(most=st.integers(1, 4))
    @precondition(lambda self: self.walker.waiting)
    def disk_works(self, most: int) -> None:
        """Some of what waits is done."""
        self.walker.work(most)

    @rule()
    def disk_catches_up(self) -> None:
        """All that waits is done."""
        self.walker.work()

    @rule()
    def disk_fills_up_or_is_freed(self) -> None:
        """Nothing can be written from now on, or it can again."""
        self.walker.disk_full = not self.walker.disk_full

    @rule()
    @precondition(lambda self: self.walker.state.opened is not None and not self.walker.waiting)
    def file_is_moved_away_and_rescued(self) -> None:
        """The file is renamed under the open window; the person saves a copy elsewhere."""
        path = self.walker.opened.path
        if self.walker.disk_full or not path.exists():
            return
        path.rename(path.with_suffix(".moved"))
        self.walker.send(m.AddGoal(), m.SetSetting("theme", "contrast"))
        if not self.walker.state.saving.failed:
            return
        self.rescues += 1
        rescued = self.scratch / f"rescued-{self.rescues}.lself"
        self.walker.send(m.RescueTo(self.scratch / "nowhere" / "x.lself"), m.RescueTo(rescued))
        assert self.walker.opened.path == rescued, self.walker.notice()
        assert self.walker.state.saving.pending == ()

    @invariant()
    def every_page_can_be_shown(self) -> None:
        """No page fails, and no sentence has an empty place."""
        assert_sound(self.walker.state)

    @invariant()
    def what_is_shown_is_on_disk(self) -> None:
        """Once nothing is on its way any more, the file holds what the window shows."""
        state = self.walker.state
        if self.walker.waiting:
            return
        assert state.opening is None
        assert state.saving.failed or not state.saving.pending
        if state.opened is not None and not state.saving.pending:
            in_order = not self.walker.has_failed
            assert_as_on_disk(state, self.shelf, self.scratch, in_order=in_order)

    def teardown(self) -> None:
        """Close the window: everything is found again."""
        walker = self.walker
        walker.disk_full = False
        walker.work()
        if walker.state.saving.failed:
            walker.send(m.Retry())
        assert not walker.state.saving.pending
        self.what_is_shown_is_on_disk()
        walker.performer.close()
        shutil.rmtree(self.scratch)


def test_any_walk_keeps_every_page_and_every_word(shelf: Shelf) -> None:
    class Here(Window):
        pass

    Here.shelf = shelf
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=30,
            phases=(Phase.generate,),  # a walk is told as it was: making it shorter takes minutes
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
