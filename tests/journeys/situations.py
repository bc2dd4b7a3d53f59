"""Every screen of the window in every situation that looks different, each as one frozen state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Notice, NoticeAction, Screen, State, Tone
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
)
"""Words that the person wrote."""


def situations(walker: Walker) -> Mapping[str, State]:
    """Walk through the whole program once and keep what is seen on the way, by name."""
    seen: dict[str, State] = {}
    _first_start(walker, seen)
    _assess(walker, seen)
    _results(walker, seen)
    _plan(walker, seen)
    _settings(walker, seen)
    _help(walker, seen)
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
    seen["assess: not part of the work"] = walker.send(
        m.GoToItem(items[2]), change(items[2], unrated="not-my-work")
    )
    for place, item in enumerate(items[3:-1]):
        walker.send(change(item, current=LEVELS[place % len(LEVELS)], target=4))
    seen["assess: last question"] = walker.send(m.GoToItem(items[-1]))
    seen["home: open"] = walker.send(m.GoTo(Screen.HOME))


def _results(walker: Walker, seen: dict[str, State]) -> None:
    seen["results: charts"] = walker.send(m.FinishAssessment())
    walker.send(m.StartForm(COMPETENCIES))
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
    seen["home: with a date"] = walker.send(m.GoTo(Screen.HOME))


def _settings(walker: Walker, seen: dict[str, State]) -> None:
    walker.send(m.AddProfile())
    seen["first start: one more person"] = walker.state
    walker.make_profile(OTHER)
    seen["settings"] = walker.send(m.GoTo(Screen.SETTINGS))
    seen["settings: erase?"] = walker.send(m.AskToErase())
    home = walker.send(m.GoTo(Screen.HOME))
    calm = Notice(
        msg("The profile is saved in {path}.", path=home.folder), Tone.CALM, (NoticeAction.OPEN_FOLDER,)
    )
    care = Notice(msg("No profile is open."), Tone.CARE, (NoticeAction.RETRY, NoticeAction.RESCUE))
    seen["notice: news"] = replace(home, notice=calm)
    seen["notice: something needs a look"] = replace(home, notice=care)


def _help(walker: Walker, seen: dict[str, State]) -> None:
    for name, screen in (("help", "HELP"), ("about", "ABOUT")):
        if screen in Screen.__members__:
            seen[name] = walker.send(m.GoTo(Screen[screen]))
