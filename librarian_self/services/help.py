"""The help articles of a language, and how one is found by any spelling of its words."""

from __future__ import annotations

from functools import cache
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

    Capitals, apostrophes, accents, and in Uzbek and Karakalpak the script, make no difference.
    """
    wanted = fold(query, language).split()
    keyed = zip(help_articles(language), _keys(language), strict=True)
    return tuple(article for article, keys in keyed if _holds(keys, wanted))


def best_article(language: str, query: str) -> HelpArticle | None:
    """The article that is most about `query`: with its words in the title, else in headings, else anywhere."""
    wanted = fold(query, language).split()
    keyed = list(zip(help_articles(language), _keys(language), strict=True))
    by_depth = (article for depth in (1, 2, 3) for article, keys in keyed if _holds(keys[:depth], wanted))
    return next(by_depth, None)


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


def _holds(keys: tuple[str, ...], wanted: list[str]) -> bool:
    key = " ".join(("", *keys))
    return all(f" {word}" in key for word in wanted)


def _file(language: str) -> Traversable:
    return asset("resources", "help", f"{language if help_is_written(language) else SOURCE}.md")
