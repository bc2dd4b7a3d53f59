"""A trainer's wishes become a kit that any reader takes, or are refused before anything is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.services.files import CannotReadFile, CannotWriteFile
from librarian_self.services.kit_making import KitNotMade, KitWishes, id_from, kit_from, make_kit
from librarian_self.services.kitfile import Defaults, Manifest, read_kit
from librarian_self.services.kitfile.limits import NAME
from librarian_self.services.kitfile.names import is_spoken_for
from librarian_self.services.shelf import shipped_shelf
from tests.services.kits import FORM_YAML, LOGO_SVG, OTHER_FORM_YAML, kit_files, logo_png, put_folder


def manifest(**changes: Any) -> Manifest:
    return Manifest(**{"id": "", "name": "Navoiy", **changes})


@pytest.fixture
def wishes(tmp_path: Path) -> KitWishes:
    """Two forms and a logo under names of the trainer's own."""
    sources = tmp_path / "my files"
    sources.mkdir()
    (sources / "Oʻquv zali (yangi).yaml").write_text(FORM_YAML, "utf-8")
    (sources / "omborlar.yml").write_text(OTHER_FORM_YAML, "utf-8")
    (sources / "Sign.SVG").write_bytes(LOGO_SVG)
    return KitWishes(
        manifest(language="uz", defaults=Defaults(hours_year=40), locked=("language",), note="Qishki kurs"),
        (sources / "Oʻquv zali (yangi).yaml", sources / "omborlar.yml"),
        sources / "Sign.SVG",
    )


@pytest.mark.parametrize("name", ["course.lskit", "COURSE.LSKIT", "kit"])
def test_what_was_made_can_be_read(wishes: KitWishes, tmp_path: Path, name: str) -> None:
    made = make_kit(wishes, tmp_path / name)
    read = read_kit(tmp_path / name)
    assert (tmp_path / name).is_dir() is (name == "kit")
    assert read.manifest == made.manifest
    assert dict(read.files) == dict(made.files)
    assert sorted(read.files) == ["forms/reading-room.yaml", "forms/stacks.yaml", "kit.json", "logo.svg"]
    assert (read.manifest.id, read.manifest.language, read.manifest.note) == ("navoiy", "uz", "Qishki kurs")


def test_the_same_wishes_give_the_same_bytes(wishes: KitWishes, tmp_path: Path) -> None:
    make_kit(wishes, tmp_path / "one.lskit")
    make_kit(wishes, tmp_path / "two.lskit")
    assert (tmp_path / "one.lskit").read_bytes() == (tmp_path / "two.lskit").read_bytes()


def test_a_folder_is_made_anew_over_a_kit_and_over_nothing_else(wishes: KitWishes, tmp_path: Path) -> None:
    put_folder(kit_files(), tmp_path / "kit")
    make_kit(wishes, tmp_path / "kit")
    assert read_kit(tmp_path / "kit").manifest.name == "Navoiy"
    (tmp_path / "empty").mkdir()
    make_kit(wishes, tmp_path / "empty")
    for name, inside in (("mine", "letter.txt"), ("nearly", "kit.json")):
        put_folder({inside: b"x", "notes.txt": b"x"}, tmp_path / name)
        with pytest.raises(CannotWriteFile, match="is there already and is no kit"):
            make_kit(wishes, tmp_path / name)
        assert sorted(path.name for path in (tmp_path / name).iterdir()) == sorted({inside, "notes.txt"})


def test_a_file_where_the_folder_should_be_stays(wishes: KitWishes, tmp_path: Path) -> None:
    (tmp_path / "kit").write_bytes(b"mine")
    with pytest.raises(CannotWriteFile, match="is no kit"):
        make_kit(wishes, tmp_path / "kit")
    assert (tmp_path / "kit").read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_said(wishes: KitWishes, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFile, match="does not exist"):
        make_kit(wishes, tmp_path / "gone" / "kit")


class TestRefused:
    """Nothing is written, and the reason is said."""

    def why_not(self, wishes: KitWishes, place: Path) -> str:
        with pytest.raises(KitNotMade) as error:
            make_kit(wishes, place / "made")
        assert not (place / "made").exists()
        return str(error.value)

    def test_a_form_with_something_to_mend(self, tmp_path: Path) -> None:
        form = tmp_path / "form.yaml"
        form.write_text(FORM_YAML.replace("scale: steps", "scale: stairs"), "utf-8")
        said = self.why_not(KitWishes(manifest(), (form,)), tmp_path)
        assert said.startswith("The kit was not made: the form form.yaml has something to mend in line 20")

    def test_one_of_the_programs_own_forms(self, tmp_path: Path) -> None:
        form = tmp_path / "form.yaml"
        form.write_text(FORM_YAML.replace("id: reading-room", f"id: {shipped_shelf().index[0].id}"), "utf-8")
        assert "one of the program’s own forms" in self.why_not(KitWishes(manifest(), (form,)), tmp_path)

    def test_the_same_form_twice(self, wishes: KitWishes, tmp_path: Path) -> None:
        twice = KitWishes(manifest(), (*wishes.forms, wishes.forms[0]))
        assert "forms/reading-room.yaml” would be in it twice" in self.why_not(twice, tmp_path)

    @pytest.mark.parametrize("name", ["logo.gif", "logo", "logo.svg.exe"])
    def test_a_logo_of_another_kind(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).write_bytes(logo_png())
        said = self.why_not(KitWishes(manifest(), logo=tmp_path / name), tmp_path)
        assert f"and “{name}” is none" in said

    def test_a_logo_that_cannot_be_drawn(self, tmp_path: Path) -> None:
        (tmp_path / "logo.png").write_bytes(b"GIF89a")
        assert "no PNG picture" in self.why_not(KitWishes(manifest(), logo=tmp_path / "logo.png"), tmp_path)

    @pytest.mark.parametrize("name", ["", "  ", "x" * (NAME + 1)])
    def test_a_name_that_is_none(self, tmp_path: Path, name: str) -> None:
        assert "name" in self.why_not(KitWishes(manifest(name=name)), tmp_path)

    def test_a_lock_that_nobody_may_set(self, tmp_path: Path) -> None:
        assert "cannot be locked" in self.why_not(KitWishes(manifest(locked=("password",))), tmp_path)
        assert "without giving it a value" in self.why_not(KitWishes(manifest(locked=("role",))), tmp_path)

    def test_a_file_that_is_gone(self, tmp_path: Path) -> None:
        with pytest.raises(CannotReadFile, match="cannot be read"):
            kit_from(KitWishes(manifest(), (tmp_path / "gone.yaml",)))


class TestIds:
    """What tells a kit from others."""

    @pytest.mark.parametrize(("name", "wanted"), [("Navoiy", "navoiy"), ("Winter 2026", "winter-2026")])
    def test_a_plain_name_is_its_own_id(self, name: str, wanted: str) -> None:
        assert id_from(name) == wanted

    @pytest.mark.parametrize("name", ["Oʻzbekiston", "Ўзбекистон", "2026", "nul", "A/B", "Navoiy "])
    def test_what_has_no_place_in_an_id_leaves_digits(self, name: str) -> None:
        assert re.fullmatch(r"[a-z][a-z0-9-]*-[0-9a-f]{6}", id_from(name))

    @given(st.text(min_size=1, max_size=NAME))
    def test_any_name_gives_one_that_a_kit_can_have_and_always_the_same(self, name: str) -> None:
        found = id_from(name)
        assert found == id_from(name)
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", found)
        assert len(found) <= 64
        assert not is_spoken_for(found)
