"""What a form may hold by the rules of the file, and is found all the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import NOT_OBSERVED, Form, ForOther, Item, ItemType, Rater
from librarian_self.model.text import Text, plain
from tests.builders import (
    MASTERY,
    action_of,
    attitude_form_of,
    competency_item,
    ethics_form_of,
    form_of,
    option_of,
    plain_item,
    scale_of,
    situation_item,
    statement_item,
)
from tests.services.everything import PRACTICUM_YAML
from tests.services.kinds import ETHICS_YAML
from tools.form_lint import differ_by_a_word, lint, main

TWO = scale_of(MASTERY, 1, 2)
LEVELS = {1: "I ask a colleague for help.", 2: "I teach beginners."}


def found(form: Form) -> list[str]:
    return list(lint(form))


def competency(**changes: object) -> Item:
    return replace(competency_item("ask", levels=LEVELS), **changes)  # type: ignore[arg-type] # fields of the item


def with_scale(*items: Item, **kwargs: object) -> Form:
    return form_of(*items, scales=[TWO], **kwargs)  # type: ignore[arg-type] # as `form_of`


def with_supervisor(form: Form) -> Form:
    supervisor = Rater("supervisor", plain("Supervisor"), (NOT_OBSERVED,))
    return replace(form, raters={**form.raters, supervisor.id: supervisor})


def for_other(*values: int) -> ForOther:
    return ForOther(
        plain("The student asks."), {value: plain(f"The student does {value}.") for value in values}
    )


def test_a_sound_form_has_nothing_to_find() -> None:
    sound = replace(competency_item("ask", levels=LEVELS, actions=["read"], target=2))
    assert (
        found(with_scale(sound, actions=[action_of("read")], role_targets={"head-methodist": {"ask": 1}}))
        == []
    )


def test_a_step_without_a_descriptor() -> None:
    (finding,) = found(with_scale(competency_item("ask", levels={1: "I ask."})))
    assert finding == "ask: no descriptor for 2"


@pytest.mark.parametrize(("length", "findings"), [(160, 0), (161, 1)])
def test_a_statement_over_160_characters(length: int, findings: int) -> None:
    assert len(found(with_scale(competency(statement=Text({"en": "x" * length}))))) == findings


@pytest.mark.parametrize(("length", "findings"), [(161, 0), (400, 0), (401, 1)])
def test_a_situation_may_have_400(length: int, findings: int) -> None:
    item = situation_item("late", option_of("wait", 4), option_of("close", 1))
    assert len(found(ethics_form_of(replace(item, statement=Text({"uz": "x" * length}))))) == findings


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I plan as well as lead events."),
        ("en", "I lend and/or return."),
        ("uz", "Tadbirlarni rejalashtiraman, shuningdek oʻtkazaman."),
        ("ru", "Я планирую, а также провожу встречи."),
    ],
)
def test_words_that_ask_two_things(language: str, words: str) -> None:
    (finding,) = found(with_scale(competency(statement=Text({language: words}))))
    assert "two things" in finding


def test_a_plain_and_does_not_ask_two_things() -> None:
    calm = replace(statement_item("calm"), statement=Text({"en": "I stay calm and polite."}))
    assert found(attitude_form_of(calm)) == []


def test_an_action_that_no_item_uses_or_that_has_no_hours() -> None:
    assert found(with_scale(competency(), actions=[action_of("read")])) == ["read: no item uses this action"]
    used = competency(actions=("read",))
    assert found(with_scale(used, actions=[action_of("read", hours=0)])) == ["read: this action has no hours"]


def test_targets_off_the_scale() -> None:
    assert found(with_scale(competency(target=3))) == ["ask: the target 3 is not on the scale"]
    (finding,) = found(with_scale(competency(), role_targets={"head-methodist": {"ask": 5}}))
    assert finding == "ask: the target 5 of head-methodist is not on the scale"


@pytest.mark.parametrize(("turned", "findings"), [(0, 0), (2, 0), (3, 1)])
def test_more_than_a_quarter_reversed(turned: int, findings: int) -> None:
    items = [statement_item(f"item-{place}", reverse=place < turned) for place in range(8)]
    assert len(found(attitude_form_of(*items))) == findings


def test_a_situation_without_a_contested_or_opposing_option() -> None:
    same = situation_item("same", option_of("one", 3), option_of("two", 4))
    contested = situation_item("torn", option_of("one", 3), option_of("two", 4, contested=True))
    (finding,) = found(ethics_form_of(same, contested))
    assert finding.startswith("same: ")


def test_an_item_without_a_text_for_the_other_rater() -> None:
    alone = with_scale(competency())
    assert found(alone) == []
    assert found(with_supervisor(alone)) == ["ask: no for_other, and the form has another rater"]


@pytest.mark.parametrize(
    ("values", "findings"),
    [((), ["ask: no descriptors in for_other, and the form has another rater"]), ((1, 2), [])],
)
def test_the_other_rater_has_descriptors_of_the_item_too(
    values: tuple[int, ...], findings: list[str]
) -> None:
    form = with_scale(competency(for_other=for_other(*values)))
    assert found(with_supervisor(form)) == findings


def test_an_item_without_descriptors_needs_a_statement_alone_for_the_other_rater() -> None:
    form = attitude_form_of(replace(statement_item("calm"), for_other=for_other()))
    assert found(with_supervisor(form)) == []


@pytest.mark.parametrize(
    ("item_type", "findings"),
    [(ItemType.TEXT, 1), (ItemType.NUMBER, 0), (ItemType.DATE, 0), (ItemType.NOTE, 0)],
)
def test_only_what_may_say_i_needs_a_text_for_the_other_rater(item_type: ItemType, findings: int) -> None:
    form = attitude_form_of(plain_item("remark", item_type))
    assert len(found(with_supervisor(form))) == findings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I sometimes ask readers.", "I often ask readers."),
        ("I ask readers.", "I always ask readers."),
        ("I ask readers.", "I ask readers!"),
        ("Men baʼzan soʻrayman.", "Men doim soʻrayman."),
    ],
)
def test_descriptors_that_differ_by_one_word(one: str, other: str) -> None:
    english = {1: Text({"en": one}), 2: Text({"en": other})}
    (finding,) = found(with_scale(competency(levels=english)))
    assert finding == "ask: the descriptors of 1 and 2 differ by no more than one word in en"


sentences = st.lists(st.sampled_from(["i", "ask", "teach", "readers", "often"]), max_size=6)


@given(sentences, sentences, st.integers(0, 6))
def test_one_word_more_is_always_noticed_and_the_order_makes_no_difference(
    one: list[str], other: list[str], place: int
) -> None:
    first, second = " ".join(one), " ".join(other)
    assert differ_by_a_word(first, first)
    assert differ_by_a_word(first, " ".join([*one[:place], "gladly", *one[place:]]))
    assert differ_by_a_word(first, second) is differ_by_a_word(second, first)
    assert not (differ_by_a_word(first, second) and abs(len(one) - len(other)) > 1)


def test_a_practicum_file_is_read_with_its_other_rater(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound, odd = tmp_path / "sound.yaml", tmp_path / "odd.yaml"
    sound.write_text(PRACTICUM_YAML, "utf-8")
    descriptors = "          levels: {1: {en: Watches it.}, 2: {en: Lends.}, 3: {en: Teaches lending.}}\n"
    odd.write_text(PRACTICUM_YAML.replace(descriptors, ""), "utf-8")
    assert main([str(sound), str(odd)]) == 1
    lines = [line for line in capsys.readouterr().out.splitlines() if "for_other" in line]
    assert lines == [f"{odd}: lend: no descriptors in for_other, and the form has another rater"]


def test_files_are_linted_one_line_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound, odd = tmp_path / "sound.yaml", tmp_path / "odd.yaml"
    sound.write_text(ETHICS_YAML, "utf-8")
    odd.write_text(
        ETHICS_YAML.replace(
            "{id: silence, text: {en: Say nothing.}, key: 2}",
            "{id: silence, text: {en: Say nothing.}, key: 3}",
        ),
        "utf-8",
    )
    assert main([str(sound)]) == 0
    assert capsys.readouterr().out == ""
    assert main([str(sound), str(odd)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{odd}: mistake: ")
