"""What is imported with the window, and what is not."""

from __future__ import annotations

import builtins
import sys


def import_qt() -> None:
    """Load QtCore, and take its hook off every later import.

    For `from __feature__ import snake_case`, which this project does not use, PySide6 reads the source of whatever is
    imported after it and keeps all of it in memory: 8 MB by the end of a first journey. Does nothing where PySide6 is
    loaded already.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - the hook comes with it

    builtins.__import__ = plain


def do_without_openssl() -> None:
    """Let `hashlib` take Python's own digests, which are all that we need, as it does in the packaged program.

    OpenSSL's would bring a library of 3 MB. Does nothing where they are loaded already.
    """
    sys.modules.setdefault("_hashlib", None)  # type: ignore[arg-type]  # "is not there", to the import system
