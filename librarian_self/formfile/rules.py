"""What the values of a form have to be to one another; the kinds have looked at each alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from librarian_self.formfile.conditions import check_conditions
from librarian_self.formfile.limits import ITEMS
from librarian_self.formfile.walk import Entry, Walk
from librarian_self.formfile.words import listed
from librarian_self.i18n.messages import msg
from librarian_self.model.form import SCORED, SELF, ItemType, Kind

if TYPE_CHECKING:
    from yaml.nodes import Node

Steps: TypeAlias = tuple[str, tuple[int, ...]]
"""A scale's id and its values, in ascending order."""


def check_rules(form: Entry, walk: Walk) -> None:
    """Note what does not fit together. Values that were not good in themselves are left out."""
    scales = _check_scales(form, walk)
    items = list(items_of(form))
    if len(items) > ITEMS:
        walk.problem(items[ITEMS].node, msg("a form has at most {most} items", most=ITEMS))
    for item in items:
        if steps := scales.get(item.get("scale")):
            _check_steps(item, steps, describe_all=form.get("kind") == Kind.COMPETENCY, walk=walk)
    for section in form.get("sections") or ():
        _check_one_scale(section, scales, walk)
    _check_role_targets(form, {item.get("id"): item for item in items}, scales, walk)
    check_conditions(items, walk)
    _check_references(form, walk)


def items_of(form: Entry) -> Iterator[Entry]:
    """Every item that could be read, in the order of the file."""
    for section in form.get("sections") or ():
        yield from section.get("items") or ()


def _check_scales(form: Entry, walk: Walk) -> dict[str, Steps]:
    found: dict[str, Steps] = {}
    scales = form.get("scales")
    for scale_id, scale in scales.values.items() if scales else ():
        values: list[int] = []
        for level in scale.get("levels") or ():
            value = level.get("value")
            if value is None:
                continue
            if value in values:
                walk.problem(
                    level.at("value"), msg("a level of this scale has the value {value} already", value=value)
                )
            elif values and value < values[-1]:
                message = msg(
                    "levels stand in ascending order; {value} comes after {last}",
                    value=value,
                    last=values[-1],
                )
                walk.problem(level.at("value"), message)
            values.append(value)
        if values:
            found[scale_id] = scale_id, tuple(sorted(set(values)))
    return found


def _check_steps(item: Entry, steps: Steps, *, describe_all: bool, walk: Walk) -> None:
    for key in ("target", "evidence_from"):
        if (value := item.get(key)) is not None:
            _on_scale(value, item.at(key), steps, walk)
    for option in item.get("options") or ():
        if (key_step := option.get("key")) is not None:
            _on_scale(key_step, option.at("key"), steps, walk)
    if item.get("type") == ItemType.COMPETENCY:
        _check_descriptors(item, steps, needed=describe_all, walk=walk)
        if for_other := item.get("for_other"):
            _check_descriptors(for_other, steps, needed=False, walk=walk)


def _check_one_scale(section: Entry, scales: Mapping[str, Steps], walk: Walk) -> None:
    """Steps of two scales have no average; what is not counted in one (situations, numbers) may stand beside."""
    rated = [item for item in section.get("items") or () if item.get("type") in SCORED]
    on_scale = [item for item in rated if item.get("scale") in scales]
    for item in on_scale[1:]:
        first = on_scale[0]
        if item.get("scale") != first.get("scale"):
            message = msg(
                "all that is rated in a section has one scale, so that its average means something; "
                "“{first}” is on “{scale}”",
                first=first.get("id"),
                scale=first.get("scale"),
            )
            walk.problem(item.at("scale"), message)


def _check_descriptors(owner: Entry, steps: Steps, *, needed: bool, walk: Walk) -> None:
    """A reader compares descriptors, so there is one for every step, or (unless `needed`) for none."""
    levels = owner.get("levels")
    if levels is None:
        if needed and "levels" not in owner.places:
            message = msg(
                "a competency needs “levels”: what somebody does at each step of “{scale}”", scale=steps[0]
            )
            walk.problem(owner.node, message)
        return
    for step, (key, _) in levels.places.items():
        _on_scale(step, key, steps, walk)
    missing = [step for step in steps[1] if step not in levels.places]
    if missing:
        message = msg(
            "every step of the scale “{scale}” is described; missing: {missing}",
            scale=steps[0],
            missing=listed(map(str, missing)),
        )
        walk.problem(owner.places["levels"][0], message)


def _on_scale(step: int, node: Node, steps: Steps, walk: Walk) -> None:
    scale, values = steps
    if step not in values:
        message = msg(
            "{step} is not a step of the scale “{scale}” ({steps})",
            step=step,
            scale=scale,
            steps=listed(map(str, values)),
        )
        walk.problem(node, message)


def _check_role_targets(form: Entry, items: dict[str, Entry], scales: dict[str, Steps], walk: Walk) -> None:
    by_role = form.get("role_targets")
    for targets in by_role.values.values() if by_role else ():
        for item_id, (key, value) in targets.places.items():
            item = items.get(item_id)
            if item is None:
                continue  # an unknown item; the references say so
            if item.get("type") not in (None, ItemType.COMPETENCY):
                walk.problem(key, msg("“{item}” is not a competency; only those have targets", item=item_id))
            elif (steps := scales.get(item.get("scale"))) and item_id in targets.values:
                _on_scale(targets.values[item_id], value, steps, walk)


def _check_references(form: Entry, walk: Walk) -> None:
    known: dict[str, Iterable[str]] = dict(walk.defined)
    if "raters" not in form.places:
        known["rater"] = (SELF,)
    elif (raters := form.get("raters")) and SELF not in raters.places:
        walk.problem(
            form.places["raters"][0], msg("“{self}” is missing: every form has it as a rater", self=SELF)
        )
    for namespace, what, node in walk.references:
        if node.value not in (allowed := known.get(namespace, ())):
            walk.not_one_of(node, what, allowed)
