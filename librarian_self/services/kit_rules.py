"""What kits say about profiles: what a new one begins with, and which settings stay as a kit gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from librarian_self.i18n.languages import AVAILABLE
from librarian_self.services.kitfile.manifest import Defaults
from librarian_self.services.kits import InstalledKit
from librarian_self.services.session import Session


@dataclass(frozen=True, slots=True)
class Lock:
    """A setting that stays as a kit gives it: the value, and the name of the kit."""

    value: Any
    kit: str


def locks_of(kits: Sequence[InstalledKit]) -> Mapping[str, Lock]:
    """The settings that stay as they are given, by name; of several kits the newest counts."""
    found: dict[str, Lock] = {}
    for kit in reversed(kits):
        for setting in kit.manifest.locked:
            value = kit.manifest.given(setting)
            if setting != "language" or value in AVAILABLE:
                found[setting] = Lock(value, kit.name)
    return found


def language_of(kits: Sequence[InstalledKit]) -> str | None:
    """The language that new profiles begin in, if the program speaks it by now."""
    lock = locks_of(kits).get("language")
    if lock is not None:
        return f"{lock.value}"
    given = (kit.manifest.language for kit in kits)
    return next((language for language in given if language in AVAILABLE), None)


def defaults_of(kits: Sequence[InstalledKit]) -> Defaults:
    """What new profiles begin with; of several kits the newest counts, unless an older one locks."""
    every = [kit.manifest.defaults for kit in kits]
    locks = locks_of(kits)

    def first(name: str) -> Any:
        lock = locks.get(name)
        if lock is not None:
            return lock.value
        return next((value for each in every if (value := getattr(each, name)) not in (None, "")), None)

    return Defaults(
        theme=first("theme"),
        text_size=first("text_size"),
        role=first("role"),
        institution=first("institution") or "",
        hours_year=first("hours_year"),
        forms=first("forms"),
    )


def begin_profile(session: Session, kits: Sequence[InstalledKit]) -> None:
    """Give a profile that was just made what kits say of its look and its plan; raises StorageError."""
    defaults = defaults_of(kits)
    if defaults.theme:
        session.change_setting("theme", defaults.theme)
    if defaults.text_size:
        session.change_setting("text-size", f"{defaults.text_size}")
    before = session.plan_settings()
    plan = replace(before, institution=defaults.institution, hours_year=defaults.hours_year)
    if plan != before:
        session.save(plan)


def keep_locks(session: Session, kits: Sequence[InstalledKit]) -> frozenset[str]:
    """Make an open profile be as the locks say; returns the settings that changed. Raises StorageError."""
    profile, locks = session.profile(), locks_of(kits)
    wanted = {
        name: locks[setting].value
        for setting, name in (("language", "lang"), ("role", "role"))
        if setting in locks
    }
    changed = {name: value for name, value in wanted.items() if getattr(profile, name) != value}
    if changed:
        session.change_profile(**changed)
    return frozenset(changed)
