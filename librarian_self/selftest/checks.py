"""Every check by name, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, TypeAlias

from librarian_self.i18n.messages import Message
from librarian_self.selftest.bench import Bench

Check: TypeAlias = Callable[[Bench], Message]

FOLDER: Final = "temporary-folder"
"""The first check; whoever starts the others makes it, and says at the end whether all was cleared away."""

DISPLAY: Final = "display"
"""Whether a window can be shown; the other checks do without a display."""

WHERE: Final[Mapping[str, str]] = {
    "libraries": "libraries:check_libraries",
    "licences": "licences:check_licences",
    "languages": "languages:check_languages",
    "storage": "storage:check_storage",
    "encryption": "encryption:check_encryption",
    "kits": "kits:check_kits",
    "pdf": "pdf:check_pdf",
    DISPLAY: "display:check_display",
    "fonts": "fonts:check_fonts",
    "icons": "icons:check_icons",
    "charts": "charts:check_charts",
    "window": "window:check_window",
}
"""Module and function of each check; a module is loaded when its check runs, so that one that cannot be is named."""

NAMES: Final = tuple(WHERE)


def load_check(name: str) -> Check:
    """The function of a check; raises whatever loading its module does."""
    module, function = WHERE[name].split(":")
    check: Check = getattr(import_module(f"librarian_self.selftest.{module}"), function)
    return check
