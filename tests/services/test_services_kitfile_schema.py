"""The published schema and the reader go by one definition."""

from __future__ import annotations

import json
from dataclasses import fields
from importlib import import_module
from typing import Any

import pytest

from librarian_self.assets import asset
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.profile import ROLES
from librarian_self.presenters.views.wishes import TEXT_SIZES
from librarian_self.services.kitfile import Defaults, KitFile, Manifest, kit_schema, schema_json
from librarian_self.services.kitfile.definition import DEFAULTS, FILE, KIT, LOCKABLE, OWN, THEMES
from librarian_self.services.kitfile.definition import TEXT_SIZES as KIT_SIZES
from librarian_self.ui.appearance import Wish
from tests.services.kits import kit_files

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""


@pytest.fixture(scope="module")
def schema() -> Any:
    return Draft202012Validator(kit_schema())


def test_it_keeps_to_json_schema() -> None:
    Draft202012Validator.check_schema(kit_schema())


def test_the_published_one_is_that_of_the_definition() -> None:
    assert asset("resources", "kit.schema.json").read_text(encoding="utf-8") == schema_json()


def test_a_sound_kit_fits_it(schema: Any) -> None:
    assert [each.message for each in schema.iter_errors(json.loads(kit_files()["kit.json"]))] == []


def test_its_keys_are_those_of_the_values() -> None:
    assert {key.name for key in KIT.keys} - {"format", "version"} == {each.name for each in fields(Manifest)}
    assert {key.name for key in DEFAULTS.keys} == {each.name for each in fields(Defaults)}
    assert {key.name for key in FILE.keys} == {each.name for each in fields(KitFile)}


def test_what_it_offers_is_what_the_program_offers() -> None:
    described = kit_schema()
    defaults = described["$defs"]["defaults"]["properties"]
    assert described["properties"]["language"]["enum"] == list(LANGUAGES)
    assert defaults["role"]["enum"] == list(ROLES)
    assert defaults["theme"]["enum"] == list(THEMES) == [str(wish) for wish in Wish]
    assert defaults["text_size"]["enum"] == list(TEXT_SIZES) == list(KIT_SIZES)


def test_what_can_be_locked_is_nobodys_own() -> None:
    assert set(LOCKABLE).isdisjoint(OWN)
    assert kit_schema()["properties"]["locked"]["items"]["enum"] == list(LOCKABLE)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "librarian-self/1"},
        {"version": 2},
        {"id": "Up"},
        {"name": ""},
        {"name": "a\nb"},
        {"language": "tlh"},
        {"locked": ["password"]},
        {"defaults": {"theme": "pink"}},
        {"defaults": {"sharing": True}},
        {"files": [{"path": "logo.svg", "size": 1, "sha256": "0"}]},
        {"colour": "green"},
    ],
    ids=json.dumps,
)
def test_it_is_strict(change: dict[str, Any], schema: Any) -> None:
    assert not schema.is_valid({**json.loads(kit_files()["kit.json"]), **change})
