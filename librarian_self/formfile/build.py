"""From entries without a problem to the model's Form; the keys of the file are the names of the model's fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from librarian_self.formfile.walk import Entry
from librarian_self.model.form import (
    NO_OPPORTUNITY,
    NOT_MY_WORK,
    RATHER_NOT_SAY,
    SELF,
    Action,
    ActionKind,
    Form,
    ForOther,
    Item,
    ItemType,
    KeyStanding,
    Kind,
    Level,
    Occasion,
    Option,
    Pilot,
    Principle,
    Rater,
    Response,
    Scale,
    Section,
)
from librarian_self.model.text import Text

_Made = TypeVar("_Made")

_MYSELF: Final = Text({"en": "Myself", "uz": "Oʻzim", "ru": "Я", "kaa": "Ózim"})
_UNRATED_OF: Final[Mapping[Kind, tuple[str, ...]]] = {
    Kind.COMPETENCY: (NOT_MY_WORK, NO_OPPORTUNITY, RATHER_NOT_SAY),
    Kind.ATTITUDE: (RATHER_NOT_SAY,),
    Kind.ETHICS: (RATHER_NOT_SAY,),
}
"""Reasons that the person whose profile it is may give, in a form that names no raters."""


def build_form(root: Entry, form_hash: str) -> Form:
    """Make the form. The entries have been checked: every required key is there and good."""
    values = root.values
    kind = Kind(values["kind"])
    standing = values.get("key_standing")
    targets = _by_id(values, "role_targets", lambda _, entry: dict(entry.values))
    return Form(
        id=values["id"],
        version=values["version"],
        kind=kind,
        languages=values["languages"],
        title=values["title"],
        scales=_by_id(values, "scales", _scale),
        sections=tuple(_section(section) for section in values["sections"]),
        raters=_by_id(values, "raters", _rater) or {SELF: Rater(SELF, _MYSELF, _UNRATED_OF[kind])},
        hash=form_hash,
        sources=values.get("sources", ()),
        licence=values.get("licence", ""),
        intro=values.get("intro"),
        role_targets=targets,
        actions=_by_id(values, "actions", _action),
        principles=_by_id(values, "principles", lambda key, entry: Principle(key, **entry.values)),
        key_standing=KeyStanding(**standing.values) if standing else None,
        occasions=tuple(Occasion(**occasion.values) for occasion in values.get("occasions", ())),
        pilot=_by_id(values, "pilot", _pilot),
    )


def _by_id(values: Mapping[str, Any], key: str, make: Callable[[str, Entry], _Made]) -> dict[str, _Made]:
    found: Entry | None = values.get(key)
    return {entry_id: make(entry_id, entry) for entry_id, entry in found.values.items()} if found else {}


def _scale(scale_id: str, entry: Entry) -> Scale:
    return Scale(scale_id, tuple(Level(**level.values) for level in entry.values["levels"]))


def _rater(rater_id: str, entry: Entry) -> Rater:
    return Rater(rater_id, entry.values["label"], entry.values.get("unrated", ()))


def _action(action_id: str, entry: Entry) -> Action:
    return Action(action_id, **{**entry.values, "kind": ActionKind(entry.values["kind"])})


def _pilot(_section_id: str, entry: Entry) -> Pilot:
    return Pilot(entry.values["n"], entry.values.get("reliability"), entry.values.get("sd"))


def _section(entry: Entry) -> Section:
    return Section(**{**entry.values, "items": tuple(_item(item) for item in entry.values["items"])})


def _item(entry: Entry) -> Item:
    values = dict(entry.values)
    values["type"] = ItemType(values["type"])
    if "levels" in values:
        values["levels"] = values["levels"].values
    if "response" in values:
        values["response"] = Response(values["response"])
    if "options" in values:
        values["options"] = tuple(Option(**option.values) for option in values["options"])
    if "when" in values:
        values["when"] = values["when"].expression
    if "for_other" in values:
        values["for_other"] = _for_other(values["for_other"])
    return Item(**values)


def _for_other(entry: Entry) -> ForOther:
    levels = entry.values.get("levels")
    return ForOther(entry.values["statement"], levels.values if levels else {})
