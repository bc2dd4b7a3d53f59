"""A sound kit is read as it was written; anything else is refused at once, with the reason, and nothing is written."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from librarian_self.charts.picture import Picture
from librarian_self.services.kitfile import Defaults, KitRefused, read_kit
from librarian_self.services.kitfile.archive import files_of_archive
from librarian_self.services.kitfile.limits import ARCHIVE, ENTRIES
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.kitfile.writing import archive_of
from librarian_self.services.shelf import shipped_shelf
from tests.services.kits import (
    FORM_YAML,
    LOGO_SVG,
    kit_files,
    logo_png,
    manifest_of,
    put_archive,
    put_folder,
)


@pytest.fixture(params=["folder", "archive"])
def put(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """Writes the files of a kit, in either shape."""
    if request.param == "folder":
        return lambda files: put_folder(files, tmp_path / "kit")
    return lambda files: put_archive(files, tmp_path / "course.lskit")


def refused(path: Path) -> str:
    """Why a kit is refused. What lies around it is as before."""
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(KitRefused) as error:
        read_kit(path)
    assert sorted(path.parent.rglob("*")) == before
    said = str(error.value)
    assert said.startswith("The kit “")
    assert "nothing was changed" in said
    assert re.search(r"[^.]\.$", said)
    return said


class TestASoundKit:
    """A kit as a trainer makes it."""

    def test_says_whose_it_is_and_what_it_gives(self, put: Any) -> None:
        kit = read_kit(put(kit_files()))
        manifest = kit.manifest
        assert (manifest.id, manifest.name, manifest.language) == ("navoiy-2026", "Navoiy kutubxonasi", "uz")
        assert manifest.note == "For our winter course."
        assert manifest.locked == ("language",)
        assert manifest.defaults == Defaults("light", 125, "reader-service", "Navoiy nomidagi kutubxona", 40)

    def test_holds_its_forms_and_its_logo(self, put: Any) -> None:
        kit = read_kit(put(kit_files()))
        (form,) = kit.forms
        assert (form.form.id, form.data) == ("reading-room", FORM_YAML.encode())
        assert isinstance(kit.logo, Picture)
        assert kit.files["logo.svg"] == LOGO_SVG

    def test_may_hold_nothing_but_a_name(self, put: Any) -> None:
        bare = manifest_of({}, note=None, language=None, defaults=None, locked=None)
        kit = read_kit(put({"kit.json": bare}))
        assert (kit.forms, kit.logo, kit.manifest.defaults) == ((), None, Defaults())

    def test_has_one_digest_in_both_shapes(self, tmp_path: Path) -> None:
        folder = put_folder(kit_files(), tmp_path / "kit")
        archive = put_archive(kit_files(), tmp_path / "course.lskit")
        assert read_kit(folder).digest == read_kit(archive).digest == read_kit(folder / "kit.json").digest

    def test_may_have_a_logo_of_pixels(self, put: Any) -> None:
        files = {"logo.png": logo_png()}
        assert read_kit(put({"kit.json": manifest_of(files), **files})).logo is not None

    def test_may_name_the_forms_of_the_program_that_home_shows(self, put: Any) -> None:
        known = shipped_shelf().index[0].id
        defaults = {"forms": [known]}
        kit = read_kit(put({"kit.json": manifest_of({}, defaults=defaults, locked=["forms"])}))
        assert kit.manifest.given("forms") == (known,)

    def test_is_read_though_a_system_left_its_own_files_in_the_folder(self, tmp_path: Path) -> None:
        folder = put_folder(kit_files(), tmp_path / "kit")
        for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._kit.json", "forms/.DS_Store"):
            (folder / name).write_bytes(b"left here")
        assert set(read_kit(folder).files) == set(kit_files())

    def test_is_read_though_the_zip_has_an_entry_for_its_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "zipped.lskit"
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            archive.writestr("forms/", b"")
            for name, data in kit_files().items():
                archive.writestr(name, data)
        assert len(read_kit(path).forms) == 1


class TestNames:
    """What leads out of a kit, or has no place in it."""

    @pytest.mark.parametrize(
        "name",
        [
            "../evil.yaml",
            "forms/../../evil.yaml",
            "/etc/passwd",
            "C:/windows/evil.yaml",
            "c:evil.yaml",
            "forms\\evil.yaml",
            "\\\\server\\share\\evil.yaml",
            "forms//evil.yaml",
            "./kit.yaml",
            "forms/.",
        ],
    )
    def test_a_path_that_leads_elsewhere(self, tmp_path: Path, name: str) -> None:
        files = kit_files()
        assert "leads out of the kit" in refused(put_archive({**files, name: b"x"}, tmp_path / "evil.lskit"))
        listed = manifest_of({**{key: files[key] for key in files if key != "kit.json"}, name: b"x"})
        assert "leads out of the kit" in refused(put_folder({**files, "kit.json": listed}, tmp_path / "kit"))

    def test_a_name_with_a_nul_in_it_is_not_cut_short(self, tmp_path: Path) -> None:
        files = {**kit_files(), "logo.pngXevil.exe": b"x"}
        path = tmp_path / "evil.lskit"
        path.write_bytes(archive_of(files).replace(b"logo.pngXevil.exe", b"logo.png\0evil.exe"))
        assert "leads out of the kit" in refused(path)

    @pytest.mark.parametrize(
        "name", ["setup.exe", "forms/Form.yaml", "forms/deep/form.yaml", "kit.JSON", "logo.gif", "evil"]
    )
    def test_a_file_that_no_kit_holds(self, put: Any, name: str) -> None:
        assert "in a kit" in refused(put({**kit_files(), name: b"x"})) or name == "forms/deep/form.yaml"

    @pytest.mark.parametrize("name", ["forms/con.yaml", "forms/lpt1.yaml", "forms/nul.yaml"])
    def test_a_name_that_windows_keeps(self, put: Any, name: str) -> None:
        assert "Windows" in refused(put({**kit_files(), name: b"x"}))

    def test_a_file_that_is_there_and_not_named(self, put: Any) -> None:
        assert "“forms/more.yaml” is there and is not named" in refused(
            put({**kit_files(), "forms/more.yaml": b"x"})
        )

    def test_a_file_that_is_named_and_not_there(self, put: Any) -> None:
        files = kit_files()
        del files["logo.svg"]
        assert "“logo.svg” is named in kit.json and is not there" in refused(put(files))

    def test_a_file_that_is_there_twice(self, tmp_path: Path) -> None:
        path = tmp_path / "twice.lskit"
        with ZipFile(path, "w") as archive:
            for name, data in kit_files().items():
                archive.writestr(name, data)
            with pytest.warns(UserWarning, match="Duplicate"):
                archive.writestr("logo.svg", b"another")
        assert "“logo.svg” is in it twice" in refused(path)

    def test_a_kit_without_its_list(self, put: Any) -> None:
        files = kit_files()
        del files["kit.json"]
        assert "there is no kit.json in it" in refused(put(files))

    def test_a_list_that_names_itself(self, put: Any) -> None:
        listed = manifest_of({"kit.json": b"x"})
        assert "names itself" in refused(put({"kit.json": listed}))

    def test_nothing_at_all(self, tmp_path: Path) -> None:
        assert "cannot be read" in refused(tmp_path / "gone.lskit")
        assert "cannot be read" in refused(tmp_path / "gone" / "kit.json")


class TestLinks:
    """A link could show another person's file, or be one thing when looked at and another when read."""

    @pytest.mark.skipif(sys.platform == "win32", reason="making a link asks for a right there")
    @pytest.mark.parametrize("name", ["logo.svg", "kit.json", "forms/reading-room.yaml"])
    def test_a_link_in_a_folder(self, tmp_path: Path, name: str) -> None:
        folder = put_folder(kit_files(), tmp_path / "kit")
        (tmp_path / "secret").write_bytes((folder / name).read_bytes())
        (folder / name).unlink()
        (folder / name).symlink_to(tmp_path / "secret")
        assert "is a link" in refused(folder)

    @pytest.mark.skipif(sys.platform == "win32", reason="making a link asks for a right there")
    def test_a_folder_that_is_a_link(self, tmp_path: Path) -> None:
        folder = put_folder(kit_files(), tmp_path / "kit")
        (folder / "forms").rename(tmp_path / "elsewhere")
        (folder / "forms").symlink_to(tmp_path / "elsewhere")
        assert "has no place in a kit" in refused(folder)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
    def test_a_pipe_that_would_never_end(self, tmp_path: Path) -> None:
        files = kit_files()
        del files["logo.svg"]
        folder = put_folder(files, tmp_path / "kit")
        os.mkfifo(folder / "logo.svg")
        assert "is a link, a folder or a device" in refused(folder)

    def test_a_folder_where_a_file_should_be(self, tmp_path: Path) -> None:
        files = kit_files()
        del files["logo.svg"]
        folder = put_folder(files, tmp_path / "kit")
        (folder / "logo.svg").mkdir()
        assert "is a link, a folder or a device" in refused(folder)

    @pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
    def test_a_link_in_an_archive(self, tmp_path: Path, kind: int) -> None:
        path = tmp_path / "link.lskit"
        with ZipFile(path, "w") as archive:
            for name, data in kit_files().items():
                entry = ZipInfo(name)
                entry.create_system = 3
                entry.external_attr = ((kind if name == "logo.svg" else stat.S_IFREG) | 0o644) << 16
                archive.writestr(entry, data)
        assert "“logo.svg” is a link or a device" in refused(path)


