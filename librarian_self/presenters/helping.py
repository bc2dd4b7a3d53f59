"""Help and About: what is read there, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from librarian_self.presenters import messages as m
from librarian_self.presenters.effects import Effect
from librarian_self.presenters.state import Help, Screen, State, Tone

Step: TypeAlias = tuple[State, tuple[Effect, ...]]

TOPICS: Final[Mapping[Screen, str]] = {
    Screen.WELCOME: "first-steps",
    Screen.HOME: "first-steps",
    Screen.ASSESS: "answering",
    Screen.RESULTS: "results",
    Screen.PLAN: "plan",
    Screen.REVIEW: "reviews",
    Screen.LOG: "log",
    Screen.TRAINER: "trainer",
    Screen.SETTINGS: "look",
    Screen.UNLOCK: "password",
    Screen.RECOVERY_KEY: "password",
    Screen.PAPER: "paper",
    Screen.COPY: "paper",
}
"""The article for each page."""

TROUBLE: Final = "trouble"
"""The article while a notice says that something needs a look."""


def open_page(state: State, message: m.OpenHelp | m.GoTo) -> Step:
    """Help or About, over the page that one is on, with the article for it.

    From one of the two to the other, and where it is open already, everything stays as it was left.
    """
    screen = message.screen if isinstance(message, m.GoTo) else Screen.HELP
    if state.screen in (Screen.HELP, Screen.ABOUT):
        return (state, ()) if state.screen is screen else (replace(state, screen=screen), ())
    cares = state.notice is not None and state.notice.tone is Tone.CARE
    topic = TROUBLE if cares else TOPICS[state.screen]
    return replace(state, screen=screen, help=Help(state.screen, topic), erasing=False), ()


def search(state: State, message: m.SearchHelp) -> Step:
    """Look for something; the article is then the one that is most about it."""
    if message.query == state.help.query:
        return state, ()
    return replace(state, help=replace(state.help, query=message.query, article="")), ()


def choose(state: State, message: m.ChooseArticle) -> Step:
    """Show an article."""
    return replace(state, help=replace(state.help, article=message.article)), ()


def read_licence(state: State, message: m.ReadLicence) -> Step:
    """Show the text of a licence, or put it away."""
    shown = "" if state.help.licence == message.licence else message.licence
    return replace(state, help=replace(state.help, licence=shown)), ()


def leave(state: State, _message: m.LeaveHelp) -> Step:
    """From About back to Help, from Help back to the page before."""
    if state.screen is Screen.ABOUT:
        return replace(state, screen=Screen.HELP), ()
    return (replace(state, screen=state.place), ()) if state.screen is Screen.HELP else (state, ())
