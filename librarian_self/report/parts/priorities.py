"""Which gaps come first, and why."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.form import Form
from librarian_self.model.plan import Suggestion
from librarian_self.model.scores import TargetSource
from librarian_self.model.words import hours
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Heading,
    Look,
    Size,
    labelled,
    paragraph,
)
from librarian_self.report.content import Priority
from librarian_self.report.parts.writing import NO_BREAK, Writing, joined

NEEDED: Final[dict[int, Message]] = {
    1: msg("My work needs this a little."),
    2: msg("My work needs this to some extent."),
    3: msg("My work needs this much."),
}
ASSUMED: Final = msg("How much my work needs this was not answered; the middle, 2 of 3, was counted.")


def priorities(writing: Writing) -> list[Block]:
    """The gaps in their order with reasons, examples and what would help; then how the order came about."""
    content, say = writing.content, writing.say
    if not content.priorities:
        return []
    blocks: list[Block] = [
        Heading(2, say(msg("What to work on first"))),
        paragraph(
            say(
                msg(
                    "These gaps weigh most for my work. The order is a proposal: what I choose for my goals is mine."
                )
            )
        ),
    ]
    for number, priority in enumerate(content.priorities, start=1):
        blocks += _priority(writing, number, priority)
    blocks += _calculation(writing, content.priorities[0].suggestion)
    return blocks


def _priority(writing: Writing, number: int, priority: Priority) -> list[Block]:
    say, suggestion = writing.say, priority.suggestion
    blocks: list[Block] = [
        Heading(3, writing.statement(suggestion.item), number=f"{number}"),
        paragraph(say(_reason(writing, suggestion))),
    ]
    if priority.evidence is not None and priority.evidence.text.strip():
        blocks.append(labelled(*writing.example(priority.evidence)))
    form = writing.content.form
    actions = _actions(writing, suggestion, form) if form else []
    if actions:
        blocks.append(paragraph(say(msg("What would help:")), quiet=True, keep=True))
        blocks.append(BulletList(tuple(paragraph(words) for words in actions)))
    return blocks


def _reason(writing: Writing, suggestion: Suggestion) -> Message:
    gap = _gap(writing, suggestion)
    needed = ASSUMED if suggestion.importance_assumed else NEEDED.get(suggestion.importance, ASSUMED)
    return joined(gap, needed)


def _gap(writing: Writing, suggestion: Suggestion) -> Message:
    """The way from the level now to the target, and whose target that is."""
    item = writing.item(suggestion.item)
    now, target = writing.level(item, suggestion.current), writing.level(item, suggestion.target)
    match suggestion.target_source:
        case TargetSource.OWN:
            return nmsg(
                "I am at level {now}, my target is {target}: a gap of {count} level.",
                "I am at level {now}, my target is {target}: a gap of {count} levels.",
                suggestion.gap,
                now=now,
                target=target,
            )
        case TargetSource.ROLE:
            return nmsg(
                "I am at level {now}, my role usually asks for {target}: a gap of {count} level.",
                "I am at level {now}, my role usually asks for {target}: a gap of {count} levels.",
                suggestion.gap,
                now=now,
                target=target,
            )
        case TargetSource.ITEM:
            return nmsg(
                "I am at level {now}, the usual target is {target}: a gap of {count} level.",
                "I am at level {now}, the usual target is {target}: a gap of {count} levels.",
                suggestion.gap,
                now=now,
                target=target,
            )


def _actions(writing: Writing, suggestion: Suggestion, form: Form) -> list[str]:
    """What the form proposes to do, with its hours."""
    known = [form.actions[action] for action in suggestion.actions if action in form.actions]
    return [
        writing.say(
            msg("{action} ({hours})", action=writing.say.text(action.label), hours=hours(action.hours))
        )
        for action in known
    ]


def _calculation(writing: Writing, first: Suggestion) -> list[Block]:
    """How the order came about, with the numbers of the first gap."""
    form, item = writing.content.form, writing.item(first.item)
    scale = form.scale_of(item) if form and item else None
    if scale is None or scale.highest == scale.lowest:
        return []
    span = scale.highest - scale.lowest
    priority = writing.say.number(first.priority, 2)
    words = msg(
        "A gap is the target minus the present level, never below zero; for “{item}” it is {gap}. "
        "The order follows importance × gap ÷ (3 × {span}), where {span} is the longest way on this scale: "
        "{priority}. It is a rule of thumb that helps to choose, not a measurement.",
        item=writing.statement(first.item).rstrip("."),
        gap=_formula(f"{first.target} − {first.current} = {first.gap}"),
        span=span,
        priority=_formula(f"{first.importance} × {first.gap} ÷ (3 × {span}) = {priority}"),
    )
    heading = paragraph(writing.say(msg("How is this calculated?")), bold=True, size=Size.SMALL, keep=True)
    return [Box(Look.PANEL, (heading, paragraph(writing.say(words), size=Size.SMALL)))]


def _formula(words: str) -> str:
    """Numbers and signs that stay on one line; they read alike in every language."""
    return words.replace(" ", NO_BREAK)
