"""Every screen of the window in every situation that looks different, each as one frozen state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from librarian_self.i18n.messages import msg
from librarian_self.model.form import Item, ItemType
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import MOST_ACTIVE_GOALS, GoalStatus
from librarian_self.presenters import messages as m
from librarian_self.presenters.safekeeping import offering
from librarian_self.presenters.state import Asked, Log, Notice, NoticeAction, Safety, Screen, State, Tone
from librarian_self.services.recovery import Offer
from librarian_self.storage.backupfiles import Backup
from librarian_self.storage.comparing import Change
from tests.journeys.copy_situations import copy_situations
from tests.journeys.kit_situations import kit_situations
from tests.journeys.paper_situations import paper_situations
from tests.journeys.password_situations import password_situations
from tests.presenters.walking import Walker, change
from tests.services.everything import COMPETENCIES
from tests.ui.desk import LEVELS

NAME = "Nodira"
OTHER = "Aziz"
TYPED = (
    "Three sources on local history",
    "Run the readers channel",
    "Young readers ask us there",
    "Post one question a week",
    "/home/nodira/certificate.pdf",
)
"""Words that the person wrote."""


def situations(walker: Walker) -> Mapping[str, State]:
    """Walk through the whole program once and keep what is seen on the way, by name."""
    seen: dict[str, State] = {}
    _first_start(walker, seen)
    _assess(walker, seen)
    _results(walker, seen)
    _plan(walker, seen)
    _reviews(walker, seen)
    _log(walker, seen)
    _settings(walker, seen)
    _help(walker, seen)
    kit_situations(walker, seen)
    copy_situations(walker, seen)
    _kinds(walker, seen)
    return seen


def _first_start(walker: Walker, seen: dict[str, State]) -> None:
    seen["first start: language"] = walker.state
    seen["first start: name and role"] = walker.send(m.StepForward())
    seen["first start: no name yet"] = walker.send(m.StepForward())
    seen["first start: ready"] = walker.send(
        m.TypeName(NAME), m.ChooseRole("reader-service"), m.StepForward()
    )
    seen["home: new"] = walker.send(m.GoTo(Screen.HOME))
    seen["results: empty"] = walker.send(m.GoTo(Screen.RESULTS))
    seen["plan: empty"] = walker.send(m.GoTo(Screen.PLAN))


def _assess(walker: Walker, seen: dict[str, State]) -> None:
    seen["assess: unanswered"] = walker.send(m.StartForm(COMPETENCIES))
    assert walker.state.assessing is not None
    items = [item.id for item in walker.state.assessing.form.items()]
    seen["assess: answered"] = walker.send(change(items[0], current=2, target=4, importance=3))
    walker.send(m.GoToItem(items[1]), change(items[1], current=4, note=TYPED[0]))
    seen["assess: with an example"] = walker.send(
        change(items[1], evidence={"text": TYPED[0], "date": "2026-10-01"})
    )
    seen["assess: erase what was written?"] = walker.send(m.AskToEraseWords(items[1]))
    walker.send(m.Decline())
    seen["assess: not part of the work"] = walker.send(
        m.GoToItem(items[2]), change(items[2], unrated="not-my-work")
    )
    for place, item in enumerate(items[3:-1]):
        walker.send(change(item, current=LEVELS[place % len(LEVELS)], target=4))
    seen["assess: last question"] = walker.send(m.GoToItem(items[-1]))
    seen["home: open"] = walker.send(m.GoTo(Screen.HOME))


def _results(walker: Walker, seen: dict[str, State]) -> None:
    seen["results: charts"] = walker.send(m.FinishAssessment())
    looking = walker.state.looking
    assert looking is not None
    seen["results: erase it?"] = walker.send(m.AskToEraseAssessment(looking.taken.assessment.id))
    walker.send(m.Decline(), m.StartForm(COMPETENCIES))
    assert walker.state.assessing is not None
    for item in walker.state.assessing.form.items():
        walker.send(change(item.id, current=4, target=5))
    seen["results: with a change"] = walker.send(m.FinishAssessment())
    seen["results: table"] = walker.send(m.ShowTable(as_table=True))
    walker.send(m.ShowTable(as_table=False))
    seen["home: done"] = walker.send(m.GoTo(Screen.HOME))


def _plan(walker: Walker, seen: dict[str, State]) -> None:
    seen["plan: suggestions"] = walker.send(m.GoTo(Screen.PLAN))
    assert walker.opened.basis is not None
    first = next(item.id for item in walker.opened.basis.form.items())
    walker.send(m.AcceptSuggestion(first, "suggested"))
    walker.send(m.AddAction("suggested"))
    seen["plan: a goal from a suggestion"] = walker.state
    walker.send(m.AddGoal("own"))
    seen["plan: a goal of one's own, still blank"] = walker.state
    walker.send(
        m.ChangeGoal("own", (("title", TYPED[1]), ("reason", TYPED[2]), ("due", "2027-03-01"))),
        m.AddAction("own"),
        m.ChangeAction("own", 0, (("text", TYPED[3]), ("due", "2027-01-15"), ("hours", 4))),
    )
    seen["plan: a goal of one's own"] = walker.state
    seen.update(paper_situations(walker))
    seen["home: with a date"] = walker.send(m.GoTo(Screen.HOME))
    walker.send(m.GoTo(Screen.PLAN))
    _full_plan(walker, seen)


def _reviews(walker: Walker, seen: dict[str, State]) -> None:
    walker.send(m.PlanReviews(3, "series"), m.PlanReview("late"), m.MoveReview("late", "2026-10-01"))
    walker.send(m.ChangeGoal("own", (("due", "2026-11-01"), ("measure", TYPED[0]))))
    seen["plan: reviews planned"] = walker.send(m.GoTo(Screen.PLAN))
    seen["home: a date has passed"] = walker.send(m.GoTo(Screen.HOME))
    seen["review: a goal"] = walker.send(m.BeginReview("now"))
    walker.send(m.TurnReview(1))
    assert walker.state.reviewing is not None
    here = walker.state.reviewing.review
    seen["review: a goal with words"] = walker.send(
        m.WriteGoalReview(here, "own", (("happened", TYPED[0]), ("helped", TYPED[2]))),
        m.DateGoal(here, "own", "2027-03-01"),
    )
    seen["home: a review was left"] = walker.send(m.GoTo(Screen.HOME))
    walker.send(m.BeginReview(), m.TurnReview(9), m.WriteReview(here, (("noticed", TYPED[2]),)))
    seen["review: the whole plan"] = walker.send(m.PlanNextReview(here, "2026-11-01", "next"))
    walker.send(m.PlanNextReview(here, "2027-02-20"), m.FinishReview(here))
    seen["plan: a review in the log"] = walker.send(m.CloseNotice())
    seen["review: read again"] = walker.send(m.OpenReview(here))
    walker.send(m.GoTo(Screen.HOME))


def _log(walker: Walker, seen: dict[str, State]) -> None:
    seen["log: empty"] = walker.send(m.GoTo(Screen.LOG))
    assert walker.opened.basis is not None
    basis = walker.opened.basis.form
    competency = next(item.id for item in basis.items())
    walker.send(m.AddEntry("own", "entry"))
    seen["log: an entry, still blank"] = walker.state
    walker.send(
        m.ChangeEntry("entry", (("activity", TYPED[0]), ("minutes", 80), ("what", TYPED[2]))),
        m.ChangeEntry("entry", (("form", basis.id), ("item", competency), ("evidence_file", TYPED[4]))),
        m.EditPlan(replace(walker.opened.plan, hours_year=40)),
    )
    seen["log: an entry that is open"] = walker.state
    many = tuple(
        LearningEntry(f"entry-{number}", f"{2026 - number // 100}-{1 + number % 11:02}-20", TYPED[3])
        for number in range(300)
    )
    opened = replace(walker.opened, learning=many)
    closed = replace(walker.state, log=Log())
    seen["log: three"] = replace(closed, opened=replace(opened, learning=many[:3]))
    seen["log: three hundred"] = replace(closed, opened=opened)
    seen["log: nothing found"] = replace(closed, opened=opened, log=Log(query=TYPED[0], year=2025))
    walker.send(m.GoTo(Screen.HOME))


def _full_plan(walker: Walker, seen: dict[str, State]) -> None:
    """As many goals as are active at once, one more, and then a long list."""
    for number in range(MOST_ACTIVE_GOALS):
        walker.send(m.AddGoal(f"more-{number}"), m.ChangeGoal(f"more-{number}", (("title", TYPED[1]),)))
    seen["plan: which goal rests?"] = walker.state
    walker.send(m.LeaveResting())
    for number in range(24):
        status = (GoalStatus.DONE, GoalStatus.RESTING, GoalStatus.DROPPED)[number % 3]
        walker.send(
            m.AddGoal(f"old-{number}"),
            m.ChangeGoal(f"old-{number}", (("title", TYPED[1]), ("status", status))),
            m.LeaveResting(),
        )
    seen["plan: many goals"] = walker.state


def _settings(walker: Walker, seen: dict[str, State]) -> None:
    walker.send(m.AddProfile())
    seen["first start: one more person"] = walker.state
    walker.make_profile(OTHER)
    settings = seen["settings"] = walker.send(m.GoTo(Screen.SETTINGS))
    seen.update(password_situations(settings))
    seen["settings: erase?"] = walker.send(m.AskToErase())
    home = walker.send(m.GoTo(Screen.HOME))
    calm = Notice(
        msg("The profile is saved in {path}.", path=home.folder), Tone.CALM, (NoticeAction.OPEN_FOLDER,)
    )
    care = Notice(msg("No profile is open."), Tone.CARE, (NoticeAction.RETRY, NoticeAction.RESCUE))
    seen["notice: news"] = replace(home, notice=calm)
    seen["notice: something needs a look"] = replace(home, notice=care)
    _backups(home, settings, seen)


def _backups(home: State, settings: State, seen: dict[str, State]) -> None:
    backups = tuple(
        Backup(Path(f"{number}.lself"), number, f"2026-11-{number:02}T10:00:00Z", 98_304)
        for number in range(20, 8, -1)
    )
    changes = (Change("answer", 47, 44, 3, 0, 1), Change("goal", 1, 2, 0, 1, 0))
    asked = Safety(backups=backups, asked=Asked(backups[2], changes))
    seen["settings: restore?"] = replace(settings, safety=asked)
    offer = Offer(home.folder / "Nodira.lself", backups[0], changes, readable=True)
    reason = msg("{file} is damaged. It is kept exactly as it is.", file=offer.path.name)
    seen["notice: a damaged profile"] = replace(home, notice=offering(reason, offer))


def _help(walker: Walker, seen: dict[str, State]) -> None:
    for name, screen in (("help", "HELP"), ("about", "ABOUT")):
        if screen in Screen.__members__:
            seen[name] = walker.send(m.GoTo(Screen[screen]))


def _kinds(walker: Walker, seen: dict[str, State]) -> None:
    """What other forms show, answered three times, and by two people."""
    for step in (2, 3, 4):
        walker.send(m.StartForm("attitude-and-socialisation"))
        walker.send(*(change(item.id, value=step) for item in _items(walker, ItemType.LIKERT)))
        seen["results: attitudes over time"] = walker.send(m.FinishAssessment())
    for rater in (None, "supervisor"):
        walker.send(m.StartForm("practicum", rater, "end"))
        for place, item in enumerate(_items(walker, ItemType.COMPETENCY)):
            walker.send(change(item.id, current=2 + place % 3 if rater else 3))
        walker.send(m.FinishAssessment())
    own = next(each for each in reversed(walker.opened.standings) if each.assessment.rater == "self")
    seen["results: side by side"] = walker.send(m.CloseNotice(), m.ShowResults(own.assessment.id))


def _items(walker: Walker, wanted: ItemType) -> list[Item]:
    assert walker.state.assessing is not None
    return [item for item in walker.state.assessing.form.items() if item.type is wanted]
