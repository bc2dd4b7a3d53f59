"""What is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from librarian_self.ui.icons import Icon, draw_icon
from librarian_self.ui.look import RADIUS, TARGET, Look, Size, is_look_change, look
from librarian_self.ui.paint import Box
from librarian_self.ui.theme import Theme, mixed
from librarian_self.ui.widgets.textflow import TextFlow

SIDE: Final = 16
ABOVE: Final = 9
ICON: Final = 18
BETWEEN: Final = 8
NARROWEST: Final = 90
"""Units: padding, side of the icon, between icon and words, and where a long word breaks."""


class Kind(StrEnum):
    """How much a button calls: one primary a page, secondary ones beside it, quiet ones in rows, links in text."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Clothes:
    """The colours of a button in one state."""

    words: str
    fill: str | None = None
    edge: str | None = None


class Button(QPushButton):
    """A button whose words wrap and whose least height is 40 units.

    An icon stands before the words, or after them with `icon_last`. With an icon and no words, give it an accessible
    name and a tool tip by `set_words("", name)`.
    """

    def __init__(
        self,
        words: str = "",
        kind: Kind = Kind.SECONDARY,
        icon: Icon | None = None,
        parent: QWidget | None = None,
        *,
        icon_last: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._icon_last = icon_last
        self._plain_words = ""
        self._flow: TextFlow | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def words(self) -> str:
        """What the button says."""
        return self._plain_words

    def set_words(self, words: str, name: str = "") -> None:
        """Say something else; `name` is what a screen reader says, and the tool tip, when it differs."""
        self._plain_words = words
        self._flow = None
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setToolTip("" if words else name)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Call more or less."""
        self._kind, self._flow = kind, None
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: Icon | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height in this width: at least 40 units."""
        worn = look()
        words = self._words().height(max(1, width - self._frame(worn)))
        return max(worn.px(TARGET), words + 2 * worn.px(ABOVE))

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        width = max(self._frame(look()) + self._words().natural_width(), look().px(TARGET))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, within reason."""
        worn = look()
        words = min(self._words().longest_word(), worn.px(NARROWEST))
        return QSize(max(self._frame(worn) + words, worn.px(TARGET)), worn.px(TARGET))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in new clothes."""
        if is_look_change(event):
            self._flow = None
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button."""
        worn = look()
        clothes = self._clothes(worn.theme)
        painter = QPainter(self)
        if self._kind != Kind.LINK:
            box = Box(clothes.fill, clothes.edge, worn.px(1), worn.px(RADIUS))
            box.draw(painter, QRectF(self.rect()))
        self._draw_contents(painter, worn, clothes.words)
        painter.end()

    def _draw_contents(self, painter: QPainter, worn: Look, colour: str) -> None:
        icons, flow = self._icons(), self._words()
        side = 0 if self._kind == Kind.LINK else worn.px(SIDE if self._plain_words else BETWEEN)
        width = min(flow.natural_width(), max(1, self.width() - self._frame(worn)))
        step = worn.px(ICON) + (worn.px(BETWEEN) if self._plain_words else 0)
        left = max(side, (self.width() - width - step * len(icons)) / 2) if self._kind != Kind.LINK else 0.0
        for icon in icons if not self._icon_last else []:
            self._draw_icon(painter, left, icon, colour)
            left += step
        height = flow.height(width) if self._plain_words else 0
        flow.draw(painter, QPointF(left, (self.height() - height) / 2), width, colour)
        for icon in icons if self._icon_last else []:
            self._draw_icon(painter, left + width + step - worn.px(ICON), icon, colour)

    def _draw_icon(self, painter: QPainter, left: float, icon: Icon, colour: str) -> None:
        size = look().px(ICON)
        draw_icon(painter, QRectF(left, (self.height() - size) / 2, size, size), icon, colour)

    def _icons(self) -> list[Icon]:
        return [self._icon] if self._icon is not None else []

    def _frame(self, worn: Look) -> int:
        """Everything of the width that is not words."""
        side = 0 if self._kind == Kind.LINK else worn.px(SIDE if self._plain_words else BETWEEN)
        between = BETWEEN if self._plain_words else 0
        return 2 * side + len(self._icons()) * ceil(worn.px(ICON) + worn.px(between))

    def _words(self) -> TextFlow:
        if self._flow is None:
            link = self._kind == Kind.LINK
            font = look().font(Size.SMALL if link else Size.BODY, bold=not link)
            font.setUnderline(link)
            self._flow = TextFlow(self._plain_words, font)
        return self._flow

    def _clothes(self, theme: Theme) -> Clothes:
        lifted = self.isDown() or (self.isEnabled() and self.underMouse())
        depth = 0.24 if self.isDown() else 0.12
        if not self.isEnabled():
            return Clothes(theme.muted, theme.background, theme.line)
        if self._kind == Kind.PRIMARY:
            fill = mixed(theme.accent, theme.ink, depth) if lifted else theme.accent
            return Clothes(theme.on_accent, fill)
        if self._kind == Kind.SECONDARY:
            fill = mixed(theme.surface, theme.accent_soft, depth * 5 / 1.2) if lifted else theme.surface
            return Clothes(theme.ink, fill, theme.border)
        return Clothes(theme.accent, theme.accent_soft if lifted else None)
