"""The window, and the demo that drives it."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib import import_module
from importlib.util import LazyLoader, find_spec, module_from_spec


def open_window(arguments: Namespace) -> int:
    """Open the window; returns when it is closed."""
    load_before_qt()
    from librarian_self.ui.app import run_window

    return run_window(arguments.profile)


def load_before_qt() -> None:
    """Import what the first page needs besides Qt: whatever is imported after PySide6 takes longer.

    Messages are many, and none is sent before the first page is shown, so their module is loaded when it is first
    looked into; `Running` does that on the window's thread before the worker starts.
    """
    _load_late("librarian_self.presenters.messages")
    for module in ("presenters.program", "presenters.views.shell", "presenters.views.welcome"):
        import_module(f"librarian_self.{module}")


def _load_late(name: str) -> None:
    spec = find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    late = LazyLoader(spec.loader)
    spec.loader = late
    module = module_from_spec(spec)
    sys.modules[name] = module
    late.exec_module(module)
    package, _, last = name.rpartition(".")
    setattr(import_module(package), last, module)  # an import that had to look for it would load it


def demo(arguments: Namespace) -> int:
    """Do the whole job in the real window, by key events, and write what came of it."""
    from librarian_self.ui.demo import run_demo

    return run_demo(arguments.out, arguments.lang)
