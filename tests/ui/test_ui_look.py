"""Lengths follow the letters, and letters follow the system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.fonts import FAMILY, USUAL_POINTS, body_points, make_font
from librarian_self.ui.look import GAPS, PROPERTY, Size, is_look_change, look, make_look
from librarian_self.ui.theme import CONTRAST_DARK, DARK, LIGHT

EVERYDAY = "oʻgʻaʼ ÁǴÍıŃÓÚáǵńóú ӘҒҚҢӨҮҲўқғҳё №–“”’…✓→"


def test_our_family_is_there_in_two_weights() -> None:
    assert set(QFontDatabase.styles(FAMILY)) >= {"Regular", "Bold"}
    assert QFontInfo(make_font(11, bold=True)).bold()
    assert not QFontInfo(make_font(11)).bold()


@pytest.mark.parametrize("bold", [False, True])
def test_our_family_has_every_letter_of_the_six_languages(bold: bool) -> None:
    face = QRawFont.fromFont(make_font(12, bold=bold))
    assert [letter for letter in EVERYDAY if letter != " " and not face.supportsCharacter(ord(letter))] == []


def test_the_application_speaks_in_our_family() -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert QFontInfo(app.font()).family() == FAMILY


def test_the_text_size_is_a_part_of_what_the_system_asks_for() -> None:
    assert body_points(200) == pytest.approx(2 * body_points(100))


@pytest.mark.parametrize(("asked", "given"), [(10, 100), (99, 100), (226, 225), (1000, 225)])
def test_the_text_size_stays_within_its_limits(asked: int, given: int) -> None:
    assert body_points(asked) == body_points(given)


def test_a_system_that_gives_its_font_in_pixels_gets_the_usual_size(monkeypatch: pytest.MonkeyPatch) -> None:
    in_pixels = QFont()
    in_pixels.setPixelSize(14)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _which: in_pixels)
    assert body_points(100) == pytest.approx(USUAL_POINTS * 1.25)


def test_a_unit_is_a_pixel_of_the_design_at_the_usual_size() -> None:
    worn = make_look(LIGHT)
    line = QFontMetricsF(worn.font()).height()
    assert worn.px(15 * 1.424) == pytest.approx(line, abs=1)


def test_lengths_grow_with_the_letters_and_distances_with_their_root() -> None:
    usual, large = make_look(LIGHT, 100), make_look(LIGHT, 225)
    assert large.px(40) / usual.px(40) == pytest.approx(2.25, abs=0.1)
    assert large.gap(28) / usual.gap(28) == pytest.approx(1.5, abs=0.1)


def test_a_hairline_never_vanishes_and_nothing_stays_nothing() -> None:
    assert make_look(LIGHT).px(0.1) == 1
    assert make_look(LIGHT).px(0) == 0
    assert make_look(LIGHT).gap(0) == 0


def test_the_steps_of_spacing_are_five() -> None:
    assert GAPS == (4, 8, 12, 20, 28)
    gaps = [make_look(LIGHT).gap(step) for step in GAPS]
    assert gaps == sorted(set(gaps))


def test_titles_are_larger_than_words_and_chips_smaller() -> None:
    sizes = [make_look(LIGHT).font(size).pointSizeF() for size in Size]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


def test_charts_get_the_colours_of_the_theme() -> None:
    chart = make_look(DARK).chart_theme()
    assert (chart.surface, chart.now, chart.target, chart.ink) == (
        DARK.surface,
        DARK.accent,
        DARK.gold,
        DARK.ink,
    )
    assert make_look(CONTRAST_DARK).chart_theme().frame == CONTRAST_DARK.border


def test_everybody_sees_what_the_application_wears(appearance: Appearance) -> None:
    appearance.choose(Wish.DARK, 150)
    assert (look().theme, look().text_scale) == (DARK, 150)


def test_before_it_is_dressed_the_application_wears_plain_light(appearance: Appearance) -> None:
    app = QCoreApplication.instance()
    assert app is not None
    app.setProperty(PROPERTY, None)
    assert look() == make_look(LIGHT)
    appearance.choose(Wish.DARK, 100)


def test_only_letters_and_lengths_ask_for_measuring_anew() -> None:
    assert is_look_change(QEvent(QEvent.Type.StyleChange))
    assert is_look_change(QEvent(QEvent.Type.FontChange))
    assert not is_look_change(QEvent(QEvent.Type.PaletteChange))
