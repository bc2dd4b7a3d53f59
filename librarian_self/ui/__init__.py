"""The window (PySide6)."""

from librarian_self.ui.imports import import_qt
from librarian_self.ui.singletons import keep_singletons

import_qt()
keep_singletons()
