"""What the program is made of, under which licences, and their texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from librarian_self.assets import asset


class Use(StrEnum):
    """What a part does in the program."""

    PROGRAM = "program"
    FORMS = "forms"
    LETTERS = "letters"
    WINDOW = "window"
    PDF = "pdf"
    PICTURES = "pictures"
    ENCODINGS = "encodings"
    FORM_FILES = "form-files"
    FOLDERS = "folders"
    CALENDAR = "calendar"
    REPETITION = "repetition"
    ZONES = "zones"
    TYPES = "types"
    SEALING = "sealing"
    PAGES = "pages"
    BINDING = "binding"
    PARSING = "parsing"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its own name, which no language changes; `file` holds its text."""

    id: str
    name: str
    file: tuple[str, ...]

    def text(self) -> str:
        """The whole text, as its authors wrote it (English)."""
        return asset(*self.file).read_text("utf-8").expandtabs(4)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the program by its own name (the forms have one in every language), its use and its licences."""

    name: str
    use: Use
    licences: tuple[Licence, ...]


def _licence(id_: str, name: str) -> Licence:
    return Licence(id_, name, ("resources", "licences", f"{id_}.txt"))


PARTS: Final = (
    Part("Librarian Self", Use.PROGRAM, (_licence("librarian-self", "MIT"),)),
    Part("", Use.FORMS, (_licence("cc-by-4.0", "CC BY 4.0"),)),
    Part(
        "Source Sans 3", Use.LETTERS, (Licence("ofl-1.1", "SIL OFL 1.1", ("resources", "fonts", "OFL.txt")),)
    ),
    Part(
        "PySide6, Shiboken6, Qt",
        Use.WINDOW,
        (_licence("lgpl-3.0", "GNU LGPL 3"), _licence("gpl-3.0", "GNU GPL 3")),
    ),
    Part("ReportLab", Use.PDF, (_licence("reportlab", "BSD"),)),
    Part("Pillow", Use.PICTURES, (_licence("pillow", "MIT-CMU"),)),
    Part("charset-normalizer", Use.ENCODINGS, (_licence("charset-normalizer", "MIT"),)),
    Part("PyYAML", Use.FORM_FILES, (_licence("pyyaml", "MIT"),)),
    Part("platformdirs", Use.FOLDERS, (_licence("platformdirs", "MIT"),)),
    Part("icalendar", Use.CALENDAR, (_licence("icalendar", "BSD 2"),)),
    Part("python-dateutil", Use.REPETITION, (_licence("python-dateutil", "BSD 3, Apache 2.0"),)),
    Part("tzdata", Use.ZONES, (_licence("tzdata", "Apache 2.0"),)),
    Part("typing-extensions", Use.TYPES, (_licence("typing-extensions", "PSF 2"),)),
    Part("cryptography, OpenSSL", Use.SEALING, (_licence("cryptography", "Apache 2.0, BSD 3"),)),
    Part("cffi", Use.BINDING, (_licence("cffi", "MIT-0"),)),
    Part("pycparser", Use.PARSING, (_licence("pycparser", "BSD 3"),)),
    Part("pypdfium2, PDFium", Use.PAGES, (_licence("pypdfium2", "BSD 3, Apache 2.0"),)),
    Part("Python", Use.LANGUAGE, (_licence("python", "PSF 2"),)),
)
"""Everything that an installed program brings along."""
