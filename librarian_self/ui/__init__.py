"""The window (PySide6)."""

from librarian_self.ui.imports import do_without_openssl, import_qt
from librarian_self.ui.singletons import keep_singletons

import_qt()
do_without_openssl()
keep_singletons()
