"""A change to one answer, checked against the form that asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.form import Form, Item, ItemType, Response
from librarian_self.services.texts import why_not


class AnswerRefused(Refusal):
    """The change does not fit the item; the answer is as it was."""


def change_answer(
    form: Form, item_id: str, before: Answer, patch: Mapping[str, object], rater: str
) -> Answer:
    """Apply `patch` to `before`: a missing key keeps its value, None clears it.

    Keys: `current`, `target`, `importance`, `unrated`, `value`, `options`, `choice`, `chosen`, `note`, `evidence`.
    Giving a level takes back a reason for not rating, and the other way round; giving both at once is refused.
    Raises AnswerRefused for an unknown item or key, a level off the scale, an unknown word, a text too long.
    """
    item = form.item(item_id)
    if item is None:
        raise AnswerRefused(msg("the form “{form}” has no item “{item}”", form=form.id, item=_show(item_id)))
    unknown = sorted(set(patch) - set(_CHECKS))
    if unknown:
        raise AnswerRefused(msg("“{key}” is not a part of an answer", key=_show(unknown[0])))
    for key in patch:
        _belongs(key, item)
    changed = {key: _CHECKS[key](form, item, patch[key], rater) for key in patch}
    answer = replace(before, **changed)  # type: ignore[arg-type] # each check returns the type of its own field
    return _rated_or_not(answer, changed)


def _rated_or_not(answer: Answer, changed: Mapping[str, object]) -> Answer:
    ratings = {key: value for key, value in changed.items() if key in _RATINGS}
    is_rated = Answer(**ratings).is_given  # type: ignore[arg-type] # each check returns the type of its own field
    if changed.get("unrated") is not None:
        if is_rated:
            raise AnswerRefused(msg("an item is either rated or left unrated with a reason, not both"))
        return replace(answer, current=None, value=None, choice=None, options={}, chosen=())
    return replace(answer, unrated=None) if is_rated and answer.unrated is not None else answer


_RATINGS: Final = frozenset({"current", "value", "choice", "options", "chosen"})


_FITS: Final[Mapping[str, frozenset[ItemType]]] = {
    "current": frozenset({ItemType.COMPETENCY}),
    "target": frozenset({ItemType.COMPETENCY}),
    "importance": frozenset({ItemType.COMPETENCY}),
    "evidence": frozenset({ItemType.COMPETENCY}),
    "value": frozenset({ItemType.LIKERT, ItemType.NUMBER, ItemType.TEXT, ItemType.DATE}),
    "options": frozenset({ItemType.SITUATION}),
    "choice": frozenset({ItemType.SITUATION, ItemType.CHOICE}),
    "chosen": frozenset({ItemType.MULTIPLE}),
}


def _belongs(key: str, item: Item) -> None:
    fits = _FITS.get(key)
    wrong_response = (key == "options" and item.response is Response.CHOOSE_BEST) or (
        key == "choice" and item.response is Response.RATE_EACH
    )
    if (fits is not None and item.type not in fits) or wrong_response or item.type is ItemType.NOTE:
        raise AnswerRefused(msg("the item “{item}” is not answered with “{key}”", item=item.id, key=key))


def _whole(value: object) -> int | None:
    """The number, unless it is none: a boolean is not a number here."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _level(form: Form, item: Item, value: object, _rater: str) -> int | None:
    if value is None:
        return None
    scale = form.scale_of(item)
    number = _whole(value)
    if scale is None or number is None or scale.level(number) is None:
        lowest, highest = (scale.lowest, scale.highest) if scale else (1, 1)
        raise AnswerRefused(
            msg(
                "{value} is not a level of this scale ({lowest} to {highest})",
                value=_show(value),
                lowest=lowest,
                highest=highest,
            )
        )
    return number


def _importance(_form: Form, _item: Item, value: object, _rater: str) -> int | None:
    if value is None:
        return None
    number = _whole(value)
    if number not in (1, 2, 3):
        raise AnswerRefused(msg("importance is 1, 2 or 3, not {value}", value=_show(value)))
    return number


def _unrated(form: Form, _item: Item, value: object, rater: str) -> str | None:
    if value is None:
        return None
    words = form.unrated_words(rater)
    if not isinstance(value, str) or value not in words:
        raise AnswerRefused(
            msg(
                "“{value}” is not a reason that this form offers ({words})",
                value=_show(value),
                words=", ".join(words),
            )
        )
    return value


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise AnswerRefused(msg("{name} must be a text", name=name))
    reason = why_not(value, name)
    if reason is not None:
        raise AnswerRefused(reason)
    return value


def _note(_form: Form, _item: Item, value: object, _rater: str) -> str:
    return "" if value is None else _text(value, "note")


def _day(value: object, name: str) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(_text(value, name)).isoformat()
    except ValueError as error:
        raise AnswerRefused(msg("{name} must be a date such as 2026-11-23", name=name)) from error


def _evidence(_form: Form, _item: Item, value: object, _rater: str) -> Evidence | None:
    if value is None:
        return None
    if not isinstance(value, Mapping) or not set(value) <= {"text", "date"}:
        raise AnswerRefused(msg("evidence is an object with “text” and “date”"))
    said, given = value.get("text"), value.get("date")
    words = "" if said is None else _text(said, "evidence.text")
    day = None if given == "" else _day(given, "evidence.date")
    return Evidence(words, day) if words.strip() or day else None


def _value(form: Form, item: Item, value: object, rater: str) -> int | float | str | None:
    if value is None:
        return None
    match item.type:
        case ItemType.LIKERT:
            return _level(form, item, value, rater)
        case ItemType.NUMBER:
            if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 10**12:
                raise AnswerRefused(msg("{value} is not a number", value=_show(value)))
            return value
        case ItemType.DATE:
            return _day(value, "value")
        case _:
            return _text(value, "value") or None


def _known_option(item: Item, value: object) -> str:
    if not isinstance(value, str) or value not in {option.id for option in item.options}:
        raise AnswerRefused(msg("“{value}” is not an option of “{item}”", value=_show(value), item=item.id))
    return value


def _options(form: Form, item: Item, value: object, rater: str) -> dict[str, int]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise AnswerRefused(msg("options is an object of ratings by option"))
    rated = {_known_option(item, option): _level(form, item, level, rater) for option, level in value.items()}
    return {option: level for option, level in rated.items() if level is not None}


def _choice(_form: Form, item: Item, value: object, _rater: str) -> str | None:
    return None if value is None else _known_option(item, value)


def _chosen(_form: Form, item: Item, value: object, _rater: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise AnswerRefused(msg("chosen is a list of options"))
    return tuple(dict.fromkeys(_known_option(item, option) for option in value))


_CHECKS: Final[Mapping[str, Callable[[Form, Item, object, str], object]]] = {
    "current": _level,
    "target": _level,
    "importance": _importance,
    "unrated": _unrated,
    "value": _value,
    "options": _options,
    "choice": _choice,
    "chosen": _chosen,
    "note": _note,
    "evidence": _evidence,
}


def _show(value: object) -> str:
    """A value as its author would know it again, never long."""
    longest = 40
    words = value if isinstance(value, str) else repr(value)
    return words if len(words) <= longest else words[:longest] + "…"
