"""The plan on paper: what is ticked, the pages that follow from it, saving and printing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.presenters import messages as m
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import (
    EMBED,
    FILLABLE,
    LARGE,
    ZOOMS,
    Drawn,
    InView,
    Pages,
    Paper,
    Waiting,
    Way,
    Wishes,
)
from librarian_self.presenters.state import Notice, Screen, State
from librarian_self.report.output import Printing
from librarian_self.report.sharing import Reader, Sharing, sharing_for, tickable

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

PRINTING_STOPPED: Final = msg("Printing has stopped, because the copy was changed.")


def go_to(state: State, _message: m.GoTo) -> Step:
    """Show the pages as they were wished for last in this profile, at first those for oneself."""
    if state.opened is None:
        return state, ()
    paper = state.paper
    if paper is None:
        sharing = sharing_for(Reader.SELF, protected=state.opened.protected)
        paper = Paper(Wishes(sharing, Printing(), state.language))
    elif paper.is_out and state.place is Screen.PAPER:
        return replace(state, screen=Screen.PAPER), ()
    return _begin(replace(state, screen=Screen.PAPER, notice=None), paper)


def put_away(before: State, after: State, effects: tuple[Effect, ...]) -> Step:
    """Let the pages go once they are left, and let nobody work on them any more; what was ticked stays."""
    out = before.paper is not None and before.paper.is_out
    if not out or (after.paper is not None and after.place is Screen.PAPER):
        return after, effects
    paper = after.paper and Paper(after.paper.wishes, after.paper.edition, zoom=after.paper.zoom)
    return replace(after, paper=paper), (*effects, e.StopPress())


def make_for(state: State, message: p.MakeFor) -> Step:
    """Tick what a copy for this reader holds; a supervisor can fill in the sign-off."""
    paper = state.paper
    if paper is None or state.opened is None:
        return state, ()
    sharing = sharing_for(message.reader, protected=state.opened.protected)
    printing = replace(paper.wishes.printing, fillable=message.reader is Reader.SUPERVISOR)
    here = _asked_anew(state, paper, sharing)
    return _wish(here, replace(paper.wishes, sharing=sharing, printing=printing))


def tick(state: State, message: p.Tick) -> Step:
    """Take something into the copy, or leave it out."""
    if state.paper is None:
        return state, ()
    sharing, on = state.paper.wishes.sharing, message.ticked
    if message.key == EMBED:
        return _share(state, replace(sharing, embed=on))
    if message.key == FILLABLE:
        return _print_as(state, lambda printing: replace(printing, fillable=on))
    if message.key == LARGE:
        return _print_as(state, lambda printing: replace(printing, large=on))
    return _share(state, sharing.ticked(tickable(message.key), on=on))


def choose_paper(state: State, message: p.ChoosePaper) -> Step:
    """Another size of paper."""
    return _print_as(state, lambda printing: replace(printing, paper=message.paper))


def choose_language(state: State, message: p.ChooseCopyLanguage) -> Step:
    """Another language of the copy."""
    if state.paper is None:
        return state, ()
    return _wish(state, replace(state.paper.wishes, language=message.language))


def zoom(state: State, message: p.ZoomPages) -> Step:
    """Show the pages larger or smaller."""
    if state.paper is None:
        return state, ()
    return replace(state, paper=replace(state.paper, zoom=message.zoom)), ()


def zoom_step(state: State, message: p.ZoomStep) -> Step:
    """The next step up or down from what is seen now."""
    if state.paper is None:
        return state, ()
    seen = state.paper.view.percent
    larger = [each for each in ZOOMS if each > seen]
    smaller = [each for each in ZOOMS if each < seen]
    steps = larger[:1] if message.by > 0 else smaller[-1:]
    return zoom(state, p.ZoomPages(steps[0])) if steps else (state, ())


def look_at(state: State, message: p.LookAtPages) -> Step:
    """Draw what has come into view; pictures of what has left it are let go."""
    paper = state.paper
    if paper is None:
        return state, ()
    view = InView(message.pages, message.scale, message.page, message.percent)
    return _drawn(replace(state, paper=replace(paper, view=view)))


def stop(state: State, _message: p.StopPages) -> Step:
    """Make no pages now."""
    if state.paper is None or state.paper.done is None:
        return state, ()
    stopped = replace(state, paper=replace(state.paper, done=None, waits=None), busy=None)
    return stopped, (e.StopPress(),)


def make(state: State, _message: p.MakePages) -> Step:
    """Make them after all."""
    return (state, ()) if state.paper is None else _begin(state, state.paper)


def ask(state: State, message: p.AskInClear) -> Step:
    """Ask before anything of a protected profile is written in clear."""
    if state.paper is None:
        return state, ()
    return replace(state, paper=replace(state.paper, asks=message.way)), ()


def agree(state: State, message: p.AgreeInClear) -> Step:
    """It may be written, with the plan as data inside or without."""
    paper = state.paper
    if paper is None:
        return state, ()
    here = replace(state, paper=replace(paper, asks=None, agreed=True))
    return _share(here, replace(paper.wishes.sharing, embed=message.embed))


def leave_inside(state: State, _message: p.LeaveInside) -> Step:
    """Write nothing."""
    if state.paper is None:
        return state, ()
    return replace(state, paper=replace(state.paper, asks=None)), ()


def save_pdf(state: State, message: p.SavePdf) -> Step:
    """Write what is seen; what is still being made is written as soon as it is there."""
    return _save(state, Way.PDF, message.path)


def save_html(state: State, message: p.SaveHtml) -> Step:
    """Write the same as a page for a browser."""
    return _save(state, Way.HTML, message.path)


def gathered(state: State, message: p.PlanGathered) -> Step:
    """Make the pages of what was read; nobody waits for an older edition any more."""
    paper = state.paper
    if paper is None or message.edition != paper.edition or paper.done is None:
        return state, ()
    here = replace(state, paper=replace(paper, copy=message.copy))
    written, effects = _written(here)
    return written, (*effects, e.MakePages(message.edition, message.copy))


def grown(state: State, message: p.PagesGrown) -> Step:
    """Show how far they are."""
    paper = state.paper
    if paper is None or message.edition != paper.edition or paper.done is None:
        return state, ()
    return replace(state, paper=replace(paper, done=message.done)), ()


def made(state: State, message: p.PagesMade) -> Step:
    """Show the pages; those of the edition before stay in view until the new ones are drawn."""
    paper = state.paper
    if paper is None or message.edition != paper.edition:
        return state, ()
    pages = Pages(message.edition, message.pdf, message.sizes)
    here, drawing = _drawn(replace(state, paper=replace(paper, done=None, pages=pages)))
    written, writing = _written(here)
    return written, (*writing, *drawing)


def page_drawn(state: State, message: p.PageDrawn) -> Step:
    """Show a page, if it is still in view."""
    paper, picture = state.paper, message.picture
    if paper is None or message.edition != paper.edition or picture.page not in paper.view.pages:
        return state, ()
    others = tuple(each for each in paper.drawn if each.picture.page != picture.page)
    return replace(state, paper=replace(paper, drawn=(*others, Drawn(message.edition, picture)))), ()


def failed(state: State) -> State:
    """The same with nobody at work on the pages."""
    if state.paper is None:
        return state
    return replace(state, paper=replace(state.paper, done=None, waits=None, run=None))


def _share(state: State, sharing: Sharing) -> Step:
    paper = state.paper
    if paper is None:
        return state, ()
    return _wish(_asked_anew(state, paper, sharing), replace(paper.wishes, sharing=sharing))


def _asked_anew(state: State, paper: Paper, sharing: Sharing) -> State:
    """Whoever agreed to less than this is asked once more."""
    more = sharing.embed and not paper.wishes.sharing.embed
    return replace(state, paper=replace(paper, agreed=paper.agreed and not more))


def _print_as(state: State, wish: Callable[[Printing], Printing]) -> Step:
    if state.paper is None:
        return state, ()
    wishes = state.paper.wishes
    return _wish(state, replace(wishes, printing=wish(wishes.printing)))


def _wish(state: State, wishes: Wishes) -> Step:
    """Begin another edition, unless nothing is different."""
    paper = state.paper
    if paper is None or wishes == paper.wishes:
        return state, ()
    if paper.run is not None:
        state = replace(state, notice=Notice(PRINTING_STOPPED))
    return _begin(state, replace(paper, wishes=wishes))


def _begin(state: State, paper: Paper) -> Step:
    edition = paper.edition + 1
    begun = replace(paper, edition=edition, copy=None, done=0.0, run=None, asks=None)
    return replace(state, paper=begun), (e.GatherPlan(edition, begun.wishes),)


def _save(state: State, way: Way, path: Path) -> Step:
    paper = state.paper
    if paper is None:
        return state, ()
    waits = replace(state, paper=replace(paper, waits=Waiting(way, path)), notice=None)
    waits = replace(waits, busy=msg("Writing the plan…"))
    if paper.is_made or paper.done is not None:
        return _written(waits)
    return make(waits, p.MakePages())


def _written(state: State) -> Step:
    """Write what somebody waits for, once it can be written."""
    paper = state.paper
    if paper is None or paper.waits is None:
        return state, ()
    path = paper.waits.path
    done = replace(state, paper=replace(paper, waits=None))
    if paper.waits.way is Way.HTML and paper.copy is not None:
        return done, (e.WriteHtml(path, paper.copy),)
    if paper.waits.way is Way.PDF and paper.pages is not None and paper.is_made:
        return done, (e.WritePdf(path, paper.pages.pdf),)
    return state, ()


def _drawn(state: State) -> Step:
    """Keep what is in view, and draw what is not there as it should be."""
    paper = state.paper
    if paper is None:
        return state, ()
    view = paper.view
    count = len(paper.pages.sizes) if paper.pages else 0
    wanted = tuple(page for page in view.pages if page < count)
    kept = tuple(each for each in paper.drawn if each.picture.page in wanted)
    there = {each.picture.page for each in kept if each.is_as(paper.edition, view.scale)}
    here = replace(state, paper=replace(paper, drawn=kept))
    lacking = tuple(page for page in wanted if page not in there)
    if not lacking or not paper.is_made:
        return here, ()
    return here, (e.DrawPages(paper.edition, lacking, view.scale),)
