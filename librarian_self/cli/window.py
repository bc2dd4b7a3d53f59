"""The window, and the demo that drives it."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module


def open_window(arguments: Namespace) -> int:
    """Open the window; returns when it is closed."""
    # Whatever is imported after PySide6 takes longer, so what needs no Qt comes first.
    import_module("librarian_self.presenters.program")
    import_module("librarian_self.presenters.views.welcome")
    from librarian_self.ui.app import run_window

    return run_window(arguments.profile)


def demo(arguments: Namespace) -> int:
    """Do the whole job in the real window, by key events, and write what came of it."""
    from librarian_self.ui.demo import run_demo

    return run_demo(arguments.out, arguments.lang)
