"""Bytes that are no text, and YAML with more in it than a form needs, are refused with a place."""

from __future__ import annotations

import itertools

import pytest

from librarian_self.formfile.limits import BYTES, NODES
from librarian_self.formfile.reading import check
from librarian_self.i18n.messages import english
from tests.formfile.marking import MARK, Broken, Expected, Lines, OneProblem

ALIAS = "is not used in a form; write the text out"
MISFIT = "this does not fit the lines above; look at the indentation and for an open quotation mark"
TOO_DEEP = "lists and keys stand at most 24 levels inside one another"
TOO_MANY = "a form has at most 250000 keys and texts"

FILES = {
    "nothing": (b"", ["1:1: the file is empty"]),
    "a byte order mark alone": (b"\xef\xbb\xbf", ["1:1: the file is empty"]),
    "a comment alone": (b"# later\n", ["1:1: the file is empty"]),
    "the mark of a document alone": (b"---\n", ["1:1: the file is empty"]),
    "the old Windows alphabet": (
        "format: librarian-self/1\r\ntitle: Библиотека\r\n".encode("cp1251"),
        ["2:8: the file is not in UTF-8 from here on; save it in UTF-8 (Unicode)"],
    ),
    "UTF-16": (
        "id: a\n".encode("utf-16"),
        ["1:1: the file is not in UTF-8 from here on; save it in UTF-8 (Unicode)"],
    ),
    "UTF-8 that is cut off, after a byte order mark": (
        b"\xef\xbb\xbfid: \xd0",
        ["1:5: the file is not in UTF-8 from here on; save it in UTF-8 (Unicode)"],
    ),
    "a NUL": (b"id: a\n\x00", ["2:1: a control character (U+0000) stands here; delete it"]),
    "an escape code of a terminal": (
        b"id: \x1b[31mred",
        ["1:5: a control character (U+001B) stands here; delete it"],
    ),
    "a control character of the second set": (
        "id: a\ntitle: б\x9c".encode(),
        ["2:9: a control character (U+009C) stands here; delete it"],
    ),
    "a character that is none": (
        "id: a\ufffe".encode(),
        ["1:6: a control character (U+FFFE) stands here; delete it"],
    ),
    "a line break that editors do not show": (
        "id: a\ntitle: one\u2028two".encode(),
        ["2:11: a hidden line break (U+2028) stands here; delete it"],
    ),
    "a next-line character after a lone carriage return": (
        "id: a\rtitle: one\x85".encode(),
        ["2:11: a hidden line break (U+0085) stands here; delete it"],
    ),
    "two documents": (
        b"id: a\n---\nid: b\n",
        ["2:1: a second document begins here; a form is one document, so take “---” away"],
    ),
    "a tab before a key": (
        b"a:\n  b: 1\n\tc: 2\n",
        ["3:1: there is a tab in front of this line; use spaces"],
    ),
    "a colon in a text": (
        b"title: Service: today\n",
        [
            "1:15: “: ” begins a value here; if it belongs to the text, put the whole text into quotation marks"
        ],
    ),
    "a text that begins with a sign": (
        b"title: @home\n",
        [
            (
                "1:8: a text cannot begin with this character; put the text into quotation marks, and use spaces "
                "for tabs"
            )
        ],
    ),
    "a quotation mark that is not closed": (
        b'id: a\ntitle: "Service\nlabel: x\n',
        ["2:8: this quotation mark is not closed"],
    ),
    "a key without its colon": (
        b"id: a\ntitle Service\nlabel: x\n",
        ["2:1: a key needs a colon and a space (“: ”) after it"],
    ),
    "a list that is not closed": (
        b"id: a\nlanguages: [en,\n  uz\nkind: competency\n",
        [
            (
                "4:5: the list [ … ] that begins on line 2 lacks a “,” or its end, or a text in it needs "
                "quotation marks"
            )
        ],
    ),
    "keys that are not closed": (
        b"id: a\ntitle: {en: A, uz: B\nkind: competency\n",
        [
            (
                "3:5: the keys { … } that begin on line 2 lack a “,” or their end, or a text in them needs "
                "quotation marks"
            )
        ],
    ),
    "a list on the line of its key": (
        b"languages: - en\n",
        [
            (
                "1:12: “- ” begins an entry of a list; lists begin on a line of their own, and a text with “- ” "
                "is quoted"
            )
        ],
    ),
    "a line that is indented too little": (b"a:\n    b: 1\n  c: 2\n", [f"3:3: {MISFIT}"]),
    "a backslash in double quotation marks": (
        b'title: "C:\\Temp"\n',
        ["1:11: “\\” means something else in double quotation marks; use single ones, or write “\\\\”"],
    ),
    "another YAML": (
        b"%YAML 3.0\n---\nid: a\n",
        ["1:1: this is not well-formed YAML (found incompatible YAML document)"],
    ),
    "a text and nothing else": (b"hello", ["1:1: expected a form here, but found a text"]),
    "a list and nothing else": (b"- a\n", ["1:1: expected a form here, but found a list"]),
    "an alias of what there is not": (
        b"id: *nothing\n",
        ["1:5: anchors and aliases (“&” and “*”) are not used in a form; write the text out"],
    ),
    "an anchor set twice": (
        b"a: &x 1\nb: &x 2\n",
        ["2:4: anchors and aliases (“&” and “*”) are not used in a form; write the text out"],
    ),
    "a list in itself": (b"&a [*a]", [f"1:5: an alias (“*a”) {ALIAS}"]),
    "aliases in several places": (
        b"a: &x {b: 1}\nc: *x\nd: [*x]\n",
        [f"2:4: an alias (“*x”) {ALIAS}", f"3:5: an alias (“*x”) {ALIAS}"],
    ),
}


