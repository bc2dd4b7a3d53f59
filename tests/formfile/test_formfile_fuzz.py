"""No file, however broken or hostile, does more than be refused with its problems."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from librarian_self.formfile import FormError, check_form, form_schema, read_form
from librarian_self.formfile.reading import check
from librarian_self.i18n.messages import english
from librarian_self.model.expression import names
from librarian_self.model.form import SELF, Form, Item, ItemType, Kind
from librarian_self.model.profile import ROLES
from librarian_self.model.text import Text

SAMPLE = Path(__file__).with_name("sample.yaml").read_bytes()
WORDS = sorted(
    {
        word
        for line in SAMPLE.decode().split("\n")
        for word in line.replace(":", " ").replace(",", " ").split()
    }
)
SCRAPS = st.sampled_from(
    [*WORDS, "", "~", "null", "<<", "&a", "*a", "!x", "{", "}", "[", "]", "- ", ": ", "? ", "| ", "\t", '"', "'", "\x00",
     "1", "-1", "9" * 30, "1e9", "true", "en", "ʻ", "\ufeff", "\u2028", "\x85", "a" * 5_000]
)  # fmt: skip


def sound(form: Form) -> None:
    """Look that the form keeps all that the model and the rules promise."""
    order = [item.id for item in form.items()]
    assert len(order) == len(set(order))
    assert SELF in form.raters
    for item in form.items():
        _sound_item(form, item, set(order[: order.index(item.id)]))
    for role, targets in form.role_targets.items():
        assert role in ROLES
        for item_id, target in targets.items():
            aimed = form.item(item_id)
            assert aimed is not None
            scale = form.scale_of(aimed)
            assert scale is not None
            assert scale.level(target) is not None
    for occasion in form.occasions:
        assert set(occasion.raters) <= set(form.raters)
    assert set(form.pilot) <= {section.id for section in form.sections}
    for text in (form.title, *(section.label for section in form.sections)):
        _sound_text(form, text)


def _sound_item(form: Form, item: Item, earlier: set[str]) -> None:
    _sound_text(form, item.statement)
    assert set(item.actions) <= set(form.actions)
    assert item.when is None or names(item.when) <= earlier
    scale = form.scale_of(item)
    assert (scale is None) == (item.scale is None)
    if item.type in (ItemType.COMPETENCY, ItemType.LIKERT, ItemType.SITUATION):
        assert scale is not None
        steps = [level.value for level in scale.levels]
        assert steps == sorted(set(steps))
        assert {item.target, item.evidence_from} <= {None, *steps}
        assert {option.key for option in item.options} <= set(steps)
        assert set(item.levels) in (set(), set(steps))
        if item.type is ItemType.COMPETENCY and form.kind is Kind.COMPETENCY:
            assert item.levels
    for option in item.options:
        assert {*option.principles, *option.against} <= set(form.principles)


def _sound_text(form: Form, text: Text) -> None:
    assert text.words
    assert set(text.words) == {""} or form.languages[0] in text.words
    assert all(words.strip() and len(words) <= 4_000 for words in text.words.values())


def read_or_refused(data: bytes) -> Form | None:
    """Read the file; if it cannot be, look at how it is refused."""
    problems = check_form(data)
    if problems:
        with pytest.raises(FormError) as refused:
            read_form(data)
        assert refused.value.problems == problems
        assert str(refused.value)
        for problem in problems:
            assert problem.line >= 1
            assert problem.column >= 1
            assert "\n" not in problem.located("form.yaml", english)
        return None
    form = read_form(data)
    sound(form)
    return form


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.lists(SCRAPS, max_size=30).map(lambda s: "".join(s).encode("utf-8", "replace"))
)
@example(b'"\\UFFFFFFFF"')
@example(b"%YAML 99999999999999999999.1\n---\n")
@example(b"%TAG ! tag:x,2000:\n---\n!y a")
@example(b"!<%FF> a")
@example(b"? ? ? :")
@example(b"a: |9\n")
@example(b"&a [&b {*a : *b}]")
@example(b"!!map {!!str a: !!seq []}")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@given(
    st.text(max_size=40).map(str.encode)
    | st.lists(SCRAPS, max_size=12).map(lambda s: "".join(s).encode("utf-8", "replace"))
)
@example(b'"\\UFFFFFFFF"')
@example(b"%YAML " + b"9" * 5_000 + b".1\n---\n")
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused_without_the_fast_loader(data: bytes) -> None:
    assert all(english(problem.message) for problem in check(data, pure=True))


@given(st.data())
def test_a_real_file_with_lines_lost_moved_or_doubled_is_read_or_refused(data: st.DataObject) -> None:
    lines = SAMPLE.decode().split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "move", "indent", "scrap"])):
            case "drop":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "move":
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "indent":
                lines[at] = " " * data.draw(st.integers(0, 12)) + lines[at].lstrip()
            case _:
                cut = data.draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:cut] + data.draw(SCRAPS) + lines[at][cut:]
        lines = lines or [""]

    read_or_refused("\n".join(lines).encode())


def as_written(data: bytes) -> Any:
    """Nested lists and dicts of the file's words."""
    return yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but lists, dicts and strings


def places_in(tree: Any) -> list[tuple[Any, Any]]:
    """Every place in nested lists and dicts: what holds it, and its key or index."""
    inside = (
        list(tree.items())
        if isinstance(tree, dict)
        else list(enumerate(tree))
        if isinstance(tree, list)
        else []
    )
    return [place for key, part in inside for place in [(tree, key), *places_in(part)]]


@given(st.data())
def test_a_real_file_with_parts_lost_doubled_or_replaced_is_read_or_refused(data: st.DataObject) -> None:
    tree = as_written(SAMPLE)
    for _ in range(data.draw(st.integers(1, 3))):
        places = places_in(tree)
        holder, key = places[data.draw(st.integers(0, len(places) - 1))]
        other, other_key = places[data.draw(st.integers(0, len(places) - 1))]
        match data.draw(st.sampled_from(["drop", "double", "replace", "scrap", "rename"])):
            case "drop":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.append(holder[key])
            case "replace":
                holder[key] = as_written(yaml.safe_dump(other[other_key]).encode())
            case "rename" if isinstance(holder, dict):
                holder[data.draw(SCRAPS)] = holder.pop(key)
            case _:
                holder[key] = data.draw(SCRAPS)

    read_or_refused(yaml.dump(tree, Dumper=_Plain, allow_unicode=True).encode("utf-8", "replace"))


class _Plain(yaml.SafeDumper):
    """Writes the same part out again where it stands twice, instead of an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's own method
        return True


@given(st.integers(0, len(SAMPLE)))
def test_a_file_that_was_cut_off_is_read_or_refused(end: int) -> None:
    read_or_refused(SAMPLE[:end])


@given(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255))
def test_a_file_with_one_wrong_byte_is_read_or_refused(at: int, byte: int) -> None:
    read_or_refused(SAMPLE[:at] + bytes([byte]) + SAMPLE[at + 1 :])


def test_the_sample_itself_is_sound() -> None:
    assert read_or_refused(SAMPLE) is not None


def test_whatever_may_be_dropped_is_what_the_definition_does_not_ask_for() -> None:
    tree = as_written(SAMPLE)
    required = set(form_schema()["required"])

    for key in tree:
        less = {name: part for name, part in tree.items() if name != key}
        problems = check_form(yaml.safe_dump(less, allow_unicode=True).encode())
        lacks = [
            english(p.message) for p in problems if english(p.message) == f"a form needs the key “{key}”"
        ]
        assert bool(lacks) == (key in required)
