"""“Looking back, where was I then?”: an offer beside the answers, which enters no figure (Howard 1979)."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Form, Item, Scale, Section
from librarian_self.model.scores import Scores
from librarian_self.presenters.looking import can_look_back
from librarian_self.presenters.state import Looking, Opened
from librarian_self.presenters.views.change import signed
from librarian_self.presenters.views.naming import names_of
from librarian_self.presenters.views.parts import Choice
from librarian_self.scoring.change import Change, ItemChange, compare
from librarian_self.scoring.remembered import RememberedChange, remembered_changes
from librarian_self.services.results import results_of


@dataclass(frozen=True, slots=True)
class BackRow:
    """One item: what was answered then and now, the steps to choose from, and both changes once one is chosen."""

    item: str
    statement: str
    answered: str
    label: str
    steps: tuple[Choice[int], ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class LookBackView:
    """What unfolds below `title`: one section at a time."""

    title: str
    lead: str
    steps: str
    sections_label: str
    sections: tuple[Choice[str], ...]
    rows: tuple[BackRow, ...]


def look_back_view(looking: Looking, scores: Scores, opened: Opened, say: Catalogue) -> LookBackView | None:
    """The offer; None for a first assessment, somebody else's, or where nothing was rated both times."""
    then = looking.compared
    if then is None or not can_look_back(looking):
        return None
    form = looking.taken.form
    change = compare(results_of(then, opened.profile.role), scores)
    rated = {item.id: item for item in change.items}
    sections = [each for each in form.sections if any(item.id in rated for item in each.items)]
    if not sections:
        return None
    chosen = next((each for each in sections if each.id == looking.back), sections[0])
    date = names_of((each.assessment for each in looking.series), say)[then.assessment.id]
    return LookBackView(
        title=say(msg("Looking back: where was I then?")),
        lead=say(_lead(date)),
        steps=_steps(form, chosen, rated, say),
        sections_label=say(msg("Section")),
        sections=tuple(Choice(each.id, say.text(each.label), each is chosen) for each in sections),
        rows=_rows(form, chosen, change, opened, say),
    )


def _lead(date: str) -> Message:
    return msg(
        "Only if you like. Whoever has learned something often sees the beginning with other eyes: where would you "
        "put yourself then ({date}), as you see it now? It stands beside your answers and changes no figure.",
        date=date,
    )


def _steps(form: Form, section: Section, rated: dict[str, ItemChange], say: Catalogue) -> str:
    """What the numbers mean."""
    scale = next(scale for item in section.items if item.id in rated and (scale := form.scale_of(item)))
    return " · ".join(f"{level.value}\u00a0{say.text(level.label)}" for level in scale.levels)


def _rows(
    form: Form, section: Section, change: Change, opened: Opened, say: Catalogue
) -> tuple[BackRow, ...]:
    remembered = {each.id: each for each in remembered_changes(form, change, opened.remembered)}
    rated = {item.id: item for item in change.items}
    return tuple(
        _row(item, rated[item.id], remembered.get(item.id), scale, say)
        for item in section.items
        if item.id in rated and (scale := form.scale_of(item)) is not None
    )


def _row(
    item: Item, move: ItemChange, remembered: RememberedChange | None, scale: Scale, say: Catalogue
) -> BackRow:
    then = remembered.then if remembered else None
    return BackRow(
        item=item.id,
        statement=say.text(item.statement),
        answered=say(msg("Answered then: {before}, now: {now}", before=move.before, now=move.now)),
        label=say(msg("Then, as I see it now")),
        steps=tuple(Choice(level.value, f"{level.value}", level.value == then) for level in scale.levels),
        outcome=say(_outcome(remembered, say)) if remembered else "",
    )


def _outcome(remembered: RememberedChange, say: Catalogue) -> Message:
    return msg(
        "Change by the answers: {measured}; as you see it now: {remembered}",
        measured=signed(remembered.measured, 0, say),
        remembered=signed(remembered.remembered, 0, say),
    )
