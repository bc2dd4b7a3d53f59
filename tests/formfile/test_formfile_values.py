"""Numbers, ids and texts that cannot be right are told where they are."""

from __future__ import annotations

import pytest

from tests.formfile.marking import OneProblem

ID_RULE = "an id is at most 64 small letters a–z, digits and single hyphens, and begins with a letter"

PROBLEMS = {
    "a word where a whole number belongs": (
        "target: 2",
        "target: §two",
        "expected a whole number here, but found “two”",
    ),
    "a number that is written like a program's": (
        "target: 2",
        "target: §0x2",
        "expected a whole number here, but found “0x2”",
    ),
    "a word where a truth belongs": (
        "reverse: true",
        "reverse: §yes",
        "expected “true” or “false” here, but found “yes”",
    ),
    "a word where a number belongs": (
        "reliability: 0.81",
        "reliability: §high",
        "expected a number or “null” here, but found “high”",
    ),
    "a reliability above 1": (
        "reliability: 0.81",
        "reliability: §1.81",
        "1.81 is out of range: 0 to 1",
    ),
    "no hours at all": ("hours: 6", "hours: §0", "0 is out of range: 1 to 200"),
    "hours of half a year": ("hours: 4", "hours: §201", "201 is out of range: 1 to 200"),
    "an id with capitals": (
        "id: sample",
        "id: §Sample",
        f"“Sample” is not an id; {ID_RULE}",
    ),
    "an id with an underscore": (
        "weekly-note:",
        "§weekly_note:",
        f"“weekly_note” is not an id; {ID_RULE}",
    ),
    "an id that begins with a digit": (
        "id: late-reader",
        "id: §2-late",
        f"“2-late” is not an id; {ID_RULE}",
    ),
    "an id in Cyrillic letters": (
        "id: thanks",
        "id: §рахмат",
        f"“рахмат” is not an id; {ID_RULE}",
    ),
    "an item's id given twice, in different sections": (
        "id: began-on",
        "id: §work-matters",
        "“work-matters” is given twice (first on line 69)",
    ),
    "a section's id given twice": (
        "- id: about-you",
        "- id: §service",
        "“service” is given twice (first on line 39)",
    ),
    "an option's id given twice in its item": (
        "{id: close, text: Close., key: 1}",
        "{id: §wait, text: Close., key: 1}",
        "“wait” is given twice (first on line 86)",
    ),
    "an occasion's id given twice": (
        "{id: end, label: {en: At the end}",
        "{id: §start, label: {en: At the end}",
        "“start” is given twice (first on line 114)",
    ),
    "a language given twice": (
        "languages: [en, uz, ru]",
        "languages: [en, uz, ru, §uz]",
        "“uz” is given twice (first on line 4)",
    ),
    "an action named twice by an item": (
        "actions: [shadow-desk, read-manual]",
        "actions: [shadow-desk, §shadow-desk]",
        "“shadow-desk” is given twice (first on line 54)",
    ),
    "an empty text": ("label: Belonging", 'label: §""', "this text is empty"),
    "a text of spaces": ("short: {en: Serve}", 'short: {en: §"  "}', "this text is empty"),
    "a text that was forgotten": ("label: Belonging", "label:§", "this text is empty"),
    "a text without languages": ("short: {en: Serve}", "short: §{}", "this text is empty"),
    "an empty version": ('version: "1.0"', 'version: §""', "this text is empty"),
    "a version of several lines": (
        'version: "1.0"',
        'version: §"1\\n0"',
        "this text has to be one line without control characters",
    ),
    "a version without an end": (
        'version: "1.0"',
        f"version: §{'1' * 41}",
        "this has 41 characters; at most 40 fit",
    ),
    "a bell in a text": (
        "short: {en: Serve}",
        'short: {en: "§\\aServe"}',
        "a control character (U+0007) stands in this text; delete it",
    ),
    "a tab in a text": (
        "My work matters.",
        "My§\twork matters.",
        "a control character (U+0009) stands in this text; delete it",
    ),
    "a mark that turns the direction of writing": (
        "My work matters.",
        "My work §\u202ematters.",
        "a control character (U+202E) stands in this text; delete it",
    ),
    "a text that is too long": (
        "My work matters.",
        f"§{'long ' * 800}!",
        "this text has 4001 characters; at most 4000 fit",
    ),
    "a language that there is not": (
        "short: {en: Serve}",
        "short: {en: Serve, §eng: Serve}",
        "“eng” is not a key of a text; it has one for each language; did you mean “en”?",
    ),
    "a language that the form does not list": (
        "short: {en: Serve}",
        "short: {en: Serve, §kaa: Xızmet}",
        "the language “kaa” is not listed under “languages” (en, uz, ru)",
    ),
    "a text that lacks the first language": (
        "short: {en: Serve}",
        "short: §{uz: Xizmat}",
        "this text lacks “en”, the first language of the form",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_the_problem_is_told_where_it_is(old: str, new: str, message: str, one_problem: OneProblem) -> None:
    one_problem(old, new, message)
