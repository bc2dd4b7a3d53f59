"""One competency with its described levels, and what is asked once a level is given."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.answer import Answer
from librarian_self.model.form import Form, Item, Level, Scale
from librarian_self.model.words import IMPORTANCE
from librarian_self.presenters.state import Assessing, Opened
from librarian_self.presenters.views.asked import Asked, answer_to, asked, is_self
from librarian_self.presenters.views.parts import Choice


@dataclass(frozen=True, slots=True)
class LevelView:
    """One described level. `now`: it is the answer; `target`: it is where the person wants to be."""

    value: int
    label: str
    descriptor: str
    now: bool
    target: bool


@dataclass(frozen=True, slots=True)
class MoreView:
    """What is asked once a level is given, so that it does not lead the answer."""

    target_label: str
    targets: tuple[Choice[int], ...]
    target_note: str
    importance_label: str
    importance: tuple[Choice[int], ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The example for the top levels; `date` is ISO or empty."""

    label: str
    hint: str
    text: str
    date: str
    date_label: str


@dataclass(frozen=True, slots=True)
class CompetencyBody:
    """One competency a page. Somebody else who rates the person is asked for the level alone."""

    asked: Asked
    levels: tuple[LevelView, ...]
    now_word: str
    target_word: str
    more: MoreView | None
    evidence: EvidenceView | None


def competency_body(here: Assessing, item: Item, opened: Opened, say: Catalogue) -> CompetencyBody:
    """The levels of `item`, and the rest of it for the person."""
    answer = answer_to(here, item)
    own = is_self(here)
    return CompetencyBody(
        asked=asked(here, item, say),
        levels=_levels(here, item, answer, say),
        now_word=say(msg("now")),
        target_word=say(msg("target")),
        more=_more(here.form, item, answer, opened, say) if own else None,
        evidence=_evidence(item, answer, say) if own else None,
    )


def _levels(here: Assessing, item: Item, answer: Answer, say: Catalogue) -> tuple[LevelView, ...]:
    scale = here.form.scale_of(item)
    if scale is None:
        return ()
    shown_target = answer.target if answer.current is not None else None
    return tuple(
        LevelView(
            value=level.value,
            label=say.text(level.label),
            descriptor=_descriptor(here, item, level, say),
            now=level.value == answer.current,
            target=is_self(here) and level.value == shown_target,
        )
        for level in scale.levels
    )


def _descriptor(here: Assessing, item: Item, level: Level, say: Catalogue) -> str:
    """What the level says about this item, else what it says about any."""
    own = item.levels if is_self(here) or item.for_other is None else item.for_other.levels
    words = own.get(level.value) or level.descriptor
    return say.text(words) if words else ""


def _more(form: Form, item: Item, answer: Answer, opened: Opened, say: Catalogue) -> MoreView | None:
    scale = form.scale_of(item)
    if scale is None or answer.current is None:
        return None
    return MoreView(
        target_label=say(msg("Where I want to be")),
        targets=tuple(
            Choice(level.value, f"{level.value}", level.value == answer.target) for level in scale.levels
        ),
        target_note=say(_target_note(form, item, opened, scale)),
        importance_label=say(msg("How much my work needs it")),
        importance=tuple(
            Choice(value, say(word), value == answer.importance) for value, word in IMPORTANCE.items()
        ),
    )


def _target_note(form: Form, item: Item, opened: Opened, scale: Scale) -> Message:
    """The role's target stays visible beside one's own."""
    usual = form.role_targets.get(opened.profile.role, {}).get(item.id)
    if usual is not None:
        return msg("Your role usually asks for {level} of {highest}.", level=usual, highest=scale.highest)
    if item.target is not None:
        return msg("A usual target is {level} of {highest}.", level=item.target, highest=scale.highest)
    return Message("")


def _evidence(item: Item, answer: Answer, say: Catalogue) -> EvidenceView | None:
    if item.evidence_from is None or answer.current is None or answer.current < item.evidence_from:
        return None
    given = answer.evidence
    return EvidenceView(
        label=say(msg("An example from my work")),
        hint=say(msg("What happened, what I did, what changed. Please name no reader or colleague.")),
        text=given.text if given else "",
        date=(given.date or "") if given else "",
        date_label=say(msg("When")),
    )
