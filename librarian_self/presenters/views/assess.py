"""Assess: one competency a page, the sections beside it."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.answer import NO_ANSWER, Answer
from librarian_self.model.form import Form, Item, Level, Scale, Section
from librarian_self.model.text import Shown
from librarian_self.model.words import IMPORTANCE, UNRATED
from librarian_self.presenters.assessing import answered, asked_items
from librarian_self.presenters.state import Assessing, Opened, State
from librarian_self.presenters.views.home import standing_sentence
from librarian_self.presenters.views.parts import Choice, Progress
from librarian_self.presenters.views.shell import saved_sentence


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section in the list on the left; `progress.sentence` is what a screen reader says of it."""

    id: str
    label: str
    count: str
    progress: Progress
    current: bool


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
class AssessView:
    """The page."""

    title: str
    progress: Progress
    sections_title: str
    sections: tuple[SectionRow, ...]
    aside: str
    item: str
    place: str
    question: str
    language_note: str
    levels: tuple[LevelView, ...]
    now_word: str
    target_word: str
    more: MoreView | None
    evidence: EvidenceView | None
    unrated_label: str
    unrated: tuple[Choice[str], ...]
    note_label: str
    note_hint: str
    note: str
    back: str
    forward: str
    finish: str
    pause: str
    saved: str
    trouble: bool
    is_first: bool
    is_last: bool
    keys: tuple[tuple[str, str], ...]


def assess_view(state: State, say: Catalogue) -> AssessView:
    """The page for `state`; an assessment is open."""
    here = state.assessing
    if here is None or state.opened is None:
        raise ValueError("no assessment is open")
    items = asked_items(here.form, here.answers)
    ids = [item.id for item in items]
    item = next(item for item in items if item.id == here.item)
    section = here.form.section_of(item.id) or here.form.sections[0]
    answer = here.answers.get(item.id, NO_ANSWER)
    place = ids.index(item.id)
    return AssessView(
        title=say.text(here.form.title),
        progress=_progress(here, section, say),
        sections_title=say(msg("Sections")),
        sections=tuple(
            _row(each, number, here, section, say) for number, each in enumerate(here.form.sections, 1)
        ),
        aside=say(msg("You can leave any question for later. Nothing is lost when you close.")),
        item=item.id,
        place=say(_place(section, item, here, say)),
        question=say.text(item.statement),
        language_note=_language_note(item, say),
        levels=_levels(here.form, item, answer, say),
        now_word=say(msg("now")),
        target_word=say(msg("target")),
        more=_more(here.form, item, answer, state.opened, say),
        evidence=_evidence(item, answer, say),
        unrated_label=say(msg("Or leave it unrated:")),
        unrated=tuple(
            Choice(word, say(UNRATED[word]), word == answer.unrated)
            for word in here.form.unrated_words(here.assessment.rater)
        ),
        note_label=say(msg("Note")),
        note_hint=say(msg("For yourself. Please name no reader or colleague.")),
        note=answer.note,
        back=say(msg("Back")),
        forward=say(msg("Next")),
        finish=say(msg("Finish and see results")),
        pause=say(msg("Pause and close")),
        saved=say(saved_sentence(state)),
        trouble=state.saving.failed,
        is_first=place == 0,
        is_last=place == len(ids) - 1,
        keys=(
            ("1–5", say(msg("level"))),
            ("Shift+1–5", say(msg("target"))),
            ("Alt+1–3", say(msg("importance"))),
            ("0", say(msg("leave unrated"))),
            ("PgUp PgDn", say(msg("question"))),
            ("Ctrl+N", say(msg("note"))),
            ("Ctrl+Enter", say(msg("next unanswered"))),
            ("Ctrl+Z", say(msg("undo"))),
        ),
    )


def _progress(here: Assessing, section: Section, say: Catalogue) -> Progress:
    items = asked_items(here.form, here.answers)
    done = answered(items, here.answers)
    number = [each.id for each in here.form.sections].index(section.id) + 1
    sentence = msg(
        "Section {number} of {sections} · {standing}",
        number=number,
        sections=len(here.form.sections),
        standing=standing_sentence(done, len(items)),
    )
    return Progress(done, len(items), say(sentence))


def _row(section: Section, number: int, here: Assessing, current: Section, say: Catalogue) -> SectionRow:
    asked = {item.id for item in asked_items(here.form, here.answers)}
    items = [item for item in section.items if item.id in asked]
    done = answered(items, here.answers)
    complete = bool(items) and done == len(items)
    label = f"{number} {say.text(section.label)}"
    sentence = msg("{label}: {done} of {total} answered", label=label, done=done, total=len(items))
    count = "✓" if complete else f"{done}/{len(items)}"
    return SectionRow(
        section.id, label, count, Progress(done, len(items), say(sentence)), section.id == current.id
    )


def _place(section: Section, item: Item, here: Assessing, say: Catalogue) -> Message:
    asked = {asked.id for asked in asked_items(here.form, here.answers)}
    ids = [each.id for each in section.items if each.id in asked]
    return msg(
        "{section} · {number} of {total}",
        section=say.text(section.label),
        number=ids.index(item.id) + 1,
        total=len(ids),
    )


def _language_note(item: Item, say: Catalogue) -> str:
    shown: Shown = say.shown(item.statement)
    if not shown.is_fallback:
        return ""
    return say(
        msg(
            "This question is not translated yet; it is shown in: {language}",
            language=LANGUAGES[shown.language].name,
        )
    )


def _levels(form: Form, item: Item, answer: Answer, say: Catalogue) -> tuple[LevelView, ...]:
    scale = form.scale_of(item)
    if scale is None:
        return ()
    shown_target = answer.target if answer.current is not None else None
    return tuple(
        LevelView(
            value=level.value,
            label=say.text(level.label),
            descriptor=_descriptor(item, level, say),
            now=level.value in (answer.current, answer.value),
            target=level.value == shown_target,
        )
        for level in scale.levels
    )


def _descriptor(item: Item, level: Level, say: Catalogue) -> str:
    """What the level says about this item, else what it says about any."""
    words = item.levels.get(level.value) or level.descriptor
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
