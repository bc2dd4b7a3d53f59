"""Words as they stand in a page: escaped, in their language, links where they lead somewhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from librarian_self.report.blocks import Paragraph, Span
from librarian_self.report.inline import spans_of
from librarian_self.report.tagging.codes import UNWRITABLE
from librarian_self.report.tongue import Tongues


def plain(words: str) -> str:
    """Words that mean nothing to a browser but themselves; newlines break the line."""
    clean = UNWRITABLE.sub("", words).replace("\r\n", "\n").replace("\r", "\n")
    return escape(clean).replace("\n", "<br/>")


def attribute(words: str) -> str:
    """Words inside the quotes of an attribute."""
    return escape(UNWRITABLE.sub("", words))


def opened(tag: str, attributes: Mapping[str, str] | None = None) -> str:
    """The tag that begins an element, with the attributes that say something."""
    said = "".join(f' {name}="{attribute(value)}"' for name, value in (attributes or {}).items() if value)
    return f"<{tag}{said}>"


def element(tag: str, inside: str, attributes: Mapping[str, str] | None = None) -> str:
    """An element with what is in it, which is markup already."""
    return f"{opened(tag, attributes)}{inside}</{tag}>"


def running(paragraph: Paragraph, tongues: Tongues) -> str:
    """The words of a paragraph."""
    return "".join(_span(span) for span in spans_of(paragraph, tongues))


def _span(span: Span) -> str:
    words = plain(span.text)
    if span.link:
        return element("a", words, {"href": span.link, "lang": span.lang})
    if span.bold:
        words = element("strong", words)
    if span.quiet or span.lang:
        words = element("span", words, {"class": "quiet" if span.quiet else "", "lang": span.lang})
    return words
