"""Makes the pages, each when it is opened first."""

from __future__ import annotations

from librarian_self.presenters.state import Screen
from librarian_self.ui.screens.page import Page


def make_page(screen: Screen) -> Page:
    """The page of a screen."""
    match screen:
        case Screen.WELCOME:
            from librarian_self.ui.screens.welcome import WelcomePage

            return WelcomePage()
        case Screen.HOME:
            from librarian_self.ui.screens.home import HomePage

            return HomePage()
        case Screen.ASSESS:
            from librarian_self.ui.screens.assess import AssessPage

            return AssessPage()
        case Screen.RESULTS:
            from librarian_self.ui.screens.results import ResultsPage

            return ResultsPage()
        case Screen.PLAN:
            from librarian_self.ui.screens.plan import PlanPage

            return PlanPage()
        case Screen.SETTINGS:
            from librarian_self.ui.screens.settings import SettingsPage

            return SettingsPage()
        case Screen.HELP:
            from librarian_self.ui.screens.help import HelpPage

            return HelpPage()
        case Screen.ABOUT:
            from librarian_self.ui.screens.about import AboutPage

            return AboutPage()
