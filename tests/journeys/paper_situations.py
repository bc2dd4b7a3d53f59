"""What is seen of the plan on paper: its pages, what is ticked, the question about a protected profile, work that takes a while."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import Drawn, Fit, InView, Pages, Paper, PrintRun, Way
from librarian_self.presenters.state import Screen, State
from librarian_self.report.sharing import Reader
from librarian_self.services.press.pictures import PagePicture, PageSize
from tests.presenters.walking import Walker

SAID = "Post one question a week"
"""What the drawn page says; the person wrote it."""


def paper_situations(walker: Walker) -> dict[str, State]:
    """Made from the copies that the walker wishes for; their pages are blank ones in every language."""
    mine = _blank(walker.send(m.GoTo(Screen.PAPER)))
    supervisors = _blank(walker.send(p.MakeFor(Reader.SUPERVISOR)))
    walker.send(m.GoTo(Screen.HOME))
    opened = mine.opened
    assert opened is not None
    guarded = replace(mine, opened=replace(opened, protected=True))
    return {
        "paper: for me": mine,
        "paper: for my supervisor": _with(supervisors, zoom=Fit.PAGE),
        "paper: four times as large": _with(mine, zoom=400),
        "paper: being made": _with(mine, pages=None, drawn=(), done=0.4),
        "paper: stopped": _with(mine, pages=None, drawn=(), done=None),
        "paper: printing": _with(mine, run=PrintRun(0, 5, 600 / 72, 2, 9, 4)),
        "paper: written in clear?": _with(guarded, asks=Way.PDF),
        "paper: a page in clear?": _with(guarded, asks=Way.HTML),
    }


def _blank(state: State) -> State:
    """The same with six blank pages, the first of which is drawn."""
    paper = state.paper
    assert paper is not None
    assert paper.pages is not None
    pages = Pages(paper.edition, b"", (PageSize(595.0, 842.0),) * 6)
    picture = PagePicture(0, 1.0, 2, 2, b"\xff" * 16, SAID)
    drawn = (Drawn(paper.edition, picture),)
    return replace(state, paper=replace(paper, pages=pages, drawn=drawn, view=InView((0, 1), 1.0, 0, 79)))


def _with(state: State, **changes: Any) -> State:
    paper = state.paper
    assert isinstance(paper, Paper)
    return replace(state, paper=replace(paper, **changes))
