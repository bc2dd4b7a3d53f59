"""Words wrap in every container, and nothing of them is ever cut off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from librarian_self.ui.appearance import Appearance, Wish
from librarian_self.ui.icons import Icon
from librarian_self.ui.look import look, make_look
from librarian_self.ui.theme import LIGHT, Tone
from librarian_self.ui.widgets.boxes import Row
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.iconview import IconView
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.textflow import TextFlow
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel
from tests.ui.conftest import Show
from tests.ui.watching import colours, cut_off, heard, settle

LONG = "Kitobxonning ehtiyojini suhbat orqali aniqlayman va unga mos manbalarni birga tanlaymiz."
ENDLESS_WORD = "Сверхпрофессиональноинформационнобиблиотечныйработник"


def flow(words: str) -> TextFlow:
    """Words in running text."""
    return TextFlow(words, make_look(LIGHT).font())


def test_words_that_fit_take_one_line() -> None:
    words = flow(LONG)
    assert words.height(words.natural_width()) == words.line_height()


def test_in_half_the_width_they_take_more_lines() -> None:
    words = flow(LONG)
    assert words.height(words.natural_width() // 2) >= 2 * words.line_height() - 1


@given(st.integers(20, 600), st.integers(0, 300))
def test_a_wider_line_never_needs_more_height(width: int, more: int) -> None:
    words = flow(LONG)
    assert words.height(width + more) <= words.height(width)


def test_a_word_that_is_too_long_breaks() -> None:
    words = flow(ENDLESS_WORD)
    assert words.height(words.longest_word() // 3) >= 3 * words.line_height() - 2


def test_no_words_take_no_room() -> None:
    assert (flow("").height(100), flow("").natural_width(), flow("").longest_word()) == (0, 0, 0)


def test_a_new_line_begins_where_it_is_asked_for() -> None:
    assert flow("one\ntwo").height(1000) == pytest.approx(2 * flow("one").line_height(), abs=1)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("align", "side"), [(Qt.AlignmentFlag.AlignLeft, "left"), (Qt.AlignmentFlag.AlignRight, "right")]
)
def test_words_stand_where_they_are_told_to(align: Qt.AlignmentFlag, side: str) -> None:
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    flow("now").draw(painter, QPointF(0, 0), 400, "#000000", align)
    painter.end()
    inked = [x for x in range(400) for y in range(30) if image.pixelColor(x, y).lightness() < 128]
    assert (max(inked) < 100) if side == "left" else (min(inked) > 300)


@pytest.mark.parametrize("scale", [100, 150, 225])
@pytest.mark.parametrize("variant", list(Variant))
@pytest.mark.parametrize("width", [90, 240, 900])
def test_a_label_gets_the_height_that_its_words_need(
    appearance: Appearance, show: Show, variant: Variant, width: int, scale: int
) -> None:
    appearance.choose(Wish.LIGHT, scale)
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(WrapLabel(f"{LONG} {ENDLESS_WORD}", variant))
    box.addStretch(1)
    show(window, width, 3000)
    assert cut_off(window) == []


def test_a_label_in_a_card_in_a_row_in_a_card_wraps_too(show: Show) -> None:
    inner, outer, row = Card(), Card(), Row()
    inner.add(WrapLabel(LONG))
    row.add(inner, 1)
    row.add(WrapLabel(LONG, Variant.SMALL), 1)
    outer.add(row)
    show(outer, 260, 900)
    assert cut_off(outer) == []


def test_a_label_never_asks_for_more_width_than_a_narrow_column() -> None:
    assert WrapLabel(ENDLESS_WORD).minimumSizeHint().width() <= look().px(110)
    assert WrapLabel("now").minimumSizeHint().width() < look().px(60)


def test_a_long_label_would_like_a_comfortable_line() -> None:
    assert WrapLabel(LONG * 4).sizeHint().width() <= look().px(560)


def test_an_empty_label_takes_no_height() -> None:
    assert WrapLabel("").sizeHint().height() == 0
    assert WrapLabel("").minimumSizeHint().height() == 0


def test_other_words_get_other_room(show: Show) -> None:
    window = QWidget()
    box = QVBoxLayout(window)
    label = WrapLabel("short")
    box.addWidget(label)
    box.addStretch(1)
    show(window, 200, 600)
    label.setText(LONG)
    settle()
    assert cut_off(window) == []
    assert label.text() == LONG


def test_a_label_is_heard_as_it_is_written() -> None:
    label = WrapLabel("Culture & education: <b>role</b>")
    assert heard(label).name == "Culture & education: <b>role</b>"
    assert heard(label).role == QAccessible.Role.StaticText


@pytest.mark.parametrize(
    ("variant", "tone", "colour"),
    [
        (Variant.BODY, Tone.PLAIN, LIGHT.ink),
        (Variant.SMALL, Tone.PLAIN, LIGHT.muted),
        (Variant.MUTED, Tone.PLAIN, LIGHT.muted),
        (Variant.SMALL, Tone.ROSE, LIGHT.rose),
        (Variant.STRONG, Tone.GREEN, LIGHT.green),
    ],
)
def test_words_have_the_colour_of_their_meaning(
    show: Show, variant: Variant, tone: Tone, colour: str
) -> None:
    label = show(WrapLabel("MMMM", variant, tone=tone), 100, 40)
    assert colour in colours(label)


def test_a_label_that_is_switched_off_steps_back(show: Show) -> None:
    label = WrapLabel("MMMM", tone=Tone.ROSE)
    label.setEnabled(False)
    show(label, 100, 40)
    assert LIGHT.muted in colours(label)
    assert LIGHT.rose not in colours(label)


def test_a_label_can_be_set_in_another_way_later(show: Show) -> None:
    label = WrapLabel("MMMM")
    before = label.sizeHint().height()
    label.set_variant(Variant.TITLE, Tone.ACCENT)
    show(label, 200, 60)
    assert label.sizeHint().height() > before
    assert LIGHT.accent in colours(label)


@pytest.mark.parametrize(
    "vertical", [Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom]
)
def test_words_stand_high_or_low_as_the_label_is_aligned(show: Show, vertical: Qt.AlignmentFlag) -> None:
    label = WrapLabel("MMMM")
    label.setAlignment(vertical | Qt.AlignmentFlag.AlignLeft)
    show(label, 100, 200)
    image = label.grab().toImage()
    inked = [y for y in range(200) for x in range(60) if image.pixelColor(x, y).name().upper() == LIGHT.ink]
    line = QFontMetricsF(look().font()).height()
    top = {Qt.AlignmentFlag.AlignTop: 0, Qt.AlignmentFlag.AlignBottom: 200 - line}.get(
        vertical, 100 - line / 2
    )
    assert top <= min(inked) <= max(inked) <= top + line


@pytest.mark.parametrize("tone", list(Tone))
def test_a_pill_shows_its_word_on_the_ground_of_its_tone(show: Show, tone: Tone) -> None:
    pill = show(Pill("MMMM", tone), 120, 30)
    words = LIGHT.muted if tone == Tone.PLAIN else LIGHT.words(tone)
    assert {words, LIGHT.soft(tone)} <= colours(pill)
    assert heard(pill).name == "MMMM"


def test_a_pill_changes_word_and_tone_together(show: Show) -> None:
    pill = Pill("not begun")
    pill.set_pill("finished", Tone.GREEN)
    show(pill, 120, 30)
    assert pill.text() == "finished"
    assert LIGHT.green_soft in colours(pill)


def test_a_pill_is_a_little_larger_than_its_word() -> None:
    pill = Pill("target", Tone.GOLD)
    words = TextFlow("target", look().font(Variant.CHIP.value.size, bold=True))
    assert pill.sizeHint().width() == words.natural_width() + 2 * look().px(8)
    assert pill.sizeHint().height() == words.line_height() + 2 * look().px(2)


def test_an_icon_beside_words_stands_in_the_middle_of_their_line(show: Show) -> None:
    icon = IconView(Icon.WARNING, Tone.ROSE, line=40)
    assert icon.sizeHint().height() == look().px(40)
    assert icon.sizeHint().width() == look().px(20)
    show(icon, 20, 40)
    assert LIGHT.rose in colours(icon)
    icon.set_icon(Icon.CHECK, Tone.GREEN)
    assert LIGHT.green in colours(icon)
