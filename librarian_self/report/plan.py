"""From the content of a plan to its bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from librarian_self.i18n.messages import msg
from librarian_self.model.words import FOR_DEVELOPMENT
from librarian_self.report.blocks import Block, Box, Look, Size, paragraph
from librarian_self.report.content import PlanContent
from librarian_self.report.paper.document import About, Composed, Words, compose, draw, fresh_setting
from librarian_self.report.paper.letters import STAND_IN, code_of
from librarian_self.report.parts.whole import plan_blocks
from librarian_self.report.parts.writing import TITLE, Writing
from librarian_self.report.speaker import Speaker

MOST_NAMED = 30
"""Characters that are named in the note at the end; a text in a whole other script has many more."""


def made_pdf(content: PlanContent, say: Speaker, progress: Callable[[float], None] | None = None) -> bytes:
    """Compose and draw a plan; see `librarian_self.report.plan_pdf`."""
    composed = composed_plan(content, say)
    title = say(TITLE)
    about = About(
        title=f"{title} – {content.name}" if content.name.strip() else title,
        heading=title,
        author=content.name,
        subject=say(FOR_DEVELOPMENT),
        language=say.language.replace("_", "-"),
        made=content.made,
    )
    return draw(composed, about, PlanWords(say), progress)


def composed_plan(content: PlanContent, say: Speaker) -> Composed:
    """The plan on pages that are not drawn yet."""
    setting = fresh_setting()
    writing = Writing(content, say, setting.ruler.measure)
    return compose(plan_blocks(writing), PlanWords(say), setting)


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
