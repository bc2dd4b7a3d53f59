"""The window, and the demo that drives it."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module


def open_window(arguments: Namespace) -> int:
    """Open the window; returns when it is closed."""
    load_before_qt()
    from librarian_self.ui.app import run_window

    return run_window(arguments.profile, arguments.kit)


def load_before_qt() -> None:
    """Import what the first page needs besides Qt: whatever is imported after PySide6 takes longer."""
    for module in (
        "platformdirs",
        "librarian_self.presenters.beginning",
        "librarian_self.presenters.program",
        "librarian_self.presenters.views.shell",
        "librarian_self.presenters.views.welcome",
        "librarian_self.services.profiles",
    ):
        import_module(module)


def demo(arguments: Namespace) -> int:
    """Do the whole job in the real window, by key events, and write what came of it."""
    from librarian_self.ui.demo import run_demo

    return run_demo(arguments.out, arguments.lang)
