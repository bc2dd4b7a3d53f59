"""What the rest of the program sees of the room."""

from __future__ import annotations

import subprocess
import sys

import pytest

from librarian_self.formfile import FormError, Problem, check_form, read_form
from librarian_self.i18n.messages import Message, Refusal, english, msg
from tests.formfile.marking import Broken

NOT_OPENED = "was not opened, and nothing was changed."


def refusal_of(source: str, name: str = "form.yaml") -> FormError:
    with pytest.raises(FormError) as refused:
        read_form(source.encode(), name)
    return refused.value


def test_a_good_file_has_no_problems(sample: str) -> None:
    assert check_form(sample.encode()) == ()


def test_a_refusal_names_the_file_the_first_problem_and_the_count_of_the_rest(broken: Broken) -> None:
    one = broken("id: sample", "id: Sample!")
    three = one.replace("hours: 4", "hours: 0").replace("hours: 6", "hours: 0")
    id_problem = (
        f"The form my.yaml {NOT_OPENED} Line 2, column 5: “Sample!” is not an id; an id is at most 64 small "
        "letters a–z, digits and single hyphens, and begins with a letter."
    )

    assert str(refusal_of(one, "my.yaml")) == id_problem
    assert str(refusal_of(three, "my.yaml")) == f"{id_problem} There are 2 more places to mend."
    two = three.replace("hours: 0", "hours: 5", 1)
    assert str(refusal_of(two, "my.yaml")) == f"{id_problem} There is 1 more place to mend."


def test_a_refusal_is_of_the_users_world_and_carries_every_problem(broken: Broken) -> None:
    source = broken("hours: 4", "hours: 0").replace("hours: 6", "hours: 0")

    refusal = refusal_of(source)

    assert isinstance(refusal, Refusal)
    assert refusal.problems == check_form(source.encode())
    assert len(refusal.problems) == 2


def test_problems_come_in_the_order_of_the_file_whatever_found_them(broken: Broken) -> None:
    source = (
        broken("target: 2", "target: 9")  # found when all is read
        .replace("type: note", "type: notes")  # found on the way
        .replace("id: sample", "id: sample\nextra: 1")
    )

    places = [(problem.line, problem.column) for problem in check_form(source.encode())]

    assert len(places) == 3
    assert places == sorted(places)


def test_a_form_of_a_newer_format_is_told_as_that_alone(broken: Broken) -> None:
    source = broken("format: librarian-self/1", "format: librarian-self/2\nthemes: []")

    (problem,) = check_form(source.encode())

    assert (problem.line, problem.column) == (1, 9)
    assert english(problem.message) == (
        "this form has the newer format librarian-self/2; a newer version of the program reads it"
    )


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "librarian-self",
            "“librarian-self” is not a format that this program reads; did you mean “librarian-self/1”?",
        ),
        (
            "librarian-self/0",
            "“librarian-self/0” is not a format that this program reads; did you mean “librarian-self/1”?",
        ),
        ("xlsform", "“xlsform” is not a format that this program reads; there are: librarian-self/1"),
    ],
)
def test_another_format_is_a_problem_among_others(word: str, message: str, broken: Broken) -> None:
    source = broken("format: librarian-self/1", f"format: {word}").replace("hours: 6", "hours: 0")

    first, second = check_form(source.encode())

    assert english(first.message) == message
    assert english(second.message) == "0 is out of range: 1 to 200"


def test_a_problem_is_said_in_the_readers_language() -> None:
    problem = Problem(12, 7, msg("this text is empty"))

    def say(message: Message) -> str:
        return {"this text is empty": "bu matn boʻsh"}[message.msgid]

    assert problem.located("forms/a.yaml", say) == "forms/a.yaml:12:7: bu matn boʻsh"


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        ("english", "expected a list here, but found a text"),
        ("[]", "at least 1 entry belongs here"),
        ("[{en: 1}]", "expected a word here, but found lines of “key: value”"),
        (
            "[en, uz, ru, klingon]",
            "“klingon” is not a language of the program; there are: uz, uz_Cyrl, kaa, kaa_Cyrl, ru, en",
        ),
        (
            "[en, uz, ru, uz-cyrl]",
            "“uz-cyrl” is not a language of the program; did you mean “uz_Cyrl”, “kaa_Cyrl”?",
        ),
    ],
)
def test_broken_languages_do_not_make_every_text_a_problem(
    languages: str, message: str, broken: Broken
) -> None:
    source = broken("languages: [en, uz, ru]", f"languages: {languages}").encode()

    assert [english(problem.message) for problem in check_form(source)] == [message]


def test_languages_may_stand_below_the_texts(sample: str) -> None:
    moved = sample.replace("languages: [en, uz, ru]\n", "") + "languages: [en, uz, ru]\n"

    assert check_form(moved.encode()) == ()


@pytest.mark.parametrize("word", ["x" * 500, "tar\x85get", "tar\u202eget"], ids=["long", "break", "turned"])
def test_a_word_of_the_file_cannot_spoil_a_message(word: str, broken: Broken) -> None:
    escaped = "".join(letter if letter.isascii() else f"\\u{ord(letter):04x}" for letter in word)

    (problem,) = check_form(broken("target: 2", f'"{escaped}": 2').encode())
    said = english(problem.message)

    assert said.isprintable()
    assert len(said) < 250


def test_yaml_is_imported_when_a_form_is_read_and_not_before() -> None:
    script = (
        "import sys, librarian_self.formfile as room\n"
        "before = {'yaml', 'hashlib', 'difflib', 'json'} & set(sys.modules)\n"
        "room.check_form(b'')\n"
        "print(sorted(before), 'yaml' in sys.modules)"
    )

    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, encoding="utf-8"
    )

    assert done.stdout.strip() == "[] True"
