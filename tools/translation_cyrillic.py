"""The catalogues and the help in Cyrillic letters, made of those in Latin ones: never edited by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog

from librarian_self.i18n.cyrillic import LATIN, to_cyrillic
from tools import translation_files as files

_WORDS_LINE: Final = re.compile(r"(<!-- words: )(.*)( -->)")


def made_from(language: str) -> str | None:
    """The language whose letters are made of those of `language`, if there is one."""
    return next((made for made, latin in LATIN.items() if latin == language), None)


def catalogue(latin: Catalog, made: str) -> Catalog:
    """The same catalogue with its translations in the letters of `made`."""
    copy = files.parse(files.render(latin, LATIN[made]))
    for message in copy:
        if not message.id:
            continue
        if isinstance(message.string, str):
            message.string = to_cyrillic(message.string, made)
        elif message.string:
            message.string = tuple(to_cyrillic(form, made) for form in message.string)
    copy.obsolete.clear()
    return copy


def help_text(latin: str, made: str) -> str:
    """The same help file in the letters of `made`; ids of articles and keys stay."""
    return "".join(_help_line(line, made) for line in latin.splitlines(keepends=True))


def _help_line(line: str, made: str) -> str:
    words = _WORDS_LINE.match(line)
    if words is None:
        return to_cyrillic(line, made)
    return words[1] + to_cyrillic(words[2], made) + line[words.end(2) :]


def help_paths(root: Path) -> Iterator[tuple[Path, str, str]]:
    """Each help file that is made: its path, its language, and what it has to hold."""
    folder = root / "resources" / "help"
    for made, latin in LATIN.items():
        source = folder / f"{latin}.md"
        if source.exists():
            yield folder / f"{made}.md", made, help_text(source.read_text("utf-8"), made)


def write_help(root: Path) -> None:
    """Write every help file that is made."""
    for path, _made, text in help_paths(root):
        path.write_bytes(text.encode())


def help_problems(root: Path) -> Iterator[str]:
    """What is not as it would be made, a line each."""
    for path, _made, text in help_paths(root):
        if not path.exists() or path.read_bytes() != text.encode():
            yield f"{path.name}: is not what is made of the Latin one; run: tools/translations.py compile"
