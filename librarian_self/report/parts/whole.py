"""The whole plan, part after part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from librarian_self.report.blocks import Block, PageBreak
from librarian_self.report.content import Part
from librarian_self.report.parts.cover import cover
from librarian_self.report.parts.ethics import ethics
from librarian_self.report.parts.goals import goals
from librarian_self.report.parts.logs import change, learning
from librarian_self.report.parts.priorities import priorities
from librarian_self.report.parts.profile import profile
from librarian_self.report.parts.review_log import reviews
from librarian_self.report.parts.signing import signing
from librarian_self.report.parts.strengths import strengths
from librarian_self.report.parts.writing import Writing

ORDER: Final[tuple[tuple[Part, Callable[[Writing], list[Block]]], ...]] = (
    (Part.PROFILE, profile),
    (Part.STRENGTHS, strengths),
    (Part.PRIORITIES, priorities),
    (Part.GOALS, goals),
    (Part.ETHICS, ethics),
    (Part.REVIEWS, reviews),
    (Part.LEARNING, learning),
    (Part.CHANGE, change),
    (Part.SIGNATURES, signing),
)


def plan_blocks(writing: Writing) -> list[Block]:
    """Every block of the plan; only the parts that were asked for. What is to be filled in is asked for by that."""
    blocks = cover(writing)
    blocks.append(PageBreak())
    for part, write in ORDER:
        if part in writing.content.parts or (part is Part.SIGNATURES and writing.fillable):
            blocks += write(writing)
    return blocks
