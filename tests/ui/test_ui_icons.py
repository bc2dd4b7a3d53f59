"""The icons are ours, sharp on every screen, and tinted with the theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from librarian_self.assets import asset
from librarian_self.ui.icons import APP_SIZES, Icon, app_icon, draw_icon, draw_mark, icon_pixmap, make_icon
from librarian_self.ui.theme import DARK, LIGHT, THEMES, Theme


def colours(pixmap: QPixmap) -> set[str]:
    """The colours of the pixels that are not see-through."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def drawings() -> dict[str, str]:
    """The files in the folder of icons, by name."""
    folder = asset("resources", "icons")
    return {file.name.removesuffix(".svg"): file.read_text(encoding="utf-8") for file in folder.iterdir()}


def test_every_icon_has_its_drawing_and_every_drawing_its_icon() -> None:
    assert set(drawings()) == {icon.value for icon in Icon} | {"app"}


@pytest.mark.parametrize("icon", list(Icon))
def test_a_drawing_is_a_line_drawing_that_can_be_tinted(icon: Icon) -> None:
    svg = drawings()[icon]
    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke="currentColor"' in svg
    assert "clip" not in svg
    assert "#" not in svg
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_has_the_colour_that_was_asked_for_and_no_other(icon: Icon) -> None:
    assert colours(icon_pixmap(icon, "#0B6B6B", 48)) == {"#0B6B6B"}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_an_icon_has_as_many_pixels_as_the_screen(ratio: float) -> None:
    pixmap = icon_pixmap(Icon.HOME, "#000000", 20, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(20 * ratio), ratio)


def test_the_same_icon_is_drawn_only_once() -> None:
    first = icon_pixmap(Icon.PLAN, "#123456", 20)
    assert icon_pixmap(Icon.PLAN, "#123456", 20).cacheKey() == first.cacheKey()
    assert icon_pixmap(Icon.PLAN, "#123457", 20).cacheKey() != first.cacheKey()


def test_an_icon_is_painted_where_it_is_asked_for() -> None:
    pixmap = QPixmap(60, 60)
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    draw_icon(painter, QRectF(30, 30, 24, 24), Icon.CLOSE, "#A02C44")
    painter.end()
    image = pixmap.toImage()
    painted = [(x, y) for x in range(60) for y in range(60) if image.pixelColor(x, y).name() != "#ffffff"]
    assert painted
    assert all(30 <= x < 54 and 30 <= y < 54 for x, y in painted)


def test_an_icon_for_menus_is_sharp_at_every_ratio() -> None:
    icon = make_icon(Icon.COPY, "#000000", 20)
    assert {size.width() for size in icon.availableSizes()} == {20, 25, 30, 40, 60}
    assert icon.pixmap(QSize(20, 20), 2.0).width() == 40


def test_the_program_has_an_icon_for_every_place() -> None:
    assert {size.width() for size in app_icon().availableSizes()} == set(APP_SIZES)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_mark_wears_accent_and_gold_of_the_theme(theme: Theme) -> None:
    pixmap = QPixmap(64, 64)
    pixmap.fill(QColor(theme.surface))
    painter = QPainter(pixmap)
    draw_mark(painter, QRectF(0, 0, 64, 64), theme)
    painter.end()
    assert {theme.accent, theme.gold} <= colours(pixmap)
    other = DARK if not theme.dark else LIGHT
    assert other.accent not in colours(pixmap)
