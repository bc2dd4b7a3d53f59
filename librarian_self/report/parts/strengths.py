"""What the person can build on, and how it will be used."""

from __future__ import annotations

from librarian_self.i18n.messages import msg
from librarian_self.report.blocks import Block, BulletList, FillLines, Heading, Paragraph, Span, paragraph
from librarian_self.report.content import Strength
from librarian_self.report.parts.writing import Writing


def strengths(writing: Writing) -> list[Block]:
    """The strengths with their examples, then what they are used for, or lines to write it on."""
    content, say = writing.content, writing.say
    blocks: list[Block] = [Heading(2, say(msg("My strengths, and how I will use them")))]
    if content.strengths:
        blocks.append(BulletList(tuple(_strength(writing, each) for each in content.strengths)))
    else:
        asked = msg("What I do well already, and what others come to me for:")
        blocks += [paragraph(say(asked), keep=True), FillLines(3)]
    use = content.settings.strengths_use.strip()
    blocks.append(paragraph(say(msg("How I will use them")), bold=True, keep=True))
    blocks.append(paragraph(use) if use else FillLines(2))
    return blocks


def _strength(writing: Writing, strength: Strength) -> Paragraph:
    """The competency, and in a line of their own its level and the example."""
    say = writing.say
    level = writing.level(writing.item(strength.item), strength.level)
    if strength.target is None:
        standing = say(msg("Level {level}.", level=level))
    else:
        standing = say(msg("Level {level}, target {target}.", level=level, target=strength.target))
    spans = [Span(writing.statement(strength.item), bold=True), Span("\n" + standing, quiet=True)]
    if strength.evidence is not None and strength.evidence.text.strip():
        label, words = writing.example(strength.evidence)
        spans += [Span(f" {label} ", quiet=True), Span(words)]
    return Paragraph(tuple(spans))
