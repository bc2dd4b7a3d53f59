"""Defaults are for new profiles; a lock holds for all of them; a person's own choice is stronger than a default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from librarian_self.model.plan import PlanSettings
from librarian_self.services.kit_rules import begin_profile, defaults_of, keep_locks, language_of, locks_of
from librarian_self.services.kitfile import Defaults, Manifest
from librarian_self.services.kits import InstalledKit
from librarian_self.services.session import Session


def kit(name: str = "Navoiy", **given: Any) -> InstalledKit:
    return InstalledKit(Manifest(name.lower(), name, **given), Path(name), "", (), frozenset())


ROOMY = kit(
    language="uz",
    defaults=Defaults("dark", 150, "reader-service", "Navoiy kutubxonasi", 40, ("practicum",)),
    locked=("language", "role"),
)


@pytest.fixture
def session(tmp_path: Path) -> Any:
    with Session.create(tmp_path / "a.lself", "Nodira", "not-sure", "en") as made:
        yield made


def test_without_kits_nothing_is_said() -> None:
    assert defaults_of(()) == Defaults()
    assert (language_of(()), dict(locks_of(()))) == (None, {})


def test_a_kit_says_what_a_new_profile_begins_with() -> None:
    assert defaults_of((ROOMY,)) == ROOMY.manifest.defaults
    assert language_of((ROOMY,)) == "uz"


def test_of_several_kits_the_newest_counts_for_what_it_says() -> None:
    newer = kit("Buxoro", language="en", defaults=Defaults(theme="light", hours_year=20))
    found = defaults_of((newer, kit(defaults=Defaults("dark", 150, institution="Navoiy"))))
    assert found == Defaults("light", 150, institution="Navoiy", hours_year=20)
    assert language_of((newer, kit(language="uz"))) == "en"


def test_a_lock_is_stronger_than_a_newer_default_and_a_newer_lock_stronger_still() -> None:
    newer = kit("Buxoro", language="en", defaults=Defaults(role="digital-resources"))
    assert language_of((newer, ROOMY)) == "uz"
    assert defaults_of((newer, ROOMY)).role == "reader-service"
    newest = kit("Xiva", language="en", locked=("language",))
    assert language_of((newest, ROOMY)) == "en"
    assert {name: (lock.value, lock.kit) for name, lock in locks_of((newest, ROOMY)).items()} == {
        "language": ("en", "Xiva"),
        "role": ("reader-service", "Navoiy"),
    }


def test_a_language_that_the_program_does_not_speak_yet_is_neither_default_nor_lock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("librarian_self.services.kit_rules.AVAILABLE", ("en",))
    assert language_of((ROOMY,)) is None
    assert "language" not in locks_of((ROOMY,))


def test_a_new_profile_gets_the_defaults(session: Session) -> None:
    begin_profile(session, (ROOMY,))
    assert dict(session.settings()) == {"theme": "dark", "text-size": "150"}
    assert session.plan_settings() == PlanSettings(institution="Navoiy kutubxonasi", hours_year=40)


def test_a_kit_that_says_nothing_writes_nothing(session: Session) -> None:
    begin_profile(session, (kit(),))
    assert dict(session.settings()) == {}
    assert session.plan_settings() == PlanSettings()


def test_a_locked_setting_is_kept_in_every_profile(session: Session) -> None:
    assert keep_locks(session, (ROOMY,)) == {"lang", "role"}
    assert (session.profile().lang, session.profile().role) == ("uz", "reader-service")
    assert keep_locks(session, (ROOMY,)) == frozenset()


def test_a_default_changes_no_profile_that_is_there(session: Session) -> None:
    given = kit(language="uz", defaults=Defaults("dark", 150, "reader-service", "Navoiy", 40))
    assert keep_locks(session, (given,)) == frozenset()
    assert (session.profile().lang, session.profile().role) == ("en", "not-sure")
