"""Lets imports be as they were before PySide6 came."""

from __future__ import annotations

import builtins


def import_qt() -> None:
    """Load QtCore, and take its hook off every later import.

    For `from __feature__ import snake_case`, which this project does not use, PySide6 reads the source of whatever is
    imported after it and keeps all of it in memory: 8 MB by the end of a first journey. Does nothing where PySide6 is
    loaded already.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - the hook comes with it

    builtins.__import__ = plain
