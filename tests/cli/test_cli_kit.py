"""`kit`: made, checked, taken in, listed and removed; and what it changes for the other commands."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, ROOT, Program
from tests.services.kits import FORM_YAML, LOGO_SVG, kit_files, put_folder

DATA = "data"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program with a data folder of its own."""
    return Program(tmp_path, {"LIBRARIAN_SELF_DATA": f"{tmp_path / DATA}"})


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "zal.yaml"
    path.write_text(FORM_YAML, "utf-8")
    return path


@pytest.fixture
def kit(program: Program, form: Path, tmp_path: Path) -> Path:
    """A kit with a form, a logo, defaults and a lock."""
    (tmp_path / "sign.svg").write_bytes(LOGO_SVG)
    path = tmp_path / "kurs.lskit"
    words = (
        "--name",
        "Navoiy kutubxonasi",
        "--id",
        "navoiy",
        "--form",
        form,
        "--logo",
        tmp_path / "sign.svg",
    )
    given = (
        "--lang",
        "uz",
        "--theme",
        "dark",
        "--text-size",
        "125",
        "--hours-year",
        "40",
        "--lock",
        "language",
    )
    assert (
        program(
            "kit", "make", path, *words, *given, "--institution", "Navoiy", "--role", "reader-service"
        ).lines
        == []
    )
    return path


class TestMaking:
    """`kit make` and `kit check`."""

    def test_what_was_made_is_sound(self, program: Program, kit: Path) -> None:
        lines = program("kit", "check", kit).lines
        assert lines[0] == "navoiy  Navoiy kutubxonasi"
        assert [line.split()[0] for line in lines[1:]] == ["forms/reading-room.yaml", "kit.json", "logo.svg"]

    def test_what_it_says_as_json(self, program: Program, kit: Path) -> None:
        said = program("kit", "check", kit, "--json").json
        assert (said["id"], said["language"], said["locked"], said["forms"]) == (
            "navoiy",
            "uz",
            ["language"],
            ["reading-room"],
        )
        assert said["defaults"] == {
            "theme": "dark",
            "text_size": 125,
            "role": "reader-service",
            "institution": "Navoiy",
            "hours_year": 40,
        }

    def test_a_name_without_the_ending_is_a_folder(self, program: Program, tmp_path: Path) -> None:
        program("kit", "make", "kit", "--name", "Navoiy", "--show", "practicum", "--lock", "forms")
        assert json.loads((tmp_path / "kit" / "kit.json").read_text("utf-8"))["defaults"] == {
            "forms": ["practicum"]
        }
        assert program("kit", "check", "kit").lines[0] == "navoiy  Navoiy"

    @pytest.mark.parametrize("key", ["password", "sharing", "unrated", "theme", "text_size"])
    def test_what_is_each_persons_own_cannot_be_locked(
        self, program: Program, tmp_path: Path, key: str
    ) -> None:
        done = program("kit", "make", "kit", "--name", "Navoiy", "--lock", key, code=1)
        assert f"“{key}” cannot be locked" in done.err
        assert not (tmp_path / "kit").exists()

    def test_a_form_with_something_to_mend_is_refused_with_its_line(
        self, program: Program, form: Path, tmp_path: Path
    ) -> None:
        form.write_text(FORM_YAML.replace("scale: steps", "scale: stairs"), "utf-8")
        done = program("kit", "make", "kit", "--name", "Navoiy", "--form", form, code=1)
        assert "zal.yaml has something to mend in line 20" in done.err
        assert not (tmp_path / "kit").exists()

    @pytest.mark.parametrize(
        "words",
        [
            ("kit",),
            ("kit", "bake"),
            ("kit", "make"),
            ("kit", "make", "a.lskit"),
            ("kit", "make", "a.lskit", "--name", "A", "--lang", "tlh"),
            ("kit", "make", "a.lskit", "--name", "A", "--theme", "pink"),
            ("kit", "make", "a.lskit", "--name", "A", "--text-size", "110"),
            ("kit", "check"),
            ("kit", "apply"),
            ("kit", "remove"),
        ],
    )
    def test_what_is_not_understood(self, program: Program, tmp_path: Path, words: tuple[str, ...]) -> None:
        assert program(*words, code=2).err.endswith("(see librarian-self --help)\n")
        assert list(tmp_path.iterdir()) == []


