"""The whole page, from its first line to its last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from librarian_self.report.blocks import Block
from librarian_self.report.html.look import style_sheet
from librarian_self.report.html.setting import Markup
from librarian_self.report.html.words import attribute, element, plain
from librarian_self.report.output import Printing
from librarian_self.report.tongue import tag_of

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""A browser loads nothing and runs nothing, whatever somebody wrote into their plan."""


@dataclass(frozen=True, slots=True)
class PageAbout:
    """What the page says of itself; `language` is the program's code, `purpose` stands at its foot."""

    title: str
    author: str
    purpose: str
    language: str


def page_of(blocks: Sequence[Block], about: PageAbout, printing: Printing) -> bytes:
    """The page as UTF-8; equal blocks give equal bytes. It is well-formed XML too."""
    head = [
        '<meta charset="utf-8"/>',
        f'<meta http-equiv="Content-Security-Policy" content="{attribute(POLICY)}"/>',
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        '<meta name="generator" content="Librarian Self"/>',
        element("title", plain(about.title)),
        element("style", style_sheet(printing)),
    ]
    if about.author.strip():
        head.insert(4, f'<meta name="author" content="{attribute(about.author)}"/>')
    main = element("main", "\n" + Markup(about.language).of(blocks) + "\n")
    foot = element("footer", element("p", plain(about.purpose)))
    whole = element("head", "\n" + "\n".join(head) + "\n") + "\n" + element("body", f"\n{main}\n{foot}\n")
    page = element("html", f"\n{whole}\n", {"lang": tag_of(about.language)})
    return f"<!DOCTYPE html>\n{page}\n".encode()
