"""Whether every text of a form is there in every language, and spelled with the letters of each.

tools/form_words.py FILE...    forms; run by ./check for those that ship
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from librarian_self.formfile import read_form
from librarian_self.i18n.cyrillic import LATIN, to_cyrillic
from librarian_self.i18n.languages import LANGUAGES, SOURCE
from librarian_self.model.form import Form
from librarian_self.model.text import ANY_LANGUAGE, Text
from tools.translation_checks import letter_problems, wording_problems

WRITTEN: Final = tuple(language for language in LANGUAGES if language not in LATIN)
"""Languages that people write; the others are made from these."""


def texts_of(value: object) -> Iterator[Text]:
    """Every text in a form, or in a part of one."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts_of(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from texts_of(getattr(value, name))


def form_problems(form: Form) -> Iterator[str]:
    """Everything that is wrong with the words of a form, a line each."""
    for text in texts_of(form):
        if ANY_LANGUAGE not in text.words:
            yield from text_problems(text, is_source=text in form.sources)


def text_problems(text: Text, *, is_source: bool = False) -> Iterator[str]:
    """What is wrong with one text; a source has a title in its own language, whatever its letters."""
    english = text.words.get(SOURCE, "")
    said = english or next(iter(text.words.values()))
    for language in WRITTEN:
        if language not in text.words:
            yield f"{language}: “{said}” is missing"
    for language, words in _every_language(text).items():
        found = [*wording_problems(words.replace("\n", " ").strip())]
        if language != SOURCE and not is_source:
            found += letter_problems(words, english, language)
        yield from (f"{language}: “{words}”: {problem}" for problem in found)


def _every_language(text: Text) -> Mapping[str, str]:
    made = {
        code: to_cyrillic(text.words[latin], code) for code, latin in LATIN.items() if latin in text.words
    }
    return {**made, **text.words}


def main(files: Sequence[str]) -> int:
    """Say what is wrong; 1 when something is."""
    found: list[str] = []
    for path in map(Path, files):
        form = read_form(path.read_bytes(), path.name)
        found += [f"{path.name}: {problem}" for problem in form_problems(form)]
    print("\n".join(found) if found else "words of the forms: all is well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
