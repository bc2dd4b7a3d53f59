"""A few pages that are no plan: a sheet to hand out."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.report.blocks import Block
from librarian_self.report.paper.document import About, compose, draw, fresh_setting
from librarian_self.report.plan import PlanWords
from librarian_self.report.speaker import Speaker
from librarian_self.report.tongue import tag_of


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What is on it. `author` stands in its margin beside the title, `subject` in the foot; `made` is ISO."""

    title: str
    author: str
    subject: str
    made: str
    blocks: tuple[Block, ...]


def made_leaflet(leaflet: Leaflet, say: Speaker) -> bytes:
    """The sheet as the bytes of a PDF; see `librarian_self.report.leaflet_pdf`."""
    words = PlanWords(say)
    composed = compose(leaflet.blocks, words, fresh_setting(say.language))
    about = About(
        title=leaflet.title,
        heading=leaflet.title,
        author=leaflet.author,
        subject=leaflet.subject,
        language=tag_of(say.language),
        made=leaflet.made,
    )
    return draw(composed, about, words)
