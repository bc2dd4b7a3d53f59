"""Keys that are unknown, missing or given twice, and values of the wrong kind, are told where they are."""

from __future__ import annotations

import pytest

from tests.formfile.marking import OneProblem

SCALE_ITEM_KEYS = "type, id, statement, when, scale, reverse, actions, seed, for_other"
KEYS_OF_A_LEVEL = "value, label, descriptor"

PROBLEMS = {
    "a misspelt key of an item": (
        "target: 2",
        "§targt: 2",
        "“targt” is not a key of an item; did you mean “target”?",
    ),
    "a misspelt key of the form": (
        "licence: CC-BY-4.0",
        "§license: CC-BY-4.0",
        "“license” is not a key of a form; did you mean “licence”?",
    ),
    "a key that resembles none": (
        "{value: 2, label: {en: Independent",
        "{value: 2, §x: 1, label: {en: Independent",
        f"“x” is not a key of a level; its keys are: {KEYS_OF_A_LEVEL}",
    ),
    "a key of another type of item": (
        "target: 2",
        "§reverse: true",
        "“reverse” is a key of an item of the type “likert”, not “competency”",
    ),
    "importance, which people give and files do not": (
        "scale: agree5, statement: My work matters.",
        "scale: agree5, §importance: 3, statement: My work matters.",
        f"“importance” is not a key of an item; its keys are: {SCALE_ITEM_KEYS}",
    ),
    "a number item with more than its statement": (
        'type: number, statement: "How many',
        'type: number, §actions: [shadow-desk], statement: "How many',
        "“actions” is a key of an item of the type “competency”, “likert”, “situation”, not “number”",
    ),
    "a merge key in a record": (
        "id: sample",
        "id: sample\n§<<: {intro: x}",
        "merge keys (“<<”) are not used in a form; write the keys out",
    ),
    "a merge key in a map": (
        "pilot:\n",
        "pilot:\n  §<<: {n: 4}\n",
        "merge keys (“<<”) are not used in a form; write the keys out",
    ),
    "a key that is a list": (
        "id: sample",
        "id: sample\n? §[a]\n: b",
        "expected a key here, but found a list",
    ),
    "a key of the form given twice": (
        "id: sample",
        "id: sample\n§id: other",
        "“id” is given twice (first on line 2)",
    ),
    "a language given twice in a text": (
        "title: {en: A sample",
        "title: {en: Again, §en: A sample",
        "“en” is given twice (first on line 6)",
    ),
    "a missing key": (
        "{value: 1, label: Disagree}",
        "§{value: 1}",
        "a level needs the key “label”",
    ),
    "a missing key of a typed item": (
        "{id: work-matters, type: likert, scale: agree5, ",
        "§{id: work-matters, type: likert, ",
        "an item of the type “likert” needs the key “scale”",
    ),
    "a competency without a scale": (
        "- id: needs-interview\n        type: competency\n        scale: mastery\n",
        "- §id: needs-interview\n        type: competency\n",
        "an item of the type “competency” needs the key “scale”",
    ),
    "an option of a situation without a key": (
        "{id: wait, text: Wait., key: 4}",
        "§{id: wait, text: Wait.}",
        "an option needs the key “key”",
    ),
    "an option of a choice with a key": (
        "{id: school, text: School}",
        "{id: school, text: School, §key: 4}",
        "“key” is not a key of an option; its keys are: id, text",
    ),
    "a list where a text belongs": (
        "label: Belonging",
        "label: §[Belonging]",
        "expected a text (in quotation marks if it holds “: ” or “ #”) here, but found a list",
    ),
    "a map where a translation belongs": (
        "short: {en: Serve}",
        "short: {en: §{Serve: well}}",
        "expected a text (in quotation marks if it holds “: ” or “ #”) here, but found lines of “key: value”",
    ),
    "a text where a list belongs": (
        "seed: [S5.4, S3.2]",
        "seed: §S5.4",
        "expected a list here, but found a text",
    ),
    "nothing where a list belongs": (
        "seed: [S5.4, S3.2]",
        "seed:§",
        "expected a list here, but found nothing",
    ),
    "a text where a record belongs": (
        "key_standing: {basis: panel, panel: 7, text: {en: Seven librarians agreed the key.}}",
        "key_standing: §code",
        "expected the standing of the key here, but found a text",
    ),
    "a list where a map belongs": (
        "  head-methodist:\n    needs-interview: 2\n",
        "  head-methodist: §[needs-interview]\n",
        "expected lines of “key: value” here, but found a list",
    ),
    "a list where a word belongs": (
        "licence: CC-BY-4.0",
        "licence: §[CC-BY-4.0]",
        "expected a text here, but found a list",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_the_problem_is_told_where_it_is(old: str, new: str, message: str, one_problem: OneProblem) -> None:
    one_problem(old, new, message)
