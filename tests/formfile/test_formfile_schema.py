"""Editors and the checker go by one definition."""

from __future__ import annotations

import json
from dataclasses import fields
from importlib import import_module
from typing import Any

import pytest
import yaml

from librarian_self.assets import asset
from librarian_self.formfile import form_schema, schema_json
from librarian_self.formfile.definition import ACTION, FORM, ITEM, LEVEL, SCALE, SECTION
from librarian_self.formfile.records import Record
from librarian_self.model.form import Action, Form, Item, ItemType, Level, Scale, Section
from tests.formfile.marking import Broken, Lines

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""


def as_json(source: str) -> Any:
    """What an editor sees: YAML's values, with keys as texts."""
    return json.loads(json.dumps(yaml.safe_load(source)))


@pytest.fixture(scope="module")
def schema() -> Any:
    return Draft202012Validator(form_schema())


def test_the_schema_keeps_to_json_schema() -> None:
    Draft202012Validator.check_schema(form_schema())


def test_the_committed_schema_is_the_one_of_the_definition() -> None:
    assert asset("resources", "form.schema.json").read_text(encoding="utf-8") == schema_json()


def test_the_sample_fits_the_schema(schema: Any, sample: str) -> None:
    assert [error.message for error in schema.iter_errors(as_json(sample))] == []


@pytest.mark.parametrize(
    "form",
    [form for form in asset("forms").iterdir() if form.name.endswith(".yaml")],
    ids=lambda form: form.name,
)
def test_every_shipped_form_fits_the_schema(schema: Any, form: Any) -> None:
    assert [error.message for error in schema.iter_errors(as_json(form.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("licence: CC-BY-4.0", "license: CC-BY-4.0"),
        ("target: 2", "targt: 2"),
        ("target: 2", "reverse: true"),
        ("short: {en: Serve}", "shrt: {en: Serve}"),
        ("short: {en: Serve}", "short: {eng: Serve}"),
        ("{id: school, text: School}", "{id: school, text: School, key: 4}"),
        ("hours: 6", "hour: 6"),
        ("reader-service: {", "reader-servise: {"),
        ("weekly-note:", "weekly_note:"),
        ("{n: 40, reliability", "{n: 40, alpha"),
    ],
)
def test_an_unknown_key_fits_neither_the_schema_nor_the_checker(
    old: str, new: str, schema: Any, broken: Broken, lines: Lines
) -> None:
    assert not schema.is_valid(as_json(broken(old, new)))
    assert lines(broken(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format: librarian-self/1", "format: librarian-self/9"),
        ("id: sample", "id: Sample"),
        ("languages: [en, uz, ru]", "languages: []"),
        ("languages: [en, uz, ru]", "languages: [en, uz, ru, ru]"),
        ("kind: competency\n", "kind: exam\n"),
        ("type: note", "type: essay"),
        ("hours: 6", "hours: 201"),
        ("hours: 6", "hours: 1.5"),
        ("offline: false", "offline: 0"),
        ("reliability: 0.81", "reliability: 2"),
        ("label: Belonging", 'label: " "'),
        ("label: Belonging", "label: {}"),
        ("response: choose-best", "response: best"),
        ("raters: [self, supervisor]", "raters: []"),
        ("{id: wait, text: Wait., key: 4}", "{id: wait, text: Wait.}"),
        ("scale: agree5, reverse", "reverse"),
    ],
)
def test_a_wrong_value_fits_neither_the_schema_nor_the_checker(
    old: str, new: str, schema: Any, broken: Broken, lines: Lines
) -> None:
    assert not schema.is_valid(as_json(broken(old, new)))
    assert lines(broken(old, new))


def keys_of(record: Record) -> set[str]:
    return {key.name for key in record.keys}


@pytest.mark.parametrize(
    ("keys", "model", "given_by_the_map"),
    [
        (keys_of(FORM) - {"format"}, Form, {"hash"}),
        (keys_of(SECTION), Section, set()),
        (set().union(*map(keys_of, ITEM.records.values())), Item, set()),
        (keys_of(SCALE), Scale, {"id"}),
        (keys_of(LEVEL), Level, set()),
        (keys_of(ACTION), Action, {"id"}),
    ],
    ids=["form", "section", "item", "scale", "level", "action"],
)
def test_the_keys_of_a_record_are_the_fields_of_the_model(
    keys: set[str], model: Any, given_by_the_map: set[str]
) -> None:
    assert keys | given_by_the_map == {field.name for field in fields(model)}


def test_every_type_of_item_is_defined() -> None:
    assert set(ITEM.types) == set(ItemType)


def test_every_key_says_what_it_is_for() -> None:
    definitions = form_schema()["$defs"]
    described = [part["properties"] for part in definitions.values() if "properties" in part]

    assert len(described) > 15
    assert all(key["description"] for properties in described for key in properties.values())


def test_an_editor_tells_items_apart_by_their_type() -> None:
    definitions = form_schema()["$defs"]

    choices = [choice["$ref"].removeprefix("#/$defs/") for choice in definitions["item"]["oneOf"]]

    assert [definitions[choice]["properties"]["type"]["const"] for choice in choices] == list(ItemType)
    assert "reverse" in definitions["item-likert"]["properties"]
    assert "reverse" not in definitions["item-competency"]["properties"]
