from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.tools.conftest import Project


def found(sources: Any, source: str) -> list[tuple[str, str | None]]:
    return [(one.msgid, one.plural) for one in sources.read_source(source, "a.py").sentences]


def problems(sources: Any, source: str) -> list[str]:
    return list(sources.read_source(source, "a.py").problems)


def test_sentences_are_found_wherever_they_are_said(sources: Any) -> None:
    source = """
x = msg("outer {x} " "and more {y}", x=msg("inner"), y=[nmsg("one", "{count} many", len(msg("deep")))])
y = {"key": messages.msg("in a dict")}
def f(a=msg("default")) -> None:
    raise Closed(msg("raised"))
@decorated(msg("decorated"))
class A:
    WORDS = (msg("in a class"),)
"""

    assert sorted(words for words, plural in found(sources, source) if plural is None) == [
        "decorated",
        "deep",
        "default",
        "in a class",
        "in a dict",
        "inner",
        "outer {x} and more {y}",
        "raised",
    ]
    assert ("one", "{count} many") in found(sources, source)
    assert problems(sources, source) == []


def test_the_functions_themselves_and_other_calls_are_no_sentences(sources: Any) -> None:
    source = 'def msg(msgid: str) -> None: ...\nprint("msg(1)")\nmsgs("x")\n# msg("no")\n'

    assert found(sources, source) == []


def test_a_sentence_knows_where_it_stands(sources: Any) -> None:
    sentence = sources.read_source('\n\nx = f(\n  msg("Save"))\n', "room/a.py").sentences[0]

    assert (sentence.file, sentence.line) == ("room/a.py", 4)


def test_a_comment_for_translators_goes_with_the_sentence(sources: Any) -> None:
    source = """
# Something else.
# Translators: on a button,
# at most ten letters
x = msg("Save")
# An ordinary comment
y = msg("Close")
z = msg("Open")
"""

    notes = [one.note for one in sources.read_source(source, "a.py").sentences]
    assert notes == ["Translators: on a button, at most ten letters", "", ""]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("msg(words)", "msg(...) needs its sentence as a plain literal"),
        ("msg()", "msg(...) needs its sentence as a plain literal"),
        ('msg("a" + "b")', "msg(...) needs its sentence as a plain literal"),
        ('msg("a %s" % b)', "msg(...) needs its sentence as a plain literal"),
        ('msg("a {}".format(b))', "msg(...) needs its sentence as a plain literal"),
        ('msg(f"Hello {name}")', "msg(...) needs its sentence as a plain literal"),
        ('msg("a" if b else "c")', "msg(...) needs its sentence as a plain literal"),
        ("msg(b'bytes')", "msg(...) needs its sentence as a plain literal"),
        ('nmsg("one", many, 3)', "nmsg(...) needs its sentence as a plain literal"),
        ('nmsg(f"{x} one", "{count} many", 3)', "nmsg(...) needs its sentence as a plain literal"),
        (
            'x = f"{say(msg(1))} now"',
            "msg(...) inside an f-string: make one sentence with {named} places",
        ),
        ('x = f"{nmsg(1, 2, 3)}"', "nmsg(...) inside an f-string: make one sentence with {named} places"),
        (
            'msg("In {x}", x=f"{n} days")',
            "words in an f-string as a value of msg(...): nobody will translate them",
        ),
        ('Message("Save")', "Message(...) with a sentence: write msg(...), which is found"),
        ("from m import msg as _", "msg under another name: its sentences would not be found"),
        ('msg("Saving...")', "“Saving...”: three dots where … is written"),
        ('msg("a  b")', "“a  b”: two spaces in a row"),
        ('nmsg("one", "many ", 3)', "“many ”: a space or a line break at its beginning or end"),
        ('msg("")', "“”: an empty sentence"),
        ('msg("a {}")', "“a {}”: a place without a plain name: {}"),
        ('msg("Hello, {name}")', "“Hello, {name}”: no value for {name}"),
        ('nmsg("one", "{count} of {name}", 3)', "“one”: no value for {name}"),
        ('nmsg("{name} one", "{count} many", 3, name=n)', "“{name} one”: its plural lacks name"),
    ],
)
def test_what_would_keep_a_sentence_from_being_translated_is_told(
    sources: Any, source: str, problem: str
) -> None:
    assert f"a.py:2: {problem}" in problems(sources, "\n" + source)


@pytest.mark.parametrize(
    "source",
    [
        'msg("In {x}", x=f"{a}–{b}")',
        'msg("In {x}", **values)',
        'nmsg("one {x}", "{count} {x}", n, x=1)',
        'Message("")',
        "Message(words)",
        "from m import msg, nmsg",
        "from m import msg as msg",
        "from m import other as msgs",
        'print(f"{words} now")',
    ],
)
def test_what_does_no_harm_is_let_pass(sources: Any, source: str) -> None:
    assert problems(sources, source) == []


def test_every_module_of_the_program_is_read_in_order(sources: Any, tmp_path: Path) -> None:
    for name, words in (("b.py", "second"), ("a/z.py", "first"), ("a/note.txt", "never")):
        path = tmp_path / "librarian_self" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'x = msg("{words}")')

    findings = sources.read_tree(tmp_path)
    assert [(one.msgid, one.file) for one in findings.sentences] == [
        ("first", "librarian_self/a/z.py"),
        ("second", "librarian_self/b.py"),
    ]
    assert findings.problems == ()


def test_one_singular_cannot_have_two_plurals(project: Project, sources: Any) -> None:
    project.write('x = nmsg("one goal", "{count} aims", 2)\n', "other.py")

    assert sources.read_tree(project.root).problems == (
        "librarian_self/other.py:1: “one goal” has another plural in librarian_self/home.py:3",
    )
