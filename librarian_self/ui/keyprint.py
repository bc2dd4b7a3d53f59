"""The recovery key on paper, straight to a printer: this program writes no file on the way.

What a print service keeps while it prints is the system's own. Qt's printing is loaded when somebody prints.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from librarian_self.presenters.views.recoverykey import KeySheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    from PySide6.QtWidgets import QWidget

WORDS: Final = 12
HEADING: Final = 20
KEY: Final = 18
BETWEEN: Final = 14
"""Points: sizes of letters, and the room below a paragraph."""


class Printed(StrEnum):
    """What came of it."""

    SENT = "sent"
    LEFT = "left"
    NO_PRINTER = "no-printer"


def print_key(sheet: KeySheet, parent: QWidget) -> Printed:
    """Let the person choose a printer, and print the sheet; nothing happens where there is none, or they leave."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        return Printed.NO_PRINTER
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # the dialog does not keep it alive
    printer.setDocName(sheet.title)
    dialog = print_dialog(printer, parent)
    try:
        if not dialog.exec():
            return Printed.LEFT
        document_of(sheet).print_(printer)
        return Printed.SENT
    finally:
        dialog.deleteLater()


def print_dialog(printer: QPrinter, parent: QWidget) -> QPrintDialog:
    """The system's dialog for one sheet, without the choice to print into a file."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(printer.docName())
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    return dialog


def document_of(sheet: KeySheet) -> QTextDocument:
    """The page that is printed: whose key it is, the key in large letters of one width, and what to do with it."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    room = QTextBlockFormat()
    room.setBottomMargin(BETWEEN)
    cursor.setBlockFormat(room)
    cursor.insertText(sheet.title, _letters(HEADING, bold=True))
    for words, letters in (
        (sheet.file, _letters(WORDS)),
        (sheet.key, _letters(KEY, bold=True, fixed=True)),
        (sheet.note, _letters(WORDS)),
    ):
        cursor.insertBlock(room)
        cursor.insertText(words, letters)
    return document


def _letters(points: int, *, bold: bool = False, fixed: bool = False) -> QTextCharFormat:
    font = QFont()
    font.setPointSize(points)
    font.setBold(bold)
    if fixed:
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFixedPitch(True)
        font.setFamilies(["monospace", "Courier New"])
    letters = QTextCharFormat()
    letters.setFont(font)
    return letters
