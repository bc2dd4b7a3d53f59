"""A good form file becomes the form that it says."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import pytest

from librarian_self.formfile import check_form, form_hash, read_form
from librarian_self.model.expression import Call, Literal, Name
from librarian_self.model.form import (
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
)
from librarian_self.model.text import Text, plain
from tests.formfile.big_forms import like_a_shipped_form, thousand_items

SHIPPED = sorted((Path(__file__).parents[2] / "forms").glob("*.yaml"))

SMALLEST = """\
format: librarian-self/1
id: smallest
version: 1.10
languages: [en]
kind: {kind}
title: no
sections:
  - {{id: only, label: 007, items: [{{id: name, type: text, statement: ~}}]}}
"""


@pytest.fixture(scope="module")
def form(sample: str) -> Form:
    return read_form(sample.encode())


def item_of(form: Form, item_id: str) -> Item:
    item = form.item(item_id)
    assert item is not None
    return item


def smallest(kind: str = "competency", more: str = "") -> Form:
    return read_form((SMALLEST.format(kind=kind) + more).encode())


def test_the_head_of_the_file_is_read(form: Form) -> None:
    assert (form.id, form.version, form.kind) == ("sample", "1.0", Kind.COMPETENCY)
    assert form.languages == ("en", "uz", "ru")
    assert form.title["ru"] == "Всего понемногу"
    assert form.licence == "CC-BY-4.0"
    assert form.sources == (
        plain("Written for the tests"),
        Text({"en": "The house code", "uz": "Uy kodeksi"}),
    )


def test_a_block_text_keeps_its_lines(form: Form) -> None:
    assert form.intro == Text({"en": "Answer as you work today.\nNobody else sees it.\n"})


def test_scales_have_their_steps_in_order(form: Form) -> None:
    assert form.scales["mastery"] == Scale(
        "mastery",
        (
            Level(1, Text({"en": "Starting", "uz": "Boshlovchi"}), Text({"en": "I help."})),
            Level(2, Text({"en": "Independent", "uz": "Mustaqil"})),
            Level(3, Text({"en": "Leading", "uz": "Yetakchi"})),
        ),
    )
    assert [level.value for level in form.scales["agree5"].levels] == [1, 2, 3, 4, 5]


def test_a_competency_has_all_that_the_file_gives_it(form: Form) -> None:
    assert item_of(form, "needs-interview") == Item(
        id="needs-interview",
        type=ItemType.COMPETENCY,
        scale="mastery",
        statement=Text(
            {
                "en": "I find out what a reader needs.",
                "uz": "Kitobxonga nima kerakligini aniqlayman: suhbatda.",
            }
        ),
        levels={1: Text({"en": "I listen."}), 2: Text({"en": "I ask."}), 3: Text({"en": "I teach asking."})},
        evidence_from=3,
        ethics=True,
        target=2,
        actions=("shadow-desk", "read-manual"),
        seed=("S5.4", "S3.2"),
        for_other=ForOther(
            Text({"en": "Finds out what a reader needs."}),
            {1: plain("Listens."), 2: plain("Asks."), 3: plain("Teaches asking.")},
        ),
    )


def test_what_the_file_leaves_out_has_the_values_of_the_model(form: Form) -> None:
    assert item_of(form, "work-matters") == Item(
        "work-matters", ItemType.LIKERT, plain("My work matters."), "agree5"
    )
    assert item_of(form, "lonely-work").reverse
    assert item_of(form, "explain-catalogue").for_other == ForOther(plain("Explains the catalogue."), {})


def test_a_condition_becomes_a_tree(form: Form) -> None:
    asked, interview = Literal(value=False), Name("needs-interview")

    assert item_of(form, "explain-catalogue").when == Call(
        "or",
        (
            Call(
                "and", (Call(">=", (interview, Literal(2))), Call("not", (Call("answered", (interview,)),)))
            ),
            asked,
        ),
    )
    assert item_of(form, "what-helps").when == Call("selected", (Name("tools"), Literal("phone")))


def test_a_situation_has_its_options_and_their_key(form: Form) -> None:
    situation = item_of(form, "child-loan")

    assert situation.response is Response.RATE_EACH
    assert situation.options == (
        Option(
            "refuse",
            plain("Refuse."),
            key=1,
            rationale=Text({"en": "Access is a right."}),
            principles=("privacy",),
            against=("openness",),
        ),
        Option("talk", plain("Talk about it."), key=4),
        Option("call", plain("Call the parents."), key=2, contested=True),
    )
    assert item_of(form, "late-reader").response is Response.CHOOSE_BEST


def test_every_type_of_item_can_be_written(form: Form) -> None:
    assert {item.type for item in form.items()} == set(ItemType)
    assert item_of(form, "library-kind").options == (
        Option("school", plain("School")),
        Option("district", plain("District")),
    )


def test_sections_keep_their_order_and_the_word_for_a_chart(form: Form) -> None:
    assert [section.id for section in form.sections] == ["service", "belonging", "about-you"]
    assert form.sections[0].short == Text({"en": "Serve"})
    assert form.sections[1].short is None


def test_targets_of_roles_are_steps_by_item(form: Form) -> None:
    assert form.role_targets == {
        "reader-service": {"needs-interview": 3, "explain-catalogue": 2},
        "head-methodist": {"needs-interview": 2},
    }


def test_actions_are_found_by_id_and_can_be_done_offline_unless_the_file_says_no(form: Form) -> None:
    assert form.actions["read-manual"] == Action(
        "read-manual", Text({"en": "Read the manual."}), ActionKind.STUDY, 4, offline=False
    )
    assert form.actions["weekly-note"].offline


def test_what_an_ethics_key_rests_on_is_read(form: Form) -> None:
    assert form.principles["privacy"] == Principle("privacy", Text({"en": "Privacy"}), "IFLA 3")
    assert form.key_standing == KeyStanding("panel", 7, Text({"en": "Seven librarians agreed the key."}))


def test_raters_and_occasions_are_read(form: Form) -> None:
    assert form.raters["supervisor"] == Rater("supervisor", Text({"en": "Supervisor"}), ("not-observed",))
    assert form.unrated_words("self") == ("no-opportunity", "rather-not-say")
    assert form.occasions[1] == Occasion("end", Text({"en": "At the end"}), ("self", "supervisor"))


def test_what_a_pilot_did_not_give_is_none(form: Form) -> None:
    assert form.pilot == {"belonging": Pilot(40, 0.81, 0.6), "service": Pilot(0, None, None)}


def test_scalars_are_read_as_they_are_written() -> None:
    form = smallest()

    assert form.version == "1.10"
    assert form.title == plain("no")
    assert form.sections[0].label == plain("007")
    assert item_of(form, "name").statement == plain("~")


@pytest.mark.parametrize(
    ("kind", "unrated"),
    [
        ("competency", ("not-my-work", "no-opportunity", "rather-not-say")),
        ("attitude", ("rather-not-say",)),
        ("ethics", ("rather-not-say",)),
    ],
)
def test_a_form_that_names_no_raters_is_answered_by_oneself(kind: str, unrated: tuple[str, ...]) -> None:
    form = smallest(kind)

    assert form.raters == {
        "self": Rater("self", Text({"en": "Myself", "uz": "Oʻzim", "ru": "Я", "kaa": "Ózim"}), unrated)
    }


def test_a_form_that_names_no_raters_can_still_have_occasions() -> None:
    form = smallest(more="occasions: [{id: end, label: End, raters: [self]}]\n")

    assert form.occasions == (Occasion("end", plain("End"), ("self",)),)


def test_a_text_may_lack_a_language_other_than_the_first(form: Form) -> None:
    shown = form.sections[0].label.show("ru")

    assert shown.words == "Service"
    assert shown.is_fallback


def test_the_form_carries_the_hash_of_its_bytes(sample: str) -> None:
    data = sample.encode()

    assert read_form(data).hash == form_hash(data) == blake2b(data, digest_size=32).hexdigest()
    assert form_hash(data + b"\n") != form_hash(data)


def test_a_byte_order_mark_and_windows_lines_change_only_the_hash(sample: str, form: Form) -> None:
    windows = b"\xef\xbb\xbf" + sample.replace("\n", "\r\n").encode()

    read = read_form(windows)

    assert read.sections == form.sections
    assert read.hash != form.hash


def test_json_is_yaml_too() -> None:
    data = (
        b'{"format": "librarian-self/1", "id": "json", "version": "1", "languages": ["en"], "kind": "attitude", '
        b'"title": "J", "scales": {"two": {"levels": [{"value": 0, "label": "No"}, {"value": 1, "label": "Yes"}]}}, '
        b'"sections": [{"id": "s", "label": "S", "items": [{"id": "i", "type": "likert", "scale": "two", '
        b'"statement": {"en": "I \\"agree\\"."}}]}]}'
    )

    assert item_of(read_form(data), "i").statement == Text({"en": 'I "agree".'})


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_form_is_free_of_problems(path: Path) -> None:
    data = path.read_bytes()

    assert check_form(data) == ()
    assert list(read_form(data, path.name).items())


def test_a_form_as_large_as_a_shipped_one_is_read() -> None:
    form = read_form(like_a_shipped_form())

    assert len(list(form.items())) == 47
    assert len(form.actions) == 120


def test_a_thousand_items_are_read() -> None:
    form = read_form(thousand_items())

    assert len(list(form.items())) == 1_000
    assert len(form.sections) == 50
