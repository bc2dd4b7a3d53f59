"""Where the person stands: coverage, bars, radar, and the same numbers as a table."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.axis import Legend
from librarian_self.charts.bars import gap_bars
from librarian_self.charts.radar import FEWEST_AXES, radar
from librarian_self.charts.sentences import gap_bars_sentence, radar_sentence
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import Form, ItemType
from librarian_self.model.scores import Scores
from librarian_self.report.blocks import Block, Figure, Heading, paragraph
from librarian_self.report.parts.figures import Measured, figures_table, largest_first, measured
from librarian_self.report.parts.writing import Writing

MOST_BARS: Final = 24
"""Rows of one figure, so that it always fits a page."""

MOST_AXES: Final = 14
"""With more a radar is a thicket."""


def profile(writing: Writing) -> list[Block]:
    """The profile, or the sentence that there is none yet."""
    content, say = writing.content, writing.say
    heading = Heading(2, say(msg("Where I stand")))
    sections = measured(content.form, content.scores) if content.form and content.scores else []
    if content.form is None or content.scores is None or not sections:
        return [
            heading,
            paragraph(
                say(
                    msg(
                        "There are no results yet. After the first self-assessment this part shows what is "
                        "strong already and where the gaps are."
                    )
                )
            ),
        ]
    return [
        heading,
        paragraph(say(_coverage(content.form, content.scores))),
        *_bars(sections, writing),
        *_radar(sections, writing),
        Heading(3, say(msg("The same in figures"))),
        figures_table(sections, writing),
    ]


def _coverage(form: Form, scores: Scores) -> Message:
    """How much of the form the figures rest on; why something was left unrated stays with the person."""
    kinds = {item.id: item.type for item in form.items()}
    counted = [item for item in scores.items if item.visible and kinds.get(item.id) is ItemType.COMPETENCY]
    rated = sum(item.current is not None for item in counted)
    return nmsg(
        "{rated} of {count} competency is rated. These are my own ratings: they describe, they do not grade.",
        "{rated} of {count} competencies are rated. These are my own ratings: they describe, they do not grade.",
        len(counted),
        rated=rated,
    )


def _legend(writing: Writing) -> Legend:
    return Legend(writing.say(msg("now")), writing.say(msg("target")))


def _bars(sections: list[Measured], writing: Writing) -> list[Block]:
    """The sections with the largest gap first."""
    axes = [each.axis(writing, short=False) for each in largest_first(sections)]
    room = writing.charts
    blocks: list[Block] = [Heading(3, writing.say(msg("Largest gaps first")))]
    for start in range(0, len(axes), MOST_BARS):
        rows = axes[start : start + MOST_BARS]
        picture = gap_bars(rows, room.theme, writing.measure, room.width, _legend(writing))
        blocks.append(Figure(picture, writing.say(gap_bars_sentence(rows))))
    return blocks


def _radar(sections: list[Measured], writing: Writing) -> list[Block]:
    """The whole at a glance, where it has a shape."""
    axes = [each.axis(writing, short=True) for each in sections]
    if not sum(axis.now is not None for axis in axes) >= FEWEST_AXES or len(axes) > MOST_AXES:
        return []
    room = writing.charts
    picture = radar(axes, room.theme, writing.measure, room.radar, _legend(writing))
    heading = Heading(3, writing.say(msg("Where I am and where I want to be")))
    return [heading, Figure(picture, writing.say(radar_sentence(axes)))]
