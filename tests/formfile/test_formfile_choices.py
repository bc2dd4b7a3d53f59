"""Words from a list, names of other parts of the file, counts and tags: the problem and what may stand there."""

from __future__ import annotations

import pytest

from tests.formfile.marking import OneProblem

PROBLEMS = {
    "a misspelt type": (
        "type: note",
        "type: §notes",
        "“notes” is not a type of item; did you mean “note”?",
    ),
    "a type that resembles none": (
        "type: note",
        "type: §essay",
        (
            "“essay” is not a type of item; there are: "
            "competency, likert, situation, choice, multiple, text, number, date, note"
        ),
    ),
    "a misspelt kind of form": (
        "kind: competency\n",
        "kind: §competence\n",
        "“competence” is not a kind of form; did you mean “competency”?",
    ),
    "a kind of action that there is not": (
        "kind: study",
        "kind: §reading",
        "“reading” is not a kind of action; there are: practice, others, study",
    ),
    "a misspelt response": (
        "response: rate-each",
        "response: §rate_each",
        "“rate_each” is not a response; did you mean “rate-each”?",
    ),
    "a misspelt role": (
        "head-methodist:",
        "§head-metodist:",
        "“head-metodist” is not a role; did you mean “head-methodist”?",
    ),
    "a misspelt reason": (
        "unrated: [not-observed]",
        "unrated: [§not-observd]",
        "“not-observd” is not a reason to leave an item unrated; did you mean “not-observed”?",
    ),
    "a basis that there is not": (
        "basis: panel",
        "basis: §opinion",
        "“opinion” is not a basis of a key; there are: code, panel",
    ),
    "an unknown action": (
        "actions: [shadow-desk, read-manual]",
        "actions: [shadow-desk, §read-manuals]",
        "“read-manuals” is not an action of this form; did you mean “read-manual”?",
    ),
    "an unknown principle": (
        "principles: [privacy]",
        "principles: [§silence]",
        "“silence” is not a principle of this form; there are: privacy, openness",
    ),
    "an unknown principle against": (
        "against: [openness]",
        "against: [§open]",
        "“open” is not a principle of this form; did you mean “openness”?",
    ),
    "an unknown scale": (
        "agree5, reverse: true",
        "§agree, reverse: true",
        "“agree” is not a scale of this form; did you mean “agree5”?",
    ),
    "an unknown rater": (
        "raters: [self, supervisor]",
        "raters: [self, §superviser]",
        "“superviser” is not a rater of this form; did you mean “supervisor”?",
    ),
    "an unknown section of the pilot": (
        "  belonging: {n: 40",
        "  §belong: {n: 40",
        "“belong” is not a section of this form; did you mean “belonging”?",
    ),
    "an unknown item with a target": (
        "explain-catalogue: 2}",
        "§explain-catalog: 2}",
        "“explain-catalog” is not an item of this form; did you mean “explain-catalogue”?",
    ),
    "a list with too little": (
        "options: [{id: catalogue, text: A catalogue}, {id: phone, text: A telephone}]",
        "options: §[{id: phone, text: A telephone}]",
        "at least 2 entries belong here",
    ),
    "too many options": (
        "options: [{id: catalogue, text: A catalogue}, {id: phone, text: A telephone}]",
        (
            f"options: [{', '.join(f'{{id: o-{n}, text: O}}' for n in range(19))}, "
            "{id: phone, text: P}, §{id: last, text: L}]"
        ),
        "at most 20 entries fit here",
    ),
    "a tag of Python": (
        "id: sample",
        "id: §!!python/none sample",
        "tags (“tag:yaml.org,2002:python/none”) are not used in a form; delete it",
    ),
    "a tag of one's own": (
        "label: Belonging",
        "label: §!word Belonging",
        "tags (“!word”) are not used in a form; delete it",
    ),
    "a tag on a list": (
        "actions: [shadow-desk, read-manual]",
        "actions: §!!set [shadow-desk, read-manual]",
        "tags (“tag:yaml.org,2002:set”) are not used in a form; delete it",
    ),
    "a tag on a key": (
        "licence: CC-BY-4.0",
        "§!!str licence: CC-BY-4.0",
        "tags (“tag:yaml.org,2002:str”) are not used in a form; delete it",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_the_problem_is_told_where_it_is(old: str, new: str, message: str, one_problem: OneProblem) -> None:
    one_problem(old, new, message)
