"""The loader in Python gives the same forms, problems and places as the one in C."""

from __future__ import annotations

import subprocess
import sys

import pytest
import yaml

from librarian_self.formfile import check_form, read_form
from librarian_self.formfile.reading import check, read
from librarian_self.formfile.tree import read_tree
from tests.formfile.marking import Broken


def test_this_machine_has_the_fast_loader() -> None:
    assert yaml.__with_libyaml__, "a form would take ten times as long"


def test_both_read_the_same_form(sample: str) -> None:
    data = sample.encode()
    form = read_form(data)

    assert read(data, "form.yaml", form.hash, pure=True) == form


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("target: 2", "targt: 2"),
        ("id: sample", "id: sample\nid: other"),
        ("id: sample", "id: !x sample"),
        ("id: sample", "<<: {a: b}"),
        ("title: {en: A", "title: &t {en: A"),
        ("label: Belonging", 'label: "\\u202e"'),
        ("My work matters.", "Моя *работа*: 'важна'"),
        ("'selected(tools, \"phone\")'", '"selected(tools, \\"phone\\") x"'),
        ('when: library-kind == "district"', "when: >\n          library-kind\n          == === 1"),
        ("short: {en: Serve}", "short: {uz: |}"),
        ("hours: 6", "hours: 0"),
    ],
)
def test_both_tell_the_same_problems_at_the_same_places(old: str, new: str, broken: Broken) -> None:
    data = broken(old, new).encode()

    assert check(data, pure=True) == check_form(data)


@pytest.mark.parametrize("source", ["[" * 5_000, "? " * 5_000, "{a: " * 5_000, "&a [*a]", "a: &x 1\nb: *x"])
def test_both_stop_at_the_same_tricks(source: str) -> None:
    data = source.encode()

    assert check(data, pure=True) == check_form(data) != ()


def test_nodes_say_whether_the_file_gave_them_a_tag() -> None:
    root = read_tree("a: [b]\nc: !x d\ne: !<untagged%20scalar> f\n")
    pairs = {key.value: value.tag for key, value in root.value}

    slow = read_tree("a: [b]\nc: !x d\ne: !<untagged%20scalar> f\n", pure=True)

    assert pairs["c"] == "!x"
    assert {key.value: value.tag for key, value in slow.value} == pairs


@pytest.mark.parametrize("pure", [False, True], ids=["fast", "slow"])
def test_a_tag_that_spells_the_sign_of_no_tag_is_still_a_tag(pure: bool, sample: str) -> None:
    source = sample.replace("id: sample", "id: !<untagged%20scalar> sample", 1).encode()

    (problem,) = check(source, pure=pure)

    assert problem.message.values["tag"] == "untagged scalar"


def test_a_program_without_the_c_part_reads_forms_too(sample: str) -> None:
    script = (
        "import sys; sys.modules['yaml._yaml'] = None; sys.modules['yaml.cyaml'] = None\n"
        "import yaml; assert not yaml.__with_libyaml__\n"
        "from librarian_self.formfile import read_form\n"
        "print(read_form(sys.stdin.buffer.read()).id)"
    )

    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script], check=True, capture_output=True, input=sample.encode()
    )

    assert done.stdout.strip() == b"sample"
