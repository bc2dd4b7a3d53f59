"""A button that unfolds what stands below it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from librarian_self.ui.icons import Icon
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind


class Fold(Column):
    """A toggle button (pressed: unfolded, as screen readers say) with fields below it. It begins folded."""

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.button = Button("", Kind.LINK, Icon.CHEVRON_RIGHT)
        self.button.setCheckable(True)
        self._body = Column(gap=12)
        row = Row()
        row.add(self.button)
        row.add_stretch()
        self.add(row)
        self.add(self._body)
        self._body.hide()
        self.button.toggled.connect(self._unfold)

    def put(self, widget: QWidget) -> None:
        """Put a widget at the end of what unfolds."""
        self._body.add(widget)

    def unfold(self, shown: bool) -> None:  # noqa: FBT001 -- a Qt-like setter of one property
        """Unfold, or fold."""
        self.button.setChecked(shown)

    def _unfold(self, shown: bool) -> None:  # noqa: FBT001 -- the slot of a signal of Qt
        self._body.setVisible(shown)
        self.button.set_icon(Icon.CHEVRON_DOWN if shown else Icon.CHEVRON_RIGHT)