class TestBombs:
    """What is small and would become large."""

    @pytest.mark.parametrize("name", ["kit.json", "forms/reading-room.yaml", "logo.svg"])
    def test_three_hundred_megabytes_in_three_hundred_kilobytes(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / "bomb.lskit"
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for each, data in {**kit_files(), name: b""}.items():
                if each == name:
                    with archive.open(each, "w") as packed:
                        for _ in range(300):
                            packed.write(bytes(1_000_000))
                else:
                    archive.writestr(each, data)
        assert path.stat().st_size < 400_000
        assert "is larger than" in refused(path)

    def test_a_bomb_that_says_it_is_small(self, tmp_path: Path) -> None:
        path = tmp_path / "liar.lskit"
        files = {**kit_files(), "forms/reading-room.yaml": bytes(20_000_000)}
        true, told = (20_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
        path.write_bytes(archive_of(files).replace(true, told))
        assert "it is damaged" in refused(path)

    def test_a_million_entries(self, tmp_path: Path) -> None:
        path = tmp_path / "many.lskit"
        with ZipFile(path, "w") as archive:
            for number in range(ENTRIES + 1):
                archive.writestr(f"forms/a{number}.yaml", b"")
        assert f"more than {ENTRIES} files" in refused(path)
        folder = put_folder({f"forms/a{number}.yaml": b"" for number in range(ENTRIES + 1)}, tmp_path / "kit")
        assert f"more than {ENTRIES} files" in refused(folder)

    def test_a_list_of_entries_that_hides_how_long_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "many64.lskit"
        with ZipFile(path, "w") as archive:
            for number in range(70_000):
                archive.writestr(f"a{number}", b"")
        assert f"more than {ENTRIES} files" in refused(path)

    def test_a_file_that_is_too_large_for_any_kit(self, tmp_path: Path) -> None:
        path = tmp_path / "large.lskit"
        path.write_bytes(archive_of(kit_files()) + bytes(ARCHIVE))
        assert "is larger than 8 MB" in refused(path)

    def test_a_file_in_a_folder_that_is_too_large(self, tmp_path: Path) -> None:
        folder = put_folder(kit_files(), tmp_path / "kit")
        with (folder / "logo.svg").open("wb") as file:
            file.truncate(3_000_000_000)
        assert "“logo.svg” is larger than 500 kB" in refused(folder)

    def test_forms_that_are_too_large_together(self, put: Any) -> None:
        files = {f"forms/a{number}.yaml": b"#" * 900_000 for number in range(4)}
        assert "3 MB together" in refused(put({"kit.json": manifest_of(files), **files}))

    def test_a_logo_with_more_pixels_than_any_screen(self, put: Any) -> None:
        files = {"logo.png": logo_png(40_000, 10)}
        assert "40000 × 10 pixels" in refused(put({"kit.json": manifest_of(files), **files}))


class TestArchives:
    """What a zip can be besides."""

    def test_a_file_that_is_no_zip(self, tmp_path: Path) -> None:
        path = tmp_path / "words.lskit"
        for data in (b"", b"words", b"PK\x05\x06", b"PK\x03\x04" + bytes(100)):
            path.write_bytes(data)
            assert "it is no kit, or not all of it is there" in refused(path)

    def test_one_that_is_cut_off(self, tmp_path: Path) -> None:
        path = tmp_path / "half.lskit"
        whole = archive_of(kit_files())
        for length in range(0, len(whole) - 1, 97):
            path.write_bytes(whole[:length])
            assert "not all of it is there" in refused(path)

    def test_one_with_a_byte_that_changed(self, tmp_path: Path) -> None:
        path = tmp_path / "hurt.lskit"
        whole = bytearray(archive_of(kit_files()))
        whole[60] ^= 0xFF
        path.write_bytes(whole)
        assert "it is damaged" in refused(path)

    def test_a_way_of_packing_that_needs_much_memory(self, tmp_path: Path) -> None:
        path = tmp_path / "odd.lskit"
        with ZipFile(path, "w", ZIP_BZIP2) as archive:
            for name, data in kit_files().items():
                archive.writestr(name, data)
        assert "packed in a way that a kit does not use" in refused(path)

    def test_a_password(self, tmp_path: Path) -> None:
        path = tmp_path / "locked.lskit"
        whole = bytearray(archive_of(kit_files()))
        place = whole.find(b"PK\x01\x02")
        while place >= 0:
            whole[place + 8] |= 1
            place = whole.find(b"PK\x01\x02", place + 1)
        path.write_bytes(whole)
        assert "locked with a password" in refused(path)

    def test_equal_kits_are_equal_bytes(self) -> None:
        files = kit_files()
        assert archive_of(files) == archive_of(dict(reversed(files.items())))
        assert files_of_archive(archive_of(files)) == files

    def test_what_raises_inside_is_a_reason_all_the_same(self) -> None:
        with pytest.raises(Fault):
            files_of_archive(b"PK\x05\x06" + bytes(8) + b"\x01" + bytes(9))
        empty = BytesIO()
        ZipFile(empty, "w").close()
        assert files_of_archive(empty.getvalue()) == {}


class TestContents:
    """What is wrong inside."""

    def test_bytes_that_are_not_those_of_the_list(self, put: Any) -> None:
        files = kit_files()
        files["logo.svg"] = files["logo.svg"].replace(b"#0B6B6B", b"#A02C44")
        assert "“logo.svg” is not the file that kit.json tells of" in refused(put(files))

    def test_a_size_that_is_not_that_of_the_list(self, put: Any) -> None:
        files = {"logo.svg": LOGO_SVG}
        listed = [{"path": "logo.svg", "size": 3, "sha256": sha256(LOGO_SVG).hexdigest()}]
        assert "is not the file" in refused(put({"kit.json": manifest_of({}, files=listed), **files}))

    def test_a_broken_form_with_its_line(self, put: Any) -> None:
        files = {"forms/reading-room.yaml": FORM_YAML.replace("scale: steps", "scale: stairs").encode()}
        said = refused(put({"kit.json": manifest_of(files), **files}))
        assert "forms/reading-room.yaml has something to mend in line 20" in said

    def test_a_form_under_another_name(self, put: Any) -> None:
        files = {"forms/other.yaml": FORM_YAML.encode()}
        said = refused(put({"kit.json": manifest_of(files), **files}))
        assert "holds the form “reading-room”; its name should be forms/reading-room.yaml" in said

    def test_a_form_with_the_id_of_one_of_the_programs(self, put: Any) -> None:
        taken = shipped_shelf().index[0].id
        files = {f"forms/{taken}.yaml": FORM_YAML.replace("id: reading-room", f"id: {taken}").encode()}
        said = refused(put({"kit.json": manifest_of(files), **files}))
        assert f"“{taken}” has the id of one of the program’s own forms" in said

    def test_a_logo_that_cannot_be_drawn(self, put: Any) -> None:
        files = {"logo.svg": LOGO_SVG.replace(b"<circle", b"<text")}
        assert "the logo" in refused(put({"kit.json": manifest_of(files), **files}))

    def test_two_logos(self, put: Any) -> None:
        files = {"logo.svg": LOGO_SVG, "logo.png": logo_png()}
        assert "two logos" in refused(put({"kit.json": manifest_of(files), **files}))

    def test_no_form_at_all_on_home(self, put: Any) -> None:
        bare = manifest_of({}, defaults={"forms": []}, locked=[])
        assert "no form to answer" in refused(put({"kit.json": bare}))
        own = kit_files(defaults={"forms": []})
        assert read_kit(put(own)).manifest.defaults.forms == ()


class TestTheList:
    """kit.json is read strictly."""

    def faults(self, tmp_path: Path, **changes: Any) -> str:
        return refused(put_folder(kit_files(**changes), tmp_path / "kit"))

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"colour": "green"}, "“colour” is not a key of a kit"),
            ({"lockd": []}, "did you mean “locked”"),
            ({"version": 2}, "was made for a newer version of the program"),
            ({"version": 99}, "$.version is 99, this program reads 1"),
            ({"version": "1"}, "$.version"),
            ({"format": "librarian-self/1"}, "does not belong to this program"),
            ({"format": None}, "does not belong to this program"),
            ({"id": "Navoiy"}, "is not an id"),
            ({"id": "../up"}, "is not an id"),
            ({"id": "nul"}, "Windows keeps that name"),
            ({"id": None}, "needs the key “id”"),
            ({"name": " "}, "is not a name of one line"),
            ({"name": "two\nlines"}, "is not a name of one line"),
            ({"name": "evil\u202eexe.tik"}, "characters that cannot be shown"),
            ({"name": "x" * 121}, "at most 120 fit"),
            ({"name": 7}, "expected a name of one line here, but found the number 7"),
            ({"note": "x" * 2_001}, "at most 2000 fit"),
            ({"language": "tlh"}, "“tlh” is not a language of the program"),
            ({"defaults": {"theme": "pink"}}, "“pink” is not a choice of colours"),
            ({"defaults": {"text_size": 400}}, "“400” is not a size of text"),
            ({"defaults": {"text_size": True}}, "expected a whole number"),
            ({"defaults": {"role": "queen"}}, "“queen” is not a role"),
            ({"defaults": {"hours_year": 0}}, "out of range"),
            ({"defaults": {"password": "1234"}}, "“password” is not a key of the defaults"),
            ({"defaults": {"forms": ["Big"]}}, "is not an id"),
            ({"files": None}, "needs the key “files”"),
            ({"files": [{"path": "logo.svg", "size": 1, "sha256": "X" * 64}]}, "is not a SHA-256"),
            ({"files": [{"path": "logo.svg", "size": 10**9, "sha256": "0" * 64}]}, "out of range"),
            ({"files": [{"path": "logo.svg"}]}, "needs the key “size” (and 1 more place)"),
        ],
    )
    def test_every_key_has_its_kind(self, tmp_path: Path, changes: dict[str, Any], said: str) -> None:
        assert said in self.faults(tmp_path, **changes)

    @pytest.mark.parametrize(
        "key",
        ["password", "sharing", "unrated", "theme", "text_size", "contrast", "institution", "hours_year"],
    )
    def test_what_is_each_persons_own_can_never_be_locked(self, tmp_path: Path, key: str) -> None:
        assert f"“{key}” cannot be locked" in self.faults(tmp_path, locked=[key])

    def test_what_nobody_knows_cannot_be_locked_either(self, tmp_path: Path) -> None:
        said = self.faults(tmp_path, locked=["window"])
        assert "“window” is not a setting that can be locked; there are: language, role, forms" in said

    def test_a_lock_needs_something_to_hold(self, tmp_path: Path) -> None:
        assert "locks “language” without giving it a value" in self.faults(tmp_path, language=None)

    def test_a_key_that_is_given_twice(self, tmp_path: Path) -> None:
        files = kit_files()
        twice = files["kit.json"].replace(b'"version": 1', b'"version": 1, "version": 1')
        assert "this key is given twice" in refused(
            put_folder({**files, "kit.json": twice}, tmp_path / "kit")
        )

    def test_a_file_that_is_listed_twice(self, tmp_path: Path) -> None:
        listed = json.loads(kit_files()["kit.json"])["files"]
        assert "is the same as in $.files[0]" in self.faults(tmp_path, files=[*listed, listed[0]])

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "something is wrong at line 1, column 1"),
            (b"{", "something is wrong at line 1, column 2"),
            (b"\xff\xfe{}", "is no UTF-8"),
            (b"[]", "does not belong to this program"),
            (b"null", "does not belong to this program"),
            (b"NaN", "does not belong to this program"),
            (b"[" * 5_000, "holds more than a kit can hold"),
            (b'{"a":' * 150 + b"1" + b"}" * 150, "does not belong to this program"),
            (b'{"format": "librarian-self-kit", "version": ' + b"9" * 5_000 + b"}", "kit.json, $"),
        ],
    )
    def test_what_is_no_list_at_all(self, tmp_path: Path, data: bytes, said: str) -> None:
        assert said in refused(put_folder({**kit_files(), "kit.json": data}, tmp_path / "kit"))
