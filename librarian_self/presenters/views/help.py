"""Help: what is looked for, the articles that hold it, and the one in view."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg, nmsg
from librarian_self.presenters.state import State
from librarian_self.presenters.views.parts import Choice
from librarian_self.services.help import best_article, find_articles, help_articles
from librarian_self.services.helpfile import HelpArticle


@dataclass(frozen=True, slots=True)
class HelpView:
    """The page. `article` None: nothing was found, and `found` says what to do. `found` is empty while nobody looks."""

    title: str
    lead: str
    search_label: str
    query: str
    clear: str
    found: str
    list_name: str
    articles: tuple[Choice[str], ...]
    article: HelpArticle | None
    about: str
    back: str
    keys: tuple[tuple[str, str], ...]


def help_view(state: State, say: Catalogue) -> HelpView:
    """The page for `state`."""
    query = state.help.query
    found = find_articles(say.reading, query)
    article = _shown(state, found, say.reading)
    return HelpView(
        title=say(msg("Help")),
        lead=say(msg("Everything here is on this computer; no network is needed.")),
        search_label=say(msg("Search in Help")),
        query=query,
        clear=say(msg("Clear the search")),
        found=_found(query, len(found), say),
        list_name=say(msg("Articles")),
        articles=tuple(Choice(each.id, each.title, each == article) for each in found),
        article=article,
        about=say(msg("About this program")),
        back=say(msg("Back")),
        keys=(
            ("F1", say(msg("help"))),
            ("Esc", say(msg("back"))),
            ("↑ ↓", say(msg("article"))),
            ("PgUp PgDn", say(msg("scroll"))),
        ),
    )


def _shown(state: State, found: tuple[HelpArticle, ...], language: str) -> HelpArticle | None:
    """The chosen article while it is among those found; else the best of them; without a search the fitting one."""
    known = {article.id: article for article in found}
    if state.help.article in known:
        return known[state.help.article]
    if state.help.query.strip():
        return best_article(language, state.help.query)
    return known.get(state.help.topic) or help_articles(language)[0]


def _found(query: str, count: int, say: Catalogue) -> str:
    if not query.strip():
        return ""
    if count:
        return say(nmsg("{count} article found", "{count} articles found", count))
    return say(
        msg("Nothing was found for “{query}”. Try one word, or only its beginning.", query=query.strip())
    )
