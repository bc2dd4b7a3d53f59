"""What has to fit together in a form: steps and their scale, targets, conditions, raters, counts."""

from __future__ import annotations

import pytest

from tests.formfile.marking import MARK, Broken, Expected, Lines, OneProblem

NOT_A_STEP = "is not a step of the scale “mastery” (1, 2, 3)"

PROBLEMS = {
    "a target off the scale": ("target: 2", "target: §4", f"4 {NOT_A_STEP}"),
    "evidence from a step off the scale": ("evidence_from: 3", "evidence_from: §0", f"0 {NOT_A_STEP}"),
    "a role's target off the scale": (
        "    needs-interview: 2\n",
        "    needs-interview: §5\n",
        f"5 {NOT_A_STEP}",
    ),
    "a key off the scale": (
        "{id: wait, text: Wait., key: 4}",
        "{id: wait, text: Wait., key: §5}",
        "5 is not a step of the scale “should4” (1, 2, 3, 4)",
    ),
    "a descriptor off the scale": (
        "levels: {1: I point., 2: I show., 3: I teach.}",
        "levels: {1: I point., 2: I show., 3: I teach., §4: I fly.}",
        f"4 {NOT_A_STEP}",
    ),
    "a step without a descriptor": (
        "levels: {1: I point., 2: I show., 3: I teach.}",
        "§levels: {2: I show.}",
        "every step of the scale “mastery” is described; missing: 1, 3",
    ),
    "a competency without descriptors": (
        (
            "      - id: explain-catalogue\n        type: competency\n        scale: mastery\n"
            "        statement: {en: I explain the catalogue.}\n"
            "        levels: {1: I point., 2: I show., 3: I teach.}\n"
        ),
        (
            "      - §id: explain-catalogue\n        type: competency\n        scale: mastery\n"
            "        statement: {en: I explain the catalogue.}\n"
        ),
        "a competency needs “levels”: what somebody does at each step of “mastery”",
    ),
    "a step without a descriptor for another rater": (
        "levels: {1: Listens., 2: Asks., 3: Teaches asking.}",
        "§levels: {1: Listens., 2: Asks.}",
        "every step of the scale “mastery” is described; missing: 3",
    ),
    "a target of what is no competency": (
        "explain-catalogue: 2}",
        "explain-catalogue: 2, §work-matters: 2}",
        "“work-matters” is not a competency; only those have targets",
    ),
    "two scales in a section": (
        "      - {id: lonely-work, type: likert, scale: agree5",
        "      - {id: lonely-work, type: likert, scale: §mastery",
        (
            "all that is rated in a section has one scale, so that its average means something; "
            "“work-matters” is on “agree5”"
        ),
    ),
    "a level without a value": (
        "{value: 3, label: Undecided}",
        "§{label: Undecided}",
        "a level needs the key “value”",
    ),
    "two levels with one value": (
        "{value: 2, label: Rather disagree}",
        "{value: §1, label: Rather disagree}",
        "a level of this scale has the value 1 already",
    ),
    "levels from high to low": (
        "{value: 5, label: Agree}",
        "{value: §0, label: Agree}",
        "levels stand in ascending order; 0 comes after 4",
    ),
    "a condition on what there is not": (
        "when: needs-interview >= 2 and",
        "when: §needs-intervew >= 2 and",
        "“needs-intervew” is not an item of this form; did you mean “needs-interview”?",
    ),
    "a condition on what comes later": (
        "when: needs-interview >= 2 and",
        "when: needs-interview >= 2 and §began-on and",
        "“began-on” comes later; a condition looks at items before it",
    ),
    "a condition on itself": (
        "when: library-kind ==",
        "when: not answered(§tools) and library-kind ==",
        "“tools” cannot depend on itself",
    ),
    "a condition in quotation marks that cannot be read": (
        "'selected(tools, \"phone\")'",
        "'selected(tools §\"phone\")'",
        'expected “)” here, but found “"phone"”',
    ),
    "a condition in double quotation marks": (
        "'selected(tools, \"phone\")'",
        '"selected(tools, \\"phone\\") §maybe"',
        "“maybe” does not fit here; join two conditions with “and” or “or”",
    ),
    "a condition over several lines": (
        'when: library-kind == "district"',
        'when: >\n          library-kind == "district"\n          and §nowhere == 1',
        (
            "“nowhere” is not an item of this form; there are: needs-interview, explain-catalogue, work-matters, "
            "lonely-work, child-loan, late-reader, library-kind, tools, what-helps, feedback-count, began-on, thanks"
        ),
    ),
    "a condition that was forgotten": (
        'when: library-kind == "district"',
        "when:§",
        "this condition is empty",
    ),
    "a condition that is a list": (
        'when: library-kind == "district"',
        "when: §[library-kind]",
        "expected a condition here, but found a list",
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_the_problem_is_told_where_it_is(old: str, new: str, message: str, one_problem: OneProblem) -> None:
    one_problem(old, new, message)


def test_a_form_that_names_raters_names_oneself(broken: Broken, expected: Expected, lines: Lines) -> None:
    marked = broken("raters:\n  self: {label", "§raters:\n  myself: {label").replace(
        "raters: [self", "raters: [§self"
    )

    assert lines(marked.replace(MARK, "")) == expected(
        marked,
        (
            "“self” is missing: every form has it as a rater",
            "“self” is not a rater of this form; did you mean “myself”?",
            "“self” is not a rater of this form; did you mean “myself”?",
        ),
    )


def test_a_competency_in_a_form_of_another_kind_may_leave_its_steps_undescribed(
    broken: Broken, lines: Lines
) -> None:
    levels = "        levels: {1: I point., 2: I show., 3: I teach.}\n"
    undescribed = broken(levels, "").replace("kind: competency\n", "kind: attitude\n")

    assert lines(undescribed) == []
    assert lines(broken(levels, ""))


def test_in_any_kind_of_form_a_competency_describes_all_steps_or_none(
    broken: Broken, expected: Expected, lines: Lines
) -> None:
    marked = broken("levels: {1: I point., 2: I show., 3: I teach.}", "§levels: {1: I point.}").replace(
        "kind: competency\n", "kind: ethics\n"
    )

    assert lines(marked.replace(MARK, "")) == expected(
        marked, ("every step of the scale “mastery” is described; missing: 2, 3",)
    )


def test_what_has_no_average_may_stand_in_a_section_on_whatever_scale(broken: Broken, lines: Lines) -> None:
    beside = """\
      - {id: lonely-work, type: likert, scale: agree5, reverse: true,"""
    situation = """\
      - id: lonely-reader
        type: situation
        response: choose-best
        scale: should4
        statement: A reader is alone.
        options: [{id: greet, text: Greet., key: 4}, {id: pass, text: Pass by., key: 1}]
      - {id: lonely-readers, type: number, statement: How many?}
"""
    assert lines(broken(beside, situation + beside)) == []


def test_an_action_that_no_item_names_is_no_problem(sample: str, lines: Lines) -> None:
    assert sample.count("weekly-note") == 1
    assert lines(sample) == []


def test_the_role_without_targets_of_its_own_may_be_given_some(broken: Broken, lines: Lines) -> None:
    assert lines(broken("head-methodist:", "not-sure:")) == []


def test_a_broken_scale_is_told_once_and_not_again_by_each_item(
    broken: Broken, expected: Expected, lines: Lines
) -> None:
    marked = broken("  should4:\n    levels:\n", "  should4:\n    §level:\n").replace(
        "  should4:\n", "  should4:\n", 1
    )

    problems = lines(marked.replace(MARK, ""))

    assert problems == [
        *expected(marked, ("“level” is not a key of a scale; did you mean “levels”?",)),
        problems[1],
    ]
    assert problems[1].endswith("a scale needs the key “levels”")


def test_an_item_without_a_good_type_may_have_the_keys_of_any(
    broken: Broken, expected: Expected, lines: Lines
) -> None:
    marked = broken("type: multiple", "type: §multipel")

    assert lines(marked.replace(MARK, "")) == expected(
        marked, ("“multipel” is not a type of item; did you mean “multiple”?",)
    )


@pytest.mark.parametrize(
    ("head", "entry", "most"),
    [
        ("sections:\n", "  - {id: s%d, label: S, items: [{id: i%d, type: note, statement: N}]}\n", 100),
        (
            "sections:\n- id: s\n  label: S\n  items:\n",
            "    - {id: i%d, type: note, statement: N%d}\n",
            2_000,
        ),
        ("actions:\n", "  a%d: {label: A%d, kind: study, hours: 1}\n", 2_000),
        ("scales:\n  s:\n    levels:\n", "      - {value: %d, label: L%d}\n", 12),
        ("sources:\n", "  - Source %d, page %d\n", 100),
    ],
    ids=["sections", "items", "actions", "levels", "sources"],
)
def test_there_is_a_most_of_everything(head: str, entry: str, most: int, lines: Lines) -> None:
    def entries(count: int) -> str:
        return head + "".join(entry % (number, number) for number in range(count))

    def too_many(source: str) -> list[str]:
        return [line for line in lines(source) if "at most" in line]

    indent = len(entry) - len(entry.lstrip()) + (2 if entry.lstrip().startswith("- ") else 0)
    assert too_many(entries(most)) == []
    assert too_many(entries(most + 1)) == [
        f"{head.count(chr(10)) + most + 1}:{indent + 1}: at most {most} entries fit here"
    ]


def test_there_is_a_most_of_items_over_all_sections(lines: Lines) -> None:
    items = [f"{{id: i{number}, type: note, statement: N}}" for number in range(2_001)]
    sections = [
        f"- id: s{start}\n  label: S\n  items:\n"
        + "".join(f"  - {item}\n" for item in items[start : start + 667])
        for start in range(0, 2_001, 667)
    ]

    problems = lines("sections:\n" + "".join(sections))

    assert [line for line in problems if "most" in line] == ["2011:5: a form has at most 2000 items"]
