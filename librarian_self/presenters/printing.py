"""The plan at the printer: a band of a page at a time, so that nothing else waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.paper_state import PrintRun
from librarian_self.presenters.state import Notice, State, Tone

Step: TypeAlias = tuple[State, tuple[e.PaperEffect, ...]]


def begin(state: State, message: p.PrintPages) -> Step:
    """Draw the first band of the first page."""
    paper = state.paper
    if paper is None or not paper.is_made or paper.run is not None:
        return state, ()
    run = PrintRun(message.first, message.last, message.scale, message.first)
    begun = replace(state, paper=replace(paper, run=run), notice=None)
    return begun, (e.DrawBand(paper.edition, run.page, 0, run.scale),)


def band_drawn(state: State, message: p.BandDrawn) -> Step:
    """Hand it to the printer."""
    paper = state.paper
    run = paper.run if paper else None
    if paper is None or run is None or message.edition != paper.edition:
        return state, ()
    if (message.picture.page, message.number) != (run.page, run.number):
        return state, ()
    here = replace(run, band=message.picture, bands=message.bands)
    return replace(state, paper=replace(paper, run=here)), ()


def next_band(state: State, _message: p.NextBand) -> Step:
    """Draw what comes next."""
    paper = state.paper
    run = paper.run if paper else None
    if paper is None or run is None or run.band is None:
        return state, ()
    if run.is_last:
        return end(state, p.EndPrinting())
    place = (run.page, run.number + 1) if run.number + 1 < run.bands else (run.page + 1, 0)
    here = replace(run, page=place[0], number=place[1], band=None)
    return replace(state, paper=replace(paper, run=here)), (e.DrawBand(paper.edition, *place, run.scale),)


def end(state: State, message: p.EndPrinting) -> Step:
    """Say that the printer has got all of it, or no more."""
    paper = state.paper
    if paper is None or paper.run is None:
        return state, ()
    said = msg("Printing has stopped.") if message.stopped else msg("The plan was sent to the printer.")
    return replace(state, paper=replace(paper, run=None), notice=Notice(said)), ()


def no_printer(state: State, _message: p.NoPrinter) -> Step:
    """Say what can be done instead."""
    said = msg(
        "No printer is set up on this computer. You can save the plan as PDF, and print it wherever there is one."
    )
    return replace(state, notice=Notice(said, Tone.CARE)), ()