@pytest.mark.parametrize(("data", "problems"), FILES.values(), ids=FILES)
def test_the_file_is_refused(data: bytes, problems: list[str], lines: Lines) -> None:
    assert lines(data) == problems


def test_a_file_may_have_five_million_bytes_and_not_one_more(lines: Lines) -> None:
    comment = b"#" + b" " * (BYTES - 1)

    assert lines(comment) == ["1:1: the file is empty"]
    assert lines(comment + b" ") == ["1:1: the file is larger than 5 MB, the most for a form"]


def test_a_billion_laughs_are_told_as_aliases(lines: Lines) -> None:
    letters = "abcdefghi"
    laughs = "a: &a [ha, ha, ha]\n" + "".join(
        f"{letter}: &{letter} [{', '.join(['*' + before] * 9)}]\n"
        for before, letter in itertools.pairwise(letters)
    )

    problems = lines(laughs)

    assert len(problems) == 9 * 8
    assert problems[0] == f"2:8: an alias (“*a”) {ALIAS}"


@pytest.mark.parametrize("opening", [b"[", b"{", b"? ", b"{a: ", b"- - "], ids=repr)
def test_nesting_stops_at_a_limit_however_deep_the_file_goes(opening: bytes, lines: Lines) -> None:
    problems = lines(opening * (BYTES // len(opening)))

    assert [line.partition(": ")[2] for line in problems] == [TOO_DEEP]


def test_nesting_by_indentation_stops_at_a_limit_too(lines: Lines) -> None:
    stairs = "".join(f"{' ' * depth}a:\n" for depth in range(1_000))

    assert lines(stairs) == [f"24:24: {TOO_DEEP}"]


def test_brackets_in_texts_do_not_nest(broken: Broken, lines: Lines) -> None:
    assert lines(broken("My work matters.", f'"{"[" * 200}{"{" * 200}"')) == []


def test_numbers_of_nodes_stop_at_a_limit(lines: Lines) -> None:
    assert lines(b"- a\n" * NODES) == [f"1:1: {TOO_MANY}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("My work matters.", "My work matters! *Really* & truly."),
        ("My work matters.", "'*'"),
        ("My work matters.", "&unused My work matters."),
        ("My work matters.", "My\u00a0work\u200dmatters."),
        ("id: sample", "id: ! sample"),
    ],
    ids=["signs inside", "a quoted star", "an anchor that nothing uses", "unusual spaces", "an empty tag"],
)
def test_what_only_looks_like_a_trick_is_read(old: str, new: str, broken: Broken, lines: Lines) -> None:
    assert lines(broken(old, new)) == []


def test_an_alias_is_told_even_where_a_star_stands_in_texts_too(one_problem: OneProblem) -> None:
    one_problem(
        "options: [{id: catalogue, text: A catalogue},",
        "options: [{id: catalogue, text: &same A *good* catalogue}, {id: again, text: §*same },",
        f"an alias (“*same”) {ALIAS}",
    )


def test_problems_are_collected_up_to_a_thousand(lines: Lines) -> None:
    problems = lines("".join(f"key-{number}: x\n" for number in range(3_000)))

    assert len(problems) == 1_000
    assert problems[-1].startswith("1000:1: “key-999” is not a key of a form")


def test_only_the_first_of_very_many_problems_come_with_a_guess(lines: Lines) -> None:
    items = "".join(f"    - {{id: item-nr-{n}, type: note, statement: N}}\n" for n in range(2_000))
    targets = "".join(f"    itam-nr-{n}: 3\n" for n in range(2_000))

    problems = lines(
        f"sections:\n- id: s\n  label: S\n  items:\n{items}role_targets:\n  reader-service:\n{targets}"
    )

    assert len(problems) == 1_000
    assert "did you mean" in problems[10]
    assert "did you mean" not in problems[-1]


@pytest.mark.parametrize(
    "name", [name for name in FILES if name not in ("another YAML", "a tab before a key")]
)
def test_both_loaders_refuse_alike(name: str) -> None:
    data, expected = FILES[name]

    slow = [f"{p.located('f', english)}".removeprefix("f:") for p in check(data, pure=True)]

    assert [line.partition(":")[0] for line in slow] == [line.partition(":")[0] for line in expected]
    assert [english(p.message) for p in check(data, pure=True)] == [
        line.split(": ", 1)[1] for line in expected
    ]


def test_a_broken_sample_is_told_once(broken: Broken, expected: Expected, lines: Lines) -> None:
    marked = broken("label: {en: Service, uz: Xizmat}", "label: {en: Service§: uz: Xizmat}")

    assert lines(marked.replace(MARK, "")) == expected(
        marked,
        (
            (
                "the keys { … } that begin on line 40 lack a “,” or their end, or a text in them needs "
                "quotation marks"
            ),
        ),
    )
