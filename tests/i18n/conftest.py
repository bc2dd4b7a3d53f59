"""Catalogues with a few sentences, for the tests of this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from librarian_self.i18n import catalogue
from librarian_self.i18n.catalogue import Catalogue


class Phrasebook(NullTranslations):
    """Translations by sentence; of a plural the only form."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        super().__init__()
        self.sentences = sentences

    def gettext(self, message: str) -> str:
        return self.sentences.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.sentences.get(msgid1, super().ngettext(msgid1, msgid2, n))


Speak = Callable[[str, Mapping[str, str]], Catalogue]
Install = Callable[[str, bytes], None]


@pytest.fixture(scope="session")
def speak() -> Speak:
    """A catalogue of a language that has these sentences."""
    return lambda language, sentences: Catalogue(language, Phrasebook(sentences))


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a compiled catalogue where `load_catalogue` looks."""
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogue, "asset", tmp_path.joinpath)

    def put(name: str, content: bytes) -> None:
        (folder / name).write_bytes(content)

    return put


@pytest.fixture
def compiled() -> Callable[[str, Mapping[str | tuple[str, str], str | tuple[str, ...]]], bytes]:
    """What another tool than ours makes of these translations."""

    def compile_them(language: str, entries: Mapping[str | tuple[str, str], str | tuple[str, ...]]) -> bytes:
        catalog = Catalog(locale=language)
        for key, forms in entries.items():
            catalog.add(key, forms)
        file = BytesIO()
        write_mo(file, catalog)
        return file.getvalue()

    return compile_them
