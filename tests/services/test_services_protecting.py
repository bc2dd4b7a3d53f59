"""What a password has to be, and when it can be given, changed or taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.messages import Refusal
from librarian_self.services.protecting import LONGEST_PASSWORD, Protection, checked_password
from librarian_self.services.session import Session
from librarian_self.storage import Given, ProfileLocked, Secret, WrongPassword

PASSWORD = "Oq kabutar 7"  # noqa: S105 - of a test
OTHER = "Qora qarg‘a"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "nodira.lself"
    Session.create(path, "Nodira").close()
    return path


@pytest.fixture
def protection(path: Path, tmp_path: Path) -> Protection:
    return Protection(path, tmp_path / "backups")


class TestThePassword:
    """`checked_password`."""

    @given(st.text(min_size=1, max_size=LONGEST_PASSWORD).filter(str.strip))
    def test_any_words_will_do(self, password: str) -> None:
        assert checked_password(password, password) == password

    @pytest.mark.parametrize("password", ["", "   ", "x" * (LONGEST_PASSWORD + 1)])
    def test_nothing_and_a_whole_file_will_not(self, password: str) -> None:
        with pytest.raises(Refusal):
            checked_password(password, password)

    def test_both_have_to_be_the_same(self) -> None:
        with pytest.raises(Refusal, match="differ"):
            checked_password(PASSWORD, PASSWORD.lower())


class TestOneProfile:
    """`Protection`."""

    def test_from_none_to_one_to_another_to_none(self, protection: Protection, path: Path) -> None:
        assert not protection.is_on()
        key = protection.give(PASSWORD, PASSWORD)
        assert protection.is_on()
        with pytest.raises(ProfileLocked):
            Session.open(path)
        protection.change(Given(PASSWORD), OTHER, OTHER)
        with pytest.raises(WrongPassword):
            Session.open(path, given=Given(PASSWORD))
        protection.change(Given(key, Secret.RECOVERY), PASSWORD, PASSWORD)
        protection.take_away(Given(PASSWORD))
        assert not protection.is_on()
        with Session.open(path) as session:
            assert session.profile().name == "Nodira"

    def test_what_does_not_fit_is_refused_before_anything_changes(
        self, protection: Protection, path: Path
    ) -> None:
        before = path.read_bytes()
        for deed in (
            lambda: protection.change(Given(PASSWORD), OTHER, OTHER),
            lambda: protection.take_away(Given(PASSWORD)),
            lambda: protection.give(PASSWORD, OTHER),
        ):
            with pytest.raises(Refusal):
                deed()
        assert path.read_bytes() == before
        protection.give(PASSWORD, PASSWORD)
        with pytest.raises(Refusal, match="already"):
            protection.give(OTHER, OTHER)

    def test_a_file_that_is_not_there_has_none(self, tmp_path: Path) -> None:
        protection = Protection(tmp_path / "gone.lself", tmp_path)
        assert not protection.is_on()
        with pytest.raises(Refusal):
            protection.give(PASSWORD, PASSWORD)
