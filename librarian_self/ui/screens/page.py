"""What every page of the window can do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters.state import State
from librarian_self.ui.widgets.scrollpage import ScrollPage


class Page(ScrollPage):
    """A page that shows a state and sends messages; it keeps no truth of its own."""

    sent = Signal(object)

    def show_state(self, state: State, say: Catalogue) -> None:
        """Show the state; called after every change while the page is open."""
        raise NotImplementedError

    def flush(self) -> None:
        """Send what is typed and not sent yet; called before the page or the window goes."""

    def wear(self) -> None:
        """Make anew what was made for the colours or letters before; widgets follow by themselves."""

    def export(self) -> None:
        """What Ctrl+E asks for; most pages have nothing to export."""

    def take_focus(self) -> None:
        """Put the focus where reading begins, after the page was opened."""
        self.focusNextChild()
