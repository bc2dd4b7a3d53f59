"""Makes the pages, each when it is opened first."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Final

from librarian_self.presenters.state import Screen
from librarian_self.ui.screens.page import Page

_PAGES: Final[Mapping[Screen, str]] = {
    Screen.WELCOME: "welcome.WelcomePage",
    Screen.HOME: "home.HomePage",
    Screen.ASSESS: "assess.AssessPage",
    Screen.RESULTS: "results.ResultsPage",
    Screen.PLAN: "plan.PlanPage",
    Screen.REVIEW: "review.ReviewPage",
    Screen.LOG: "log.LogPage",
    Screen.TRAINER: "trainer.TrainerPage",
    Screen.SETTINGS: "settings.SettingsPage",
    Screen.HELP: "help.HelpPage",
    Screen.ABOUT: "about.AboutPage",
    Screen.COPY: "copy.CopyPage",
    Screen.UNLOCK: "unlock.UnlockPage",
    Screen.RECOVERY_KEY: "recoverykey.RecoveryKeyPage",
    Screen.PAPER: "paper.PaperPage",
}
"""The module of this room and the class of each page; a module is loaded with its page, so that the start is quick."""


def make_page(screen: Screen) -> Page:
    """The page of a screen."""
    module, name = _PAGES[screen].split(".")
    page: Page = getattr(import_module(f"librarian_self.ui.screens.{module}"), name)()
    return page
