"""From the content of a plan to its bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.messages import msg
from librarian_self.model.words import FOR_DEVELOPMENT
from librarian_self.report.attachment import Attachment
from librarian_self.report.blocks import Block, Box, Look, Size, paragraph
from librarian_self.report.content import PlanContent
from librarian_self.report.output import Printing
from librarian_self.report.paper.document import (
    About,
    Composed,
    Progress,
    Words,
    compose,
    draw,
    fresh_setting,
)
from librarian_self.report.paper.letters import STAND_IN, code_of
from librarian_self.report.paper.style import Style
from librarian_self.report.parts.charting import USUAL_ROOM, ChartRoom
from librarian_self.report.parts.whole import plan_blocks
from librarian_self.report.parts.writing import TITLE, Writing, title_of
from librarian_self.report.speaker import Speaker
from librarian_self.report.tongue import tag_of

MOST_NAMED = 30
"""Characters that are named in the note at the end; a text in a whole other script has many more."""


COMPOSING: Final = 0.4
"""The part of the work that is done when the pages are known and none is drawn."""


def made_pdf(
    content: PlanContent,
    say: Speaker,
    progress: Progress | None = None,
    printing: Printing | None = None,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Compose and draw a plan; see `librarian_self.report.plan_pdf`."""
    composed = composed_plan(content, say, printing, _part_of(progress, 0.0, COMPOSING))
    about = About(
        title=title_of(content, say),
        heading=say(TITLE),
        author=content.name,
        subject=say(FOR_DEVELOPMENT),
        language=tag_of(say.language),
        made=content.made,
    )
    return draw(composed, about, PlanWords(say), _part_of(progress, COMPOSING, 1.0), attachments)


def composed_plan(
    content: PlanContent,
    say: Speaker,
    printing: Printing | None = None,
    progress: Progress | None = None,
) -> Composed:
    """The plan on pages that are not drawn yet."""
    setting = fresh_setting(say.language, printing)
    fillable = printing is not None and printing.fillable
    writing = Writing(content, say, setting.ruler.measure, charts_for(setting.style), fillable)
    return compose(plan_blocks(writing), PlanWords(say), setting, progress)


def charts_for(style: Style) -> ChartRoom:
    """How large charts are set on a page."""
    width, height = (length * style.stretch for length in USUAL_ROOM.radar)
    most = style.text_width
    return ChartRoom(
        min(most, USUAL_ROOM.width * style.stretch), (min(most, width), height), style.small.size
    )


def _part_of(progress: Progress | None, start: float, end: float) -> Progress | None:
    """Tell of a part of the work as of the whole."""
    if progress is None:
        return None

    def tell(done: float) -> None:
        progress(start + (end - start) * done)

    return tell


@dataclass(frozen=True, slots=True)
class PlanWords(Words):
    """The words of a plan that depend on its pages."""

    say: Speaker

    def page(self, number: int, count: int) -> str:
        """The page number at the foot."""
        return self.say(msg("Page {page} of {pages}", page=number, pages=count))

    def lost(self, letters: Sequence[str]) -> Sequence[Block]:
        """The note that names what could not be printed."""
        named = ", ".join(code_of(letter) for letter in letters[:MOST_NAMED])
        more = ", …" if len(letters) > MOST_NAMED else ""
        note = msg(
            "These characters could not be printed, {sign} stands in their place: {characters}. In the program "
            "they are kept as they were written.",
            sign=STAND_IN,
            characters=named + more,
        )
        return [Box(Look.PANEL, (paragraph(self.say(note), size=Size.SMALL),))]
