"""A program that does not do what it should is noticed by the check that asks for it."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import replace
from functools import partial

import pytest

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.report.sharing import Sharing
from librarian_self.selftest import charts, encryption, paper, pdf, samples, window
from librarian_self.services.kitfile import reading
from librarian_self.services.protecting import Protection
from librarian_self.services.recovery import Recovery
from librarian_self.services.session import Session
from librarian_self.storage import ProfileFile, check
from librarian_self.ui import driver
from tests.selftest.conftest import Desk

pytestmark = pytest.mark.usefixtures("qapp")


def nothing(*_given: object, **_named: object) -> None:
    """Does not do what it should."""


def test_a_library_that_cannot_be_loaded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "“pypdfium2” cannot be loaded" in desk.fails("libraries")


def test_a_check_that_cannot_be_loaded_is_named_and_stops_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "librarian_self.selftest.paper")
    monkeypatch.delitem(sys.modules, "librarian_self.selftest.pdf")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pypdfium2" in desk.fails("pdf")
    assert desk.check("licences").ok


class TestStorage:
    def test_that_takes_a_damaged_file_for_sound(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(check, "damaged_rows", lambda *_given: 0)
        assert "A damaged profile was taken for a sound one." in desk.fails("storage")

    def test_that_loses_a_setting(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Session, "change_setting", nothing)
        assert "What was read again is not what was saved." in desk.fails("storage")

    def test_that_loses_an_assessment(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Session, "latest", nothing)
        assert "was not found again" in desk.fails("storage")

    def test_that_makes_no_backup(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Session, "back_up", nothing)
        assert "No backup was made" in desk.fails("storage")

    def test_that_finds_fault_with_what_it_wrote(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Recovery, "check", lambda *_given: ("a fault",))
        assert "just written is not sound" in desk.fails("storage")

    def test_on_a_full_disk(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_given: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(ProfileFile, "save_answer", full)
        outcome = desk.check("storage")
        assert not outcome.ok
        assert "No space left on device" in outcome.detail
        assert "answered_profile" in outcome.trace


class TestEncryption:
    def test_that_hides_nothing(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Protection, "give", lambda *_given: "a key")
        assert "shows words that a password should hide" in desk.fails("encryption")

    def test_that_opens_with_any_password(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encryption, "WRONG", encryption.PASSWORD)
        assert "opened without its password" in desk.fails("encryption")

    def test_that_does_not_open_with_the_right_one(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Protection, "give", partial(_give_another, give=Protection.give))
        assert not desk.check("encryption").ok

    def test_that_loses_the_answers(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Session, "latest", nothing)
        assert "its answers were not there" in desk.fails("encryption")


def _give_another(protection: Protection, password: str, again: str, give: object) -> str:
    assert callable(give)
    key: str = give(protection, password + "x", again + "x")
    return key


def test_a_changed_kit_that_is_taken_for_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_check_bytes", nothing)
    assert "A kit that was changed was taken for whole." in desk.fails("kits")


class TestPaper:
    def test_without_the_plan_inside(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(paper, "FOR_MYSELF", Sharing(embed=False))
        assert "The plan as data is not inside the PDF in uz." in desk.fails("pdf")

    def test_in_another_language(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(paper, "load_catalogue", lambda _language: Catalogue("en"))
        assert "The PDF in uz does not say" in desk.fails("pdf")

    def test_that_is_no_pdf(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf, "plan_of", lambda *_given: b"%PDF-1.7\n")
        assert "PdfiumError" in desk.fails("pdf")

    def test_with_another_plan_inside(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        other = samples.GOAL.title
        monkeypatch.setattr(pdf, "GOAL", replace(samples.GOAL, title=other[:-1]))
        assert desk.fails("pdf") == "The plan inside the PDF in uz is not the one that was written."


class TestCharts:
    def test_that_stay_blank_on_the_screen(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(charts, "paint_picture", nothing)
        assert desk.fails("charts") == "A chart was painted on the screen, but it cannot be seen."

    def test_that_stay_blank_on_paper(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(charts, "colours_of", lambda _pdf: frozenset({"#FFFFFF", "#000000"}))
        assert desk.fails("charts") == "A chart was painted on paper, but it cannot be seen."


class TestDisplay:
    def test_that_never_shows_the_window(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def lost(*_given: object) -> None:
            raise driver.LostWay

        monkeypatch.setattr(driver.Driver, "wait_for", lost)
        assert "the screen did not show it" in desk.fails("display")

    def test_without_a_library_of_the_system(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def missing(_path: str) -> None:
            raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

        monkeypatch.setattr(ctypes, "CDLL", missing)
        assert desk.fails("display").endswith("apt install libxcb-cursor0")


class TestWindow:
    def test_that_speaks_another_language_than_it_should(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(window, "load_catalogue", lambda _language: Catalogue("en"))
        monkeypatch.setattr(driver, "MOST_STOPS", 30)
        assert "“Next” did not appear in the window." in desk.fails("window")

    def test_that_does_not_keep_what_is_pressed(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(window, "_answered", lambda _path: {})
        assert "is not what was saved" in desk.fails("window")
