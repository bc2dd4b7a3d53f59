"""Kits are taken in whole or not at all, listed, and removed; their forms stand on the shelf."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from librarian_self.i18n.messages import Refusal
from librarian_self.services.files import CannotWriteFile
from librarian_self.services.kitfile import Kit
from librarian_self.services.kitfile.reading import kit_of
from librarian_self.services.kitfile.writing import replace_folder
from librarian_self.services.kits import (
    NoSuchKit,
    apply_kit,
    installed_kits,
    logo_of,
    our_shelf,
    remove_kit,
    shelf_with,
)
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import NoSuchForm, shipped_shelf
from tests.services.kits import FORM_YAML, OTHER_FORM_YAML, kit_files, logo_png, manifest_of

AT = "2026-11-23T10:00:00.000Z"
LATER = "2026-11-24T10:00:00.000Z"


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def kit() -> Kit:
    return kit_of(kit_files())


def other_kit(name: str = "Samarqand", form: str = OTHER_FORM_YAML) -> Kit:
    files = {"forms/stacks.yaml": form.encode(), "logo.png": logo_png()}
    return kit_of({"kit.json": manifest_of(files, id="samarqand", name=name, locked=[]), **files})


class TestTakingIn:
    """Copying into the data folder."""

    def test_every_file_is_there_byte_for_byte(self, folder: DataFolder, kit: Kit) -> None:
        installed = apply_kit(folder, kit, AT)
        assert installed.folder == folder.kits / "navoiy-2026"
        for name, data in kit.files.items():
            assert (installed.folder / name).read_bytes() == data
        assert (installed.id, installed.name, installed.applied) == ("navoiy-2026", "Navoiy kutubxonasi", AT)

    def test_it_is_found_again(self, folder: DataFolder, kit: Kit) -> None:
        installed = apply_kit(folder, kit, AT, ("mark",))
        assert installed_kits(folder) == (installed,)
        assert installed.marks == {kit.digest, "mark"}
        assert [(form.id, form.origin) for form in installed.forms] == [
            ("reading-room", "Navoiy kutubxonasi")
        ]

    def test_nothing_else_is_left_in_the_folder(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT)
        apply_kit(folder, kit, LATER)
        assert [path.name for path in folder.kits.iterdir()] == ["navoiy-2026"]
        assert installed_kits(folder)[0].applied == LATER

    def test_a_newer_kit_of_the_same_id_takes_its_place(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT)
        newer = kit_of({"kit.json": manifest_of({}, name="Navoiy, spring", locked=[])})
        apply_kit(folder, newer, LATER)
        (found,) = installed_kits(folder)
        assert (found.name, found.forms) == ("Navoiy, spring", ())
        assert not (found.folder / "forms").exists()

    def test_the_newest_of_several_comes_first(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, other_kit(), LATER)
        apply_kit(folder, kit, AT)
        assert [each.id for each in installed_kits(folder)] == ["samarqand", "navoiy-2026"]

    def test_without_kits_there_are_none(self, folder: DataFolder) -> None:
        assert installed_kits(folder) == ()
        assert our_shelf(folder).index == shipped_shelf().index
        assert logo_of(()) is None

    def test_when_the_disk_fails_what_was_there_still_is(
        self, folder: DataFolder, kit: Kit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        apply_kit(folder, kit, AT)

        def full(*_words: object) -> None:
            raise OSError(28, os.strerror(28))

        monkeypatch.setattr("librarian_self.services.kitfile.writing.write_through", full)
        with pytest.raises(CannotWriteFile, match="disk is full"):
            apply_kit(folder, kit_of({"kit.json": manifest_of({}, locked=[])}), LATER)
        (found,) = installed_kits(folder)
        assert found.applied == AT
        assert [path.name for path in folder.kits.iterdir()] == ["navoiy-2026"]

    def test_when_the_new_one_cannot_take_its_place_the_old_one_comes_back(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        replace_folder({"kit.json": b"old"}, tmp_path / "kit")
        rename = Path.rename

        def fails_once(self: Path, target: Path) -> Path:
            if self.name == "new":
                raise OSError(5, "no")
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", fails_once)
        with pytest.raises(OSError, match="no"):
            replace_folder({"kit.json": b"new"}, tmp_path / "kit")
        assert (tmp_path / "kit" / "kit.json").read_bytes() == b"old"
        assert [path.name for path in tmp_path.iterdir()] == ["kit"]

    @pytest.mark.parametrize(
        "hurt", [b"", b"[]", b"{}", b'{"applied": 1, "forms": [{}], "marks": []}', b"\xff"]
    )
    def test_a_record_that_is_damaged_hides_the_kit_and_stops_nothing(
        self, folder: DataFolder, kit: Kit, hurt: bytes
    ) -> None:
        apply_kit(folder, other_kit(), AT)
        installed = apply_kit(folder, kit, AT)
        (installed.folder / "applied.json").write_bytes(hurt)
        assert [each.id for each in installed_kits(folder)] == ["samarqand"]

    def test_a_kit_under_another_folders_name_is_passed_over(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT).folder.rename(folder.kits / "renamed")
        (folder.kits / "file").write_bytes(b"")
        assert installed_kits(folder) == ()


class TestRemoving:
    """Taking a kit out."""

    def test_it_is_gone_with_all_its_files(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT)
        remove_kit(folder, "navoiy-2026")
        assert installed_kits(folder) == ()
        assert list(folder.kits.iterdir()) == []

    def test_one_that_is_not_there_is_named_with_those_that_are(self, folder: DataFolder, kit: Kit) -> None:
        with pytest.raises(NoSuchKit, match="there are: –"):
            remove_kit(folder, "gone")
        apply_kit(folder, kit, AT)
        with pytest.raises(NoSuchKit, match="there are: navoiy-2026"):
            remove_kit(folder, "../profiles")

    def test_a_disk_that_refuses_is_said(
        self, folder: DataFolder, kit: Kit, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        apply_kit(folder, kit, AT)

        def refuse(*_words: object, **_more: object) -> str:
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr("tempfile.mkdtemp", refuse)
        with pytest.raises(CannotWriteFile, match="write-protected"):
            remove_kit(folder, "navoiy-2026")
        assert len(installed_kits(folder)) == 1


class TestTheShelf:
    """Forms of kits beside those of the program."""

    def test_they_come_after_the_programs_own_with_their_origin(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT)
        shelf = our_shelf(folder)
        assert shelf.index[:-1] == shipped_shelf().index
        assert (shelf.index[-1].id, shelf.index[-1].origin) == ("reading-room", "Navoiy kutubxonasi")
        assert shelf.open("reading-room").data == FORM_YAML.encode()
        assert shelf.open(shipped_shelf().index[0].id).form.id == shipped_shelf().index[0].id

    def test_of_two_kits_with_the_same_form_the_newer_one_counts(self, folder: DataFolder) -> None:
        apply_kit(folder, other_kit(), AT)
        files = {"forms/stacks.yaml": OTHER_FORM_YAML.replace("The stacks", "Our stacks").encode()}
        apply_kit(
            folder,
            kit_of({"kit.json": manifest_of(files, id="buxoro", name="Buxoro", locked=[]), **files}),
            LATER,
        )
        shelf = our_shelf(folder)
        assert [form.origin for form in shelf.index if form.id == "stacks"] == ["Buxoro"]
        assert shelf.open("stacks").form.title.words["en"] == "Our stacks"

    def test_a_form_of_the_program_is_never_hidden_by_one_of_a_kit(
        self, folder: DataFolder, kit: Kit
    ) -> None:
        """A newer program may ship a form with the id that a kit of last year used."""
        apply_kit(folder, kit, AT)
        ours = shelf_with(shipped_shelf(), installed_kits(folder))
        again = shelf_with(ours, installed_kits(folder))
        assert [form.id for form in again.index].count("reading-room") == 1

    def test_a_form_that_was_changed_afterwards_is_not_opened(self, folder: DataFolder, kit: Kit) -> None:
        installed = apply_kit(folder, kit, AT)
        (installed.folder / "forms" / "reading-room.yaml").write_text(
            FORM_YAML.replace("greet every", "greet no"), "utf-8"
        )
        with pytest.raises(Refusal, match="was changed after the kit “Navoiy kutubxonasi” was taken in"):
            our_shelf(folder).open("reading-room")

    def test_a_form_that_is_gone_is_said(self, folder: DataFolder, kit: Kit) -> None:
        installed = apply_kit(folder, kit, AT)
        shelf = our_shelf(folder)
        shutil.rmtree(installed.folder)
        with pytest.raises(Refusal, match="cannot be read"):
            shelf.open("reading-room")
        with pytest.raises(NoSuchForm, match="there are: "):
            our_shelf(folder).open("reading-room")


class TestTheLogo:
    """Whose sign stands on a plan."""

    def test_that_of_the_newest_kit_that_has_one(self, folder: DataFolder, kit: Kit) -> None:
        apply_kit(folder, kit, AT)
        apply_kit(folder, other_kit(), LATER)
        apply_kit(folder, kit_of({"kit.json": manifest_of({}, id="bare", locked=[])}), "2026-12-01T00:00:00Z")
        found = logo_of(installed_kits(folder))
        assert found is not None
        assert found.name == "Samarqand"
        assert found.picture.ground is not None

    def test_one_that_was_damaged_afterwards_gives_way(self, folder: DataFolder, kit: Kit) -> None:
        installed = apply_kit(folder, kit, AT)
        (installed.folder / "logo.svg").write_bytes(b"<svg")
        assert logo_of(installed_kits(folder)) is None


def test_the_record_is_plain_json(folder: DataFolder, kit: Kit) -> None:
    record = json.loads((apply_kit(folder, kit, AT).folder / "applied.json").read_text("utf-8"))
    assert set(record) == {"applied", "marks", "forms"}
    assert record["forms"][0]["title"]["uz"] == "Oʻquv zali"
