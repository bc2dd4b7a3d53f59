"""The English sentences of the program, as its template of translations lists them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools import translation_files as files

TEMPLATE: Final = Path(__file__).parents[2] / "resources" / "translations" / "librarian-self.pot"


def english_sentences() -> Iterator[str]:
    """Every sentence, and what its plural says."""
    for entry in files.entries(files.parse(TEMPLATE.read_bytes())):
        yield entry.msgid
        yield entry.plural or ""
