"""Finding entries of the learning log by any spelling of their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from librarian_self.i18n.folding import fold
from librarian_self.model.learning import LearningEntry

SCRIPTS: Final = ("uz", "kaa")
"""Languages that are written in two scripts and several spellings."""

MOST_KEPT: Final = 3 * 4096
"""How many search keys are kept: each letter of a query asks for all of them again."""


def find_entries(
    entries: Iterable[LearningEntry], query: str, language: str, goals: Mapping[str, str]
) -> tuple[LearningEntry, ...]:
    """Those with words that begin as each word of `query` does, in their order; all where it has no words.

    Words are those of the entry and of the title of its goal (`goals`: titles by id). Capitals, apostrophes, accents,
    and in Uzbek and Karakalpak the script, make no difference; and as nobody writes in one language alone, each entry
    is looked at as Uzbek and as Karakalpak beside `language`.
    """
    wanted = {each: [f" {word}" for word in fold(query, each).split()] for each in (language, *SCRIPTS)}
    if not any(wanted.values()):
        return tuple(entries)
    return tuple(
        entry
        for entry in entries
        if any(_has(entry, words, each, goals) for each, words in wanted.items() if words)
    )


def _has(entry: LearningEntry, wanted: Iterable[str], language: str, goals: Mapping[str, str]) -> bool:
    words = (
        entry.activity,
        entry.what,
        entry.so_what,
        entry.now_what,
        entry.evidence,
        entry.evidence_file,
        goals.get(entry.goal or "", ""),
    )
    key = _key("\n".join(words), language)
    return all(word in key for word in wanted)


@lru_cache(MOST_KEPT)
def _key(words: str, language: str) -> str:
    return f" {fold(words, language)}"
