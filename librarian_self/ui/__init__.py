"""The window (PySide6)."""

from librarian_self.ui.singletons import keep_singletons

keep_singletons()
