"""Which files a kit holds, and what is wrong with any other name."""

from __future__ import annotations

import re
from typing import Final

from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.kitfile import limits

MANIFEST: Final = "kit.json"
FORMS: Final = "forms"
LOGOS: Final = ("logo.svg", "logo.png")

SUFFIX: Final = ".lskit"

_FORM: Final = re.compile(r"forms/(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.yaml")
_DRIVE: Final = re.compile(r"[A-Za-z]:.*", re.DOTALL)
_SPOKEN_FOR: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
"""Names that Windows keeps for devices, with whatever ending."""


def form_path(form_id: str) -> str:
    """Where a kit keeps the form of this id."""
    return f"{FORMS}/{form_id}.yaml"


def form_of(path: str) -> str | None:
    """The id of the form that lies at `path`; None for any other file."""
    found = _FORM.fullmatch(path)
    return found["id"] if found else None


def is_spoken_for(name: str) -> bool:
    """Whether Windows takes a name for a device."""
    return _SPOKEN_FOR.fullmatch(name) is not None


def why_not(path: str) -> Message | None:
    """What is wrong with the name of a file in a kit, in parts with `/` between them; None where nothing is."""
    if leads_out(path):
        return msg("“{path}” leads out of the kit", path=shown(path))
    form = form_of(path)
    if form is not None and is_spoken_for(form):
        return msg("“{path}” cannot be a file on Windows", path=shown(path))
    if form is None and path not in (MANIFEST, *LOGOS):
        return msg(
            "“{path}” has no place in a kit, which holds kit.json, forms/NAME.yaml, and logo.svg or logo.png",
            path=shown(path),
        )
    return None


def leads_out(path: str) -> bool:
    """Whether a name may mean a place elsewhere, on any system."""
    if not path or "\\" in path or "\0" in path or path.startswith("/") or _DRIVE.fullmatch(path):
        return True
    return any(part in ("", ".", "..") for part in path.split("/"))


def most_bytes(path: str) -> int:
    """How large a file of a kit may be."""
    if path == MANIFEST:
        return limits.MANIFEST
    return limits.LOGO if path in LOGOS else limits.FORM


def too_large(path: str) -> Message:
    """Say that a file of a kit is larger than it may be."""
    return msg(
        "“{path}” is larger than {most} kB, the most for such a file",
        path=shown(path),
        most=most_bytes(path) // 1_000,
    )
