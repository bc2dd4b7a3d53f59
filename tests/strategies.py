"""Forms, answers and conditions for property tests: any that the rules of a form file allow.

Making a strategy costs more than drawing from it, so those that forms need again and again are made once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from librarian_self.model.answer import NO_ANSWER, Answer, Evidence
from librarian_self.model.expression import ARITY, Call, Expression, Literal, Name, Value
from librarian_self.model.form import (
    NO_OPPORTUNITY,
    NOT_MY_WORK,
    RATHER_NOT_SAY,
    ActionKind,
    Form,
    Item,
    ItemType,
    Kind,
    Scale,
    Section,
)
from librarian_self.model.learning import LearningEntry
from tests.builders import (
    MASTERY,
    action_of,
    call,
    choice_item,
    competency_item,
    form_of,
    option_of,
    plain_item,
    scale_of,
    section_of,
    situation_item,
    statement_item,
)

ROLE = "reader-service"
"""The role for which the forms made here set targets."""

OPTIONS = ("books", "films", "maps")
UNRATED = (NOT_MY_WORK, NO_OPPORTUNITY, RATHER_NOT_SAY)
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
MOST_ITEMS = 9

languages = st.sampled_from(["uz", "uz_Cyrl", "kaa", "kaa_Cyrl", "ru", "en"])
iso_dates = st.dates().map(lambda day: day.isoformat())


@cache
def learning_entries() -> st.SearchStrategy[LearningEntry]:
    """Entries of the learning log that a profile can keep; some look like formulas."""
    letters = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
    words = letters | st.builds(
        "".join, st.tuples(st.sampled_from(["=", "+1", "-", "@", "'", "'=", "\t"]), letters)
    )
    links = st.none() | st.text("abcdef0123456789", min_size=1, max_size=6)
    return st.builds(
        LearningEntry,
        id=st.text("abcdef0123456789", min_size=1, max_size=8),
        date=st.dates(min_value=date(1000, 1, 1)).map(lambda day: day.isoformat()),
        activity=words,
        kind=st.sampled_from(ActionKind),
        minutes=st.none() | st.integers(0, 600_000),
        what=words,
        so_what=words,
        now_what=words,
        goal=links,
        form=links,
        item=links,
        evidence=words,
        evidence_file=words,
    )


def scales(scale_id: str = MASTERY) -> st.SearchStrategy[Scale]:
    """Scales of two to seven steps that begin at 0 or 1."""
    return st.builds(
        lambda lowest, steps: scale_of(scale_id, lowest, lowest + steps - 1),
        st.integers(0, 1),
        st.integers(2, 7),
    )


def values() -> st.SearchStrategy[Value]:
    """Whatever a condition may meet: nothing, numbers without bounds, texts, truth, chosen options."""
    numbers = st.integers() | st.floats()
    return st.none() | st.booleans() | numbers | st.text(max_size=5) | st.frozensets(st.sampled_from(OPTIONS))


def expressions(items: Sequence[str], most_leaves: int = 8) -> st.SearchStrategy[Expression]:
    """Conditions over `items`, as the parser of a form file would make them."""
    return _expressions(tuple(items), most_leaves)


@cache
def _expressions(items: tuple[str, ...], most_leaves: int) -> st.SearchStrategy[Expression]:
    leaves: st.SearchStrategy[Expression] = st.builds(Literal, values())
    if items:
        leaves |= st.builds(Name, st.sampled_from(items))
    return st.recursive(leaves, _calls, max_leaves=most_leaves)


def conditions(items: Sequence[str]) -> st.SearchStrategy[Expression | None]:
    """When an item that comes after `items` is asked: always, or as its condition says, which is often met."""
    return _conditions(tuple(items))


@cache
def _conditions(items: tuple[str, ...]) -> st.SearchStrategy[Expression | None]:
    if not items:
        return st.none()
    item = st.sampled_from(items).map(Name)
    asked = st.builds(call, st.sampled_from(["answered", "not"]), item)
    compared = st.builds(call, st.sampled_from(COMPARISONS), item, st.integers(0, 7))
    seldom = asked | compared | expressions(items, most_leaves=3)
    return st.integers(0, 3).flatmap(lambda place: seldom if place == 3 else st.none())


def _calls(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    ranges = {
        **ARITY,
        "and": (2, None),
        "or": (2, None),
        "not": (1, 1),
        **dict.fromkeys(COMPARISONS, (2, 2)),
    }

    def called(function: str) -> st.SearchStrategy[Expression]:
        least, most = ranges[function]
        arguments = st.lists(parts, min_size=least, max_size=least + 2 if most is None else most)
        return st.builds(Call, st.just(function), arguments.map(tuple))

    return st.sampled_from(sorted(ranges)).flatmap(called)


@st.composite
def competency_forms(draw: st.DrawFn, *, conditional: bool = True, unscored: bool = True) -> Form:
    """Competency forms of one or two sections, with role targets, actions and conditions on earlier items.

    Without `conditional` every item is asked; without `unscored` every item is a competency.
    """
    scale = draw(scales())
    actions = [action_of(f"act-{number}", *about) for number, about in enumerate(draw(_ACTIONS))]
    properties = _properties(scale.lowest, scale.highest, tuple(action.id for action in actions))
    items: list[Item] = []
    for number in range(draw(_NUMBERS)):
        when = draw(conditions([item.id for item in items])) if conditional else None
        if unscored and draw(st.integers(0, 7)) == 7:
            items.append(draw(_unscored_items(f"item-{number}", when)))
            continue
        target, evidence_from, ethics, learnable = draw(properties)
        items.append(
            competency_item(
                f"item-{number}",
                target=target,
                evidence_from=evidence_from,
                ethics=ethics,
                actions=learnable,
                when=when,
            )
        )
    levels = st.integers(scale.lowest, scale.highest)
    targets = draw(st.dictionaries(st.sampled_from([item.id for item in items]), levels))
    return form_of(*draw(_sections(items)), scales=[scale], actions=actions, role_targets={ROLE: targets})


_ACTIONS = st.lists(st.tuples(st.integers(1, 200), st.sampled_from(ActionKind)), max_size=4)


_NUMBERS = st.sampled_from([1, 2, 3, *range(4, MOST_ITEMS + 1), *range(4, MOST_ITEMS + 1)])
"""How many items a form has: more often enough for figures than too few."""


@cache
def _properties(
    lowest: int, highest: int, actions: tuple[str, ...]
) -> st.SearchStrategy[tuple[int | None, int | None, bool, list[str]]]:
    """Target, the level from which an example is asked, whether it is a matter of ethics, and actions."""
    levels = st.none() | st.integers(lowest, highest)
    learnable = st.lists(st.sampled_from(actions), unique=True) if actions else st.just([])
    return st.tuples(levels, levels, st.booleans(), learnable)


@st.composite
def attitude_forms(draw: st.DrawFn) -> Form:
    """Attitude forms: statements on five steps, some of them reversed."""
    items = [statement_item(f"item-{place}", reverse=draw(st.booleans())) for place in range(draw(_NUMBERS))]
    return form_of(*draw(_sections(items)), kind=Kind.ATTITUDE, form_id="attitudes")


@st.composite
def ethics_forms(draw: st.DrawFn) -> Form:
    """Forms of situations, with contested options and options that the key says nothing of."""
    items = [draw(_situations(f"item-{place}")) for place in range(draw(_NUMBERS))]
    return form_of(*draw(_sections(items)), kind=Kind.ETHICS, form_id="ethics")


@st.composite
def _situations(draw: st.DrawFn, item_id: str) -> Item:
    options = [
        option_of(option, draw(st.none() | _SHOULD), contested=draw(st.integers(0, 3)) == 3)
        for option in OPTIONS
    ]
    return situation_item(item_id, *options, best=draw(st.booleans()))


_SHOULD = st.integers(1, 4)


def forms() -> st.SearchStrategy[Form]:
    """Competency and attitude forms."""
    return competency_forms() | attitude_forms()


@st.composite
def answers_to(draw: st.DrawFn, form: Form) -> dict[str, Answer]:
    """Answers to some, none or all items of `form`, each of the kind that its item takes."""
    given: dict[str, Answer] = {}
    for item in form.items():
        if draw(st.integers(0, 7)) < 7:
            given[item.id] = draw(answer_to(form, item))
    return given


def answer_to(form: Form, item: Item) -> st.SearchStrategy[Answer]:
    """An answer that `item` may have, or a reason for not rating."""
    scale = form.scale_of(item)
    return _answers(item.type, scale.lowest if scale else 0, scale.highest if scale else 0)


@cache
def _answers(item_type: ItemType, lowest: int, highest: int) -> st.SearchStrategy[Answer]:
    levels = st.integers(lowest, highest)
    not_rated = st.builds(Answer, unrated=st.sampled_from(UNRATED))
    match item_type:
        case ItemType.COMPETENCY:
            rated = st.builds(
                Answer,
                current=levels,
                target=st.none() | levels,
                importance=st.sampled_from([1, 2, 3, None]),
                note=st.text(max_size=5),
                evidence=st.none() | st.builds(Evidence, st.text(max_size=5)),
            )
            return _mostly(rated, not_rated)
        case ItemType.LIKERT:
            return _mostly(st.builds(Answer, value=levels), not_rated)
        case ItemType.SITUATION:
            each = st.dictionaries(st.sampled_from(OPTIONS), levels, min_size=1)
            judged = st.builds(Answer, options=each) | st.builds(Answer, choice=st.sampled_from(OPTIONS))
            return _mostly(judged, not_rated)
        case ItemType.CHOICE:
            return st.builds(Answer, choice=st.sampled_from(OPTIONS))
        case ItemType.MULTIPLE:
            return st.builds(Answer, chosen=st.lists(st.sampled_from(OPTIONS), unique=True).map(tuple))
        case ItemType.NUMBER:
            return st.builds(Answer, value=st.integers(0, 500))
        case ItemType.DATE:
            return st.builds(Answer, value=iso_dates)
        case ItemType.NOTE:
            return st.just(NO_ANSWER)
        case _:
            return st.builds(Answer, value=st.text(max_size=5))


def _mostly(often: st.SearchStrategy[Answer], seldom: st.SearchStrategy[Answer]) -> st.SearchStrategy[Answer]:
    """One in six is the seldom one, so that the sections of most forms have figures."""
    return st.integers(0, 5).flatmap(lambda place: seldom if place == 5 else often)


@st.composite
def answered_forms(
    draw: st.DrawFn, forms: st.SearchStrategy[Form] | None = None
) -> tuple[Form, dict[str, Answer]]:
    """A form (a competency form unless `forms` says otherwise) and answers to it."""
    form = draw(competency_forms() if forms is None else forms)
    return form, draw(answers_to(form))


@st.composite
def _sections(draw: st.DrawFn, items: Sequence[Item]) -> list[Section]:
    cuts = sorted({0, len(items), *draw(st.lists(st.integers(0, len(items)), max_size=1))})
    return [section_of(f"section-{start}", *items[start:end]) for start, end in pairwise(cuts)]


def _unscored_items(item_id: str, when: Expression | None) -> st.SearchStrategy[Item]:
    return st.sampled_from(
        [
            plain_item(item_id, ItemType.TEXT, when=when),
            plain_item(item_id, ItemType.NUMBER, when=when),
            plain_item(item_id, ItemType.DATE, when=when),
            plain_item(item_id, ItemType.NOTE, when=when),
            choice_item(item_id, *OPTIONS, when=when),
            choice_item(item_id, *OPTIONS, multiple=True, when=when),
        ]
    )
