"""Whether the same thing is called by the same word: terms of the glossary in catalogues and forms.

tools/term_check.py    run by ./check

`resources/translations/terms.tsv` holds a term a line: English, then for each language the beginnings of words, one
of which has to stand in every translation of a sentence with the term. `terms-exceptions.tsv` holds language and
English of the sentences that say it in another way on purpose, and why; one that is needed no longer is told.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from librarian_self.model.form import Form
from librarian_self.services.shelf import shipped_shelf
from tools import translation_files as files
from tools.form_words import texts_of

PROGRAM: Final = "Librarian Self"
ROOT: Final = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Term:
    """A term: how it is found in English, and the beginnings of words that say it, by language."""

    english: str
    stems: Mapping[str, tuple[str, ...]]

    def is_in(self, sentence: str) -> bool:
        """Whether the English sentence speaks of it."""
        plain = sentence.replace(PROGRAM, "").replace("librarian-self", "")
        endings = rf"{re.escape(self.english)}(?:s|’s)?|{re.escape(self.english.removesuffix('y'))}ies"
        return re.search(rf"\b(?:{endings})\b", plain, re.IGNORECASE) is not None


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms of a file whose first line names the languages; an empty cell asks nothing of a language."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return tuple(
        Term(row["en"], {code: tuple(cell.split("|")) for code, cell in row.items() if code != "en" and cell})
        for row in rows
    )


def problems(
    terms: Sequence[Term],
    pairs: Sequence[tuple[str, str]],
    language: str,
    allowed: frozenset[tuple[str, str]],
) -> Iterator[str]:
    """Translations in `language` that do not use the term of their English sentence, a line each."""
    for term in terms:
        for english, own in pairs:
            stems = term.stems.get(language, ())
            if stems and term.is_in(english) and (language, english) not in allowed:
                words = own.lower()
                if not any(stem in words for stem in stems):
                    yield f"{language}: “{term.english}” is not said as {' or '.join(stems)}: “{english}” → “{own}”"


def read_exceptions(path: Path) -> dict[tuple[str, str], str]:
    """Why a sentence (language, English) says a term in another way."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return {(row["language"], row["en"]): row["why"] or "" for row in rows}


def exception_problems(
    exceptions: Mapping[tuple[str, str], str],
    terms: Sequence[Term],
    pairs: Sequence[tuple[str, str]],
    language: str,
) -> Iterator[str]:
    """Exceptions of a language that have no reason, or that no sentence needs any longer, a line each."""
    nobody: frozenset[tuple[str, str]] = frozenset()
    for (code, english), why in exceptions.items():
        if code != language:
            continue
        if not why.strip():
            yield f"{language}: an exception without its reason: “{english}”"
        if not any(problems(terms, [pair for pair in pairs if pair[0] == english], language, nobody)):
            yield f"{language}: an exception that is needed no longer: “{english}”"


def catalogue_pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Every sentence of a catalogue with its translation."""
    for entry in files.entries(files.parse(path.read_bytes())):
        for form in filter(None, entry.forms):
            yield entry.msgid, form


def form_pairs(form: Form, language: str) -> Iterator[tuple[str, str]]:
    """Every text of a form that exists in English and in `language`."""
    for text in texts_of(form):
        if "en" in text.words and language in text.words:
            yield text.words["en"], text.words[language]


def main(root: Path = ROOT) -> int:
    """Say what is wrong; 1 when something is."""
    folder = root / "resources" / "translations"
    terms = read_terms(folder / "terms.tsv")
    exceptions = read_exceptions(folder / "terms-exceptions.tsv")
    allowed = frozenset(exceptions)
    shelf = shipped_shelf()
    found: list[str] = []
    for language in sorted({language for term in terms for language in term.stems}):
        pairs = [pair for form in shelf.index for pair in form_pairs(shelf.open(form.id).form, language)]
        catalogue = folder / f"{language}.po"
        pairs += catalogue_pairs(catalogue) if catalogue.exists() else []
        found += problems(terms, pairs, language, allowed)
        found += exception_problems(exceptions, terms, pairs, language)
    print("\n".join(found) if found else "terms: all is well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
