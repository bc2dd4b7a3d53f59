"""The window, and the demo that drives it."""

from __future__ import annotations

from argparse import Namespace


def open_window(arguments: Namespace) -> int:
    """Open the window; returns when it is closed."""
    from librarian_self.ui.app import run_window

    return run_window(arguments.profile)


def demo(arguments: Namespace) -> int:
    """Do the whole job in the real window, by key events, and write what came of it."""
    from librarian_self.ui.demo import run_demo

    return run_demo(arguments.out, arguments.lang)
