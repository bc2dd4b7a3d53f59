"""Situations beside the key (de Leng 2017, 2018)."""

from __future__ import annotations

from librarian_self.model.answer import NO_ANSWER, Answer, Answers
from librarian_self.model.ethics import (
    EthicsScores,
    EthicsSection,
    KeySide,
    OptionFeedback,
    SituationFeedback,
)
from librarian_self.model.form import Form, Item, ItemType, Option, Response, Scale, Section
from librarian_self.scoring.visibility import visible_items


def score_ethics(form: Form, answers: Answers) -> EthicsScores:
    """Put every situation that is asked beside the key; a section without situations is left out."""
    visible = visible_items(form, answers)
    sections: list[EthicsSection] = []
    situations: list[SituationFeedback] = []
    for section in form.sections:
        found = [
            _situation(form, item, section, answers.get(item.id, NO_ANSWER))
            for item in section.items
            if item.type is ItemType.SITUATION and item.id in visible
        ]
        situations += found
        if found:
            answered = sum(situation.is_answered for situation in found)
            other = sum(situation.has_other_side for situation in found)
            sections.append(EthicsSection(section.id, len(found), answered, other))
    return EthicsScores(tuple(sections), tuple(situations))


def side_of(step: int, scale: Scale) -> bool | None:
    """Whether a step says "should be done" (True) or "should not" (False); None for the middle of an odd scale."""
    twice, middle = 2 * step, scale.lowest + scale.highest
    return None if twice == middle else twice > middle


def best_options(item: Item) -> frozenset[str]:
    """The options that the key puts highest, where the best one is chosen; contested ones are none."""
    keys = {
        option.id: option.key for option in item.options if option.key is not None and not option.contested
    }
    highest = max(keys.values(), default=None)
    return frozenset(option for option, key in keys.items() if key == highest)


def _situation(form: Form, item: Item, section: Section, given: Answer) -> SituationFeedback:
    scale = form.scales[item.scale or ""]
    if item.response is Response.CHOOSE_BEST:
        choice = None if given.unrated else given.choice
        options = tuple(_choice(option, choice, scale, best_options(item)) for option in item.options)
        matches = None if choice is None else choice in best_options(item)
        return SituationFeedback(item.id, section.id, choice is not None, matches, options)
    ratings = {} if given.unrated else given.options
    options = tuple(_rating(option, ratings.get(option.id), scale) for option in item.options)
    return SituationFeedback(item.id, section.id, bool(ratings), None, options)


def _rating(option: Option, rated: int | None, scale: Scale) -> OptionFeedback:
    return OptionFeedback(
        id=option.id,
        rated=rated,
        chosen=False,
        against=_is_against(option, scale),
        key_side=_rated_side(option, rated, scale),
    )


def _rated_side(option: Option, rated: int | None, scale: Scale) -> KeySide | None:
    """On the key's side are all steps of the same half: "rather not" agrees with "should not be done"."""
    if rated is None:
        return None
    if option.contested:
        return KeySide.CONTESTED
    if option.key is None:
        return None
    own, key = side_of(rated, scale), side_of(option.key, scale)
    if own is None or key is None:
        return None
    return KeySide.SAME if own is key else KeySide.OTHER


def _choice(option: Option, choice: str | None, scale: Scale, best: frozenset[str]) -> OptionFeedback:
    chosen = option.id == choice
    side = None
    if chosen and option.contested:
        side = KeySide.CONTESTED
    elif chosen and best:
        side = KeySide.SAME if option.id in best else KeySide.OTHER
    return OptionFeedback(option.id, None, chosen, _is_against(option, scale), side)


def _is_against(option: Option, scale: Scale) -> bool:
    return option.key is not None and not option.contested and side_of(option.key, scale) is False