class TestTakingIn:
    """`kit apply`, `kit list`, `kit remove`."""

    def test_it_is_copied_into_the_data_folder(self, program: Program, kit: Path, tmp_path: Path) -> None:
        assert program("kit", "apply", kit).lines == ["navoiy"]
        assert (tmp_path / DATA / "kits" / "navoiy" / "logo.svg").read_bytes() == LOGO_SVG
        assert program("kit", "list").lines == ["navoiy  Navoiy kutubxonasi  The reading room"]
        (listed,) = program("kit", "list", "--json").json
        assert (listed["id"], listed["forms"]) == ("navoiy", ["reading-room"])
        assert listed["applied"].endswith("Z")

    def test_it_is_removed_again(self, program: Program, kit: Path) -> None:
        program("kit", "apply", kit)
        assert program("kit", "remove", "navoiy").lines == []
        assert program("kit", "list", "--json").json == []
        assert "There is no kit “navoiy” here" in program("kit", "remove", "navoiy", code=1).err

    def test_a_bad_kit_is_one_line_and_writes_nothing(self, program: Program, tmp_path: Path) -> None:
        put_folder({**kit_files(), "setup.exe": b"MZ"}, tmp_path / "kit")
        for verb in ("check", "apply"):
            done = program("kit", verb, "kit", code=1)
            assert done.out == b""
            assert "The kit “kit” was not used, and nothing was changed: “setup.exe” has no place" in done.err
        assert not (tmp_path / DATA).exists()

    def test_its_forms_are_listed_with_their_origin_and_can_be_answered(
        self, program: Program, kit: Path
    ) -> None:
        program("kit", "apply", kit)
        assert program("forms", "list").lines[-1].endswith("The reading room  [Navoiy kutubxonasi]")
        assert program("forms", "list", "--json").json[-1]["origin"] == "Navoiy kutubxonasi"
        program("profile", "new", "a.lself", "--name", "Nodira")
        given = '{"item": "greet", "current": 2}\n'
        assert program("answer", "a.lself", "--form", "reading-room", "-", given=given).lines == ["saved 1"]
        program("kit", "remove", "navoiy")
        assert program("results", "a.lself", "--json").json[0]["form"] == "reading-room"

    def test_a_new_profile_begins_as_the_kit_says(self, program: Program, kit: Path) -> None:
        program("profile", "new", "before.lself", "--name", "Aziz")
        program("kit", "apply", kit)
        program("profile", "new", "after.lself", "--name", "Nodira")
        before, after = (
            program("profile", "info", f"{name}.lself", "--json").json for name in ("before", "after")
        )
        assert (before["lang"], before["role"]) == ("en", "not-sure")
        assert (after["lang"], after["role"]) == ("uz", "reader-service")
        settings = program("plan", "after.lself", "--json").json["settings"]
        assert (settings["institution"], settings["hours_year"]) == ("Navoiy", 40)

    def test_ones_own_words_are_stronger_than_a_default_and_not_than_a_lock(
        self, program: Program, kit: Path
    ) -> None:
        program("kit", "apply", kit)
        program(
            "profile", "new", "a.lself", "--name", "Nodira", "--role", "digital-resources", "--lang", "en"
        )
        info = program("profile", "info", "a.lself", "--json").json
        assert (info["lang"], info["role"]) == ("uz", "digital-resources")


def test_a_portable_program_keeps_its_data_beside_it(tmp_path: Path) -> None:
    """A copy of the program on a stick, with a kit beside it."""
    stick = tmp_path / "stick"
    for part in ("librarian_self", "resources", "forms"):
        shutil.copytree(ROOT / part, stick / part, ignore=shutil.ignore_patterns("__pycache__"))
    (stick / "portable").write_bytes(b"")
    put_folder(kit_files(), tmp_path / "kit")
    home = tmp_path / "home"
    home.mkdir()
    program = Program(home, {"PYTHONPATH": f"{stick}"})
    assert program("kit", "apply", tmp_path / "kit").lines == ["navoiy-2026"]
    assert (stick / "data" / "kits" / "navoiy-2026" / "kit.json").is_file()
    assert list(home.iterdir()) == []
    assert PROGRAM[1] == "-P"
