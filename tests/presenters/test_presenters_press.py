"""The press: pages made and drawn, the newest wish first."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from librarian_self.i18n.messages import Message
from librarian_self.presenters import messages as m
from librarian_self.presenters import paper_effects as e
from librarian_self.presenters import press as press_module
from librarian_self.presenters.messages import paper as p
from librarian_self.presenters.press import Press
from librarian_self.presenters.pressroom import PressRoom
from librarian_self.report.content import PlanContent
from librarian_self.report.output import Printing
from librarian_self.services.plan_copy import PlanCopy
from librarian_self.services.press.orders import Pdf
from librarian_self.services.press.process import PressProcess
from tests.report.plans import huge_plan, usual_plan

USUAL = PlanCopy("en", usual_plan(), Printing())
EMPTY = PlanCopy("uz", PlanContent("2026-11-23", "Nodira"), Printing())


@pytest.fixture
def told() -> list[m.Message]:
    """All reports."""
    return []


@pytest.fixture
def press(told: list[m.Message]) -> Iterator[Press]:
    """A press that nobody has used yet."""
    press = Press(told.append)
    yield press
    press.perform(e.StopPress())


def do(press: Press, *effects: e.PressEffect) -> None:
    """Wish and carry out, one after the other."""
    for effect in effects:
        press.want(effect)
        press.perform(effect)


def made_of(told: list[m.Message]) -> list[p.PagesMade]:
    """What was made; on a slow machine there are reports of how far it is, too."""
    return [report for report in told if isinstance(report, p.PagesMade)]


def test_pages_are_made_in_the_language_of_the_copy(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(3, EMPTY))
    (made,) = made_of(told)
    assert made.edition == 3
    assert made.pdf.startswith(b"%PDF-")
    assert "Rivojlanish rejam" in PdfReader(io.BytesIO(made.pdf)).pages[0].extract_text()
    assert made.sizes


def test_equal_copies_give_equal_bytes(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(1, USUAL), e.MakePages(2, USUAL))
    first, second = made_of(told)
    assert first.pdf == second.pdf


def test_what_takes_longer_says_how_far_it_is(
    press: Press, told: list[m.Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press_module, "TELLS_EVERY", 0.0)
    do(press, e.MakePages(1, USUAL))
    *grown, made = told
    shares = [each.done for each in grown if isinstance(each, p.PagesGrown)]
    assert len(shares) == len(grown) > 3
    assert shares == sorted(shares)
    assert isinstance(made, p.PagesMade)


def test_a_newer_wish_ends_the_work_on_an_older_one(press: Press, told: list[m.Message]) -> None:
    older, newer = e.MakePages(1, USUAL), e.MakePages(2, EMPTY)
    press.want(older)
    press.want(newer)
    press.perform(older)
    assert told == []
    press.perform(newer)
    assert [made.edition for made in made_of(told)] == [2]


def test_stopping_ends_it_in_the_middle(told: list[m.Message]) -> None:
    room = PressRoom(told.append)
    room.carry_out(e.MakePages(1, PlanCopy("en", huge_plan(), Printing())))
    assert room.finish(30)
    assert not any(isinstance(report, p.PagesMade) for report in told)


def test_pages_are_drawn_with_what_they_say(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(1, USUAL), e.DrawPages(1, (0, 2), 0.5))
    drawn = [report for report in told if isinstance(report, p.PageDrawn)]
    assert [(each.edition, each.picture.page, each.picture.scale) for each in drawn] == [
        (1, 0, 0.5),
        (1, 2, 0.5),
    ]
    assert "My development plan" in drawn[0].picture.text


def test_nobody_draws_what_has_left_the_view(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(1, USUAL))
    older, newer = e.DrawPages(1, (0,), 1.0), e.DrawPages(1, (3,), 1.0)
    press.want(older)
    press.want(newer)
    press.perform(older)
    press.perform(newer)
    assert [each.picture.page for each in told if isinstance(each, p.PageDrawn)] == [3]


@pytest.mark.parametrize("effect", [e.DrawPages(7, (0,), 1.0), e.DrawBand(7, 0, 0, 1.0)])
def test_nor_pages_of_another_edition(
    press: Press, told: list[m.Message], effect: e.DrawPages | e.DrawBand
) -> None:
    do(press, effect, e.MakePages(1, EMPTY))
    told.clear()
    do(press, effect)
    assert told == []


def test_a_printer_gets_bands(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(1, EMPTY), e.DrawBand(1, 0, 1, 300 / 72))
    band = told[-1]
    assert isinstance(band, p.BandDrawn)
    assert (band.number, band.picture.page) == (1, 0)
    assert band.bands > 1
    assert band.picture.top > 0


def test_pages_that_were_let_go_are_not_drawn(press: Press, told: list[m.Message]) -> None:
    do(press, e.MakePages(1, EMPTY), e.StopPress())
    told.clear()
    do(press, e.DrawPages(1, (0,), 1.0))
    assert told == []


def test_the_page_for_a_browser_is_written_whole(press: Press, told: list[m.Message], tmp_path: Path) -> None:
    do(press, e.WriteHtml(tmp_path / "plan.html", USUAL))
    assert told == [m.FileWritten(tmp_path / "plan.html")]
    assert "My development plan" in (tmp_path / "plan.html").read_text("utf-8")


def test_a_place_that_will_not_do_is_told(press: Press, told: list[m.Message], tmp_path: Path) -> None:
    effect = e.WriteHtml(tmp_path / "gone" / "plan.html", USUAL)
    do(press, effect)
    (refused,) = told
    assert isinstance(refused, m.Refused)
    assert refused.effect == effect
    assert isinstance(refused.reason, Message)


def test_a_fault_of_ours_is_told_and_raised(told: list[m.Message]) -> None:
    class Broken(PressProcess):
        def make(self, *_words: object) -> Pdf:
            raise ZeroDivisionError

    press = Press(told.append, Broken)
    effect = e.MakePages(1, USUAL)
    press.want(effect)
    with pytest.raises(ZeroDivisionError):
        press.perform(effect)
    refused = told[-1]
    assert isinstance(refused, m.Refused)
    assert "safe" in refused.reason.msgid


def test_what_is_loaded_beforehand_is_loaded_quietly(press: Press, told: list[m.Message]) -> None:
    do(press, e.WarmPress(), e.WarmPress())
    assert told == []


def test_the_thread_of_the_press_is_not_that_of_the_window(tmp_path: Path) -> None:
    threads: list[str] = []
    done = threading.Event()

    def hear(_report: m.Message) -> None:
        threads.append(threading.current_thread().name)
        done.set()

    room = PressRoom(hear)
    room.carry_out(e.WriteHtml(tmp_path / "plan.html", EMPTY))
    assert done.wait(30)
    assert room.finish(30)
    assert threads == ["librarian-self-press"]
