"""What moved between two assessments of a form: the counts and the largest moves, and all of it section by section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.model.form import Form, Section
from librarian_self.model.scores import Scores
from librarian_self.presenters.state import Looking
from librarian_self.presenters.views.figures import TableRow, TableView
from librarian_self.presenters.views.naming import names_of, occasion_of
from librarian_self.presenters.views.parts import CardView, Choice
from librarian_self.scoring.change import Change, ItemChange, compare
from librarian_self.services.results import results_of
from librarian_self.services.session import Taken

MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class ChangeView:
    """The card. `compared` are the assessments to choose from, empty where there is but one."""

    card: CardView
    compared_label: str
    compared: tuple[Choice[int], ...]


@dataclass(frozen=True, slots=True)
class MovesView:
    """What unfolds below `title`: each section, and what moved in it; `note` explains a sign."""

    title: str
    table: TableView
    note: str


def change_view(looking: Looking, scores: Scores, role: str, say: Catalogue) -> ChangeView:
    """The change between what is looked at and what it is compared with, always from the earlier to the later."""
    other = looking.compared
    if other is None:
        line = msg("After your next self-assessment you will see here what has moved.")
        card = CardView(say(msg("change")), say(msg("This is your first picture")), say(line))
        return ChangeView(card, "", ())
    change = _change(looking, other, scores, role)
    names = names_of((each.assessment for each in looking.series), say)
    card = CardView(
        pill=say(_span(other, looking.taken, names[other.assessment.id])),
        title=say(_counts(change)),
        line=say(msg("Small moves can be chance.")) if change.items else "",
        names=_largest(looking.taken.form, change, say),
    )
    return ChangeView(card, say(msg("Compared with")), _choices(looking, other, say))


def moves_view(looking: Looking, scores: Scores, role: str, say: Catalogue) -> MovesView | None:
    """The same change section by section; None where nothing was rated both times."""
    other = looking.compared
    change = _change(looking, other, scores, role) if other else None
    if other is None or change is None or not change.items:
        return None
    form = looking.taken.form
    names = names_of((each.assessment for each in looking.series), say, short=True)
    dates = [names[end.assessment.id] for end in _in_order(looking, other)]
    turned = msg("A statement that says the opposite counts the other way round.")
    return MovesView(
        title=say(msg("What moved, section by section")),
        table=_table(form, change, dates, say),
        note=say(turned) if _has_turned(form, change) else "",
    )


def signed(moved: float, digits: int, say: Catalogue) -> str:
    """A change with its sign; one that does not show in so many digits has none."""
    shown = say.number(abs(moved), digits)
    if round(abs(moved), digits) == 0:
        return shown
    return f"+{shown}" if moved > 0 else f"−{shown}"


def _in_order(looking: Looking, other: Taken) -> list[Taken]:
    return sorted((other, looking.taken), key=_number)


def _change(looking: Looking, other: Taken, scores: Scores, role: str) -> Change:
    first, last = (
        scores if end is looking.taken else results_of(end, role) for end in _in_order(looking, other)
    )
    return compare(first, last)


def _choices(looking: Looking, chosen: Taken, say: Catalogue) -> tuple[Choice[int], ...]:
    found = _beside(looking, say)
    return tuple(Choice(key, name, key == chosen.assessment.id) for key, name in found) if found[1:] else ()


def _beside(looking: Looking, say: Catalogue) -> tuple[tuple[int, str], ...]:
    """What the results can be compared with, newest first: ids and names."""
    names = names_of((each.assessment for each in looking.series), say)
    found: list[tuple[int, str]] = []
    for each in reversed(looking.others):
        occasion = occasion_of(each.assessment, each.form.occasions, say)
        date = names[each.assessment.id]
        name = say(msg("{occasion}, {date}", occasion=occasion, date=date)) if occasion else date
        found.append((each.assessment.id, name))
    return tuple(found)


def _number(taken: Taken) -> int:
    return taken.assessment.id


def _span(other: Taken, here: Taken, date: str) -> Message:
    earlier = other.assessment.id < here.assessment.id
    return msg("since {date}", date=date) if earlier else msg("up to {date}", date=date)


def _counts(change: Change) -> Message:
    if not change.items:
        return msg("Nothing was answered both times")
    return msg(
        "{higher} answered higher, {same} the same, {lower} lower",
        higher=change.higher,
        same=change.same,
        lower=change.lower,
    )


def _largest(form: Form, change: Change, say: Catalogue) -> tuple[str, ...]:
    moves = sorted((item for item in change.items if item.moved), key=_by_move)[:MOST_NAMED]
    return tuple(
        say(msg("{before} → {now}: {item}", before=move.before, now=move.now, item=say.text(found.statement)))
        for move in moves
        if (found := form.item(move.id))
    )


def _by_move(move: ItemChange) -> int:
    return -abs(move.moved)


def _table(form: Form, change: Change, dates: list[str], say: Catalogue) -> TableView:
    """Each section with its averages, then what moved in it."""
    moved = {item.id: item for item in change.items if item.moved}
    rows = [row for section in form.sections for row in _rows(section, change, moved, say)]
    columns = (say(msg("Section, and what moved in it")), *dates, say(msg("Change")))
    return TableView(say(msg("What moved, section by section")), columns, tuple(rows))


def _rows(section: Section, change: Change, moved: dict[str, ItemChange], say: Catalogue) -> list[TableRow]:
    mean = next((each for each in change.sections if each.id == section.id), None)
    figures = (
        (say.number(mean.before, 1), say.number(mean.now, 1), signed(mean.moved, 1, say))
        if mean
        else ("–", "–", "–")
    )
    items = [
        TableRow(
            (say.text(item.statement), f"{move.before}", f"{move.now}", signed(move.moved, 0, say)),
            is_section=False,
        )
        for item in section.items
        if (move := moved.get(item.id))
    ]
    if mean is None and not items:
        return []
    return [TableRow((say.text(section.label), *figures), is_section=True), *items]


def _has_turned(form: Form, change: Change) -> bool:
    return any(item.moved and (found := form.item(item.id)) and found.reverse for item in change.items)
