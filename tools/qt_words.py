"""Qt's own words (buttons of file dialogs, menus of text fields) in languages that Qt is not translated into.

tools/qt_words.py make     resources/translations/qt/LANGUAGE.json → resources/generated/qt/LANGUAGE.qm, Cyrillic too
tools/qt_words.py check    whether they are what `make` makes; run by ./check
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from librarian_self.i18n.cyrillic import LATIN, to_cyrillic

ROOT: Final = Path(__file__).resolve().parent.parent
LRELEASE: Final = Path(sys.executable).with_name("pyside6-lrelease")

Words: TypeAlias = Mapping[str, Mapping[str, str]]
"""Translations by context (the class of Qt that says it) and English words."""


def sources(root: Path) -> Iterator[tuple[str, Words]]:
    """Every language with its words: those that are written, and what is made of them in Cyrillic letters."""
    for path in sorted((root / "resources" / "translations" / "qt").glob("*.json")):
        words: Words = json.loads(path.read_text("utf-8"))
        yield path.stem, words
        for made, latin in LATIN.items():
            if latin == path.stem:
                yield made, _in_cyrillic(words, made)


def _in_cyrillic(words: Words, made: str) -> Words:
    return {
        context: {english: _with_its_key(own, made) for english, own in entries.items()}
        for context, entries in words.items()
    }


def _with_its_key(words: str, made: str) -> str:
    """The ampersand marks the letter that a key chooses; it stands before the same letter in Cyrillic."""
    before, mark, after = words.partition("&")
    if not mark:
        return to_cyrillic(words, made)
    whole = to_cyrillic(before + after, made)
    place = len(to_cyrillic(before, made))
    return f"{whole[:place]}&{whole[place:]}"


def linguist(words: Words, language: str) -> bytes:
    """The file that Qt's lrelease compiles."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, entries in words.items():
        part = ET.SubElement(top, "context")
        ET.SubElement(part, "name").text = context
        for english, own in entries.items():
            message = ET.SubElement(part, "message")
            ET.SubElement(message, "source").text = english
            ET.SubElement(message, "translation").text = own
    written: bytes = ET.tostring(top, encoding="utf-8")
    return b"<!DOCTYPE TS>" + written


def compiled(words: Words, language: str) -> bytes:
    """The words as Qt loads them; subprocess.CalledProcessError where lrelease refuses them."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "words.ts"), Path(folder, "words.qm")
        source.write_bytes(linguist(words, language))
        command = [str(LRELEASE), "-silent", "-nounfinished", str(source), "-qm", str(made)]
        subprocess.run(command, check=True)
        return made.read_bytes()


def target(root: Path, language: str) -> Path:
    """Where the program finds the words of a language."""
    return root / "resources" / "generated" / "qt" / f"{language}.qm"


def make(root: Path) -> None:
    """Write every file anew."""
    for language, words in sources(root):
        path = target(root, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(compiled(words, language))


def problems(root: Path) -> Iterator[str]:
    """What is not as it would be made, a line each."""
    found = dict(sources(root))
    first = next(iter(found.values()))
    for language, words in found.items():
        path = target(root, language)
        if not path.exists() or path.read_bytes() != compiled(words, language):
            yield f"{path.name}: is not what is made of the words; run: tools/qt_words.py make"
        if {context: set(entries) for context, entries in words.items()} != {
            context: set(entries) for context, entries in first.items()
        }:
            yield f"{language}.json: has not the same words as the others"
        for context, entries in words.items():
            yield from (
                f"{language}: “{english}” in {context} has its places or its key changed"
                for english, own in entries.items()
                if (english.count("%1"), english.count("&")) != (own.count("%1"), own.count("&"))
            )


def main() -> int:
    """Make or check; 1 when something is wrong."""
    if sys.argv[1:] == ["make"]:
        make(ROOT)
        return 0
    if sys.argv[1:] != ["check"]:
        print(__doc__, file=sys.stderr)
        return 2
    found = list(problems(ROOT))
    print("\n".join(found) if found else "Qt's words: all is well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
