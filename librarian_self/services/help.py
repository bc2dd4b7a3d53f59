"""The help articles of a language, and how one is found by any spelling of its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from importlib.resources.abc import Traversable

from librarian_self.assets import asset
from librarian_self.i18n.folding import fold
from librarian_self.i18n.languages import SOURCE
from librarian_self.services.helpfile import HelpArticle, read_articles


@cache
def help_articles(language: str) -> tuple[HelpArticle, ...]:
    """The articles in a language, in English where there are none yet; read from the disk once."""
    return read_articles(_file(language).read_text("utf-8"))


def help_is_written(language: str) -> bool:
    """Whether there are articles in this language."""
    return asset("resources", "help", f"{language}.md").is_file()


def find_articles(language: str, query: str) -> tuple[HelpArticle, ...]:
    """The articles with words that begin as those of `query` do, in their usual order; all where it has no words.

    Where no article has all of the words, those that have most of them. Capitals, apostrophes, accents, and in Uzbek
    and Karakalpak the script, make no difference.
    """
    wanted = fold(query, language).split()
    if not wanted:
        return help_articles(language)
    counts = [_count(keys, wanted) for keys in _keys(language)]
    keyed = zip(help_articles(language), counts, strict=True)
    return tuple(article for article, count in keyed if count and count == max(counts))


def best_article(language: str, query: str) -> HelpArticle | None:
    """The article that is most about `query`: with its words in the title, else in headings, else anywhere."""
    wanted = fold(query, language).split()
    keys = dict(zip(help_articles(language), _keys(language), strict=True))
    found = find_articles(language, query)
    return max(found, key=partial(_weight, keys, wanted), default=None)


def _weight(
    keys: Mapping[HelpArticle, tuple[str, ...]], wanted: Sequence[str], article: HelpArticle
) -> tuple[int, ...]:
    return tuple(_count(keys[article][:depth], wanted) for depth in (1, 2))


@cache
def _keys(language: str) -> tuple[tuple[str, ...], ...]:
    """What each article is found by: its title and own words, its headings, all the rest."""
    return tuple(
        tuple(fold(words, language) for words in _layers(article)) for article in help_articles(language)
    )


def _layers(article: HelpArticle) -> tuple[str, str, str]:
    lines = (line for part in article.parts for line in part.lines)
    return (
        f"{article.title} {article.words}",
        " ".join(part.heading for part in article.parts),
        " ".join(f"{line.keys} {line.words}" for line in lines),
    )


def _count(keys: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the words are there."""
    key = " ".join(("", *keys))
    return sum(f" {word}" in key for word in wanted)


def _file(language: str) -> Traversable:
    return asset("resources", "help", f"{language if help_is_written(language) else SOURCE}.md")
