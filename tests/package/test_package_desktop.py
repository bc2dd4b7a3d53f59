"""What a Linux desktop reads: entry, file type, store page, icons, manual, licences. The usual checkers look in `./check packages`."""

from __future__ import annotations

import argparse
import configparser
import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from librarian_self import __version__
from librarian_self.cli.parser import command_parser
from librarian_self.cli.parsing import COMMANDS
from tools.packaging import desktop, icons, sbom

ROOT = Path(__file__).resolve().parents[2]
TYPE = "application/x-librarian-self"
LANGUAGES = {"ru", "uz", "uz@cyrillic", "kaa"}


def xml(path: Path) -> ET.Element:
    return ET.fromstring(path.read_text("utf-8"))  # noqa: S314 -- our own file


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as /usr/share."""
    folder = tmp_path_factory.mktemp("share")
    desktop.stage(folder)
    return folder


class Keys(configparser.ConfigParser):
    """Reads keys as they are written, capitals and all."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


class TestEntry:
    @pytest.fixture
    def entry(self, share: Path) -> configparser.SectionProxy:
        read = Keys(interpolation=None, delimiters=("=",))
        read.read(share / "applications" / f"{desktop.ID}.desktop", "utf-8")
        return read["Desktop Entry"]

    def test_it_starts_the_program_with_the_profile_that_was_opened(
        self, entry: configparser.SectionProxy
    ) -> None:
        assert (entry["Type"], entry["Exec"], entry["MimeType"]) == (
            "Application",
            "librarian-self %f",
            f"{TYPE};",
        )

    def test_it_names_the_icon_that_is_installed(self, entry: configparser.SectionProxy, share: Path) -> None:
        assert list(share.glob(f"icons/hicolor/scalable/apps/{entry['Icon']}.svg"))

    def test_its_words_are_said_in_our_languages(self, entry: configparser.SectionProxy) -> None:
        for key in ("GenericName", "Comment"):
            said = {name.removeprefix(f"{key}[").rstrip("]") for name in entry if name.startswith(f"{key}[")}
            assert said == LANGUAGES, key

    def test_the_window_names_this_entry_as_its_own(self) -> None:
        source = (ROOT / "librarian_self" / "ui" / "app.py").read_text("utf-8")
        assert f'setDesktopFileName("{desktop.ID}")' in source


class TestFileType:
    @pytest.fixture
    def kind(self, share: Path) -> ET.Element:
        (found,) = xml(share / "mime" / "packages" / f"{desktop.ID}.xml")
        return found

    def test_a_profile_is_known_by_its_ending(self, kind: ET.Element) -> None:
        globs = [one.get("pattern") for one in kind if one.tag.endswith("}glob")]
        assert (kind.get("type"), globs) == (TYPE, ["*.lself"])

    def test_it_is_named_in_our_languages(self, kind: ET.Element) -> None:
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        assert {one.get(language) for one in kind if one.tag.endswith("}comment")} == {None, *LANGUAGES}


class TestStorePage:
    @pytest.fixture
    def page(self, share: Path) -> ET.Element:
        return xml(share / "metainfo" / f"{desktop.ID}.metainfo.xml")

    def test_it_belongs_to_the_desktop_entry(self, page: ET.Element, share: Path) -> None:
        assert page.findtext("id") == desktop.ID
        entry = page.findtext("launchable") or ""
        assert (share / "applications" / entry).is_file()

    def test_it_tells_which_licence_and_that_no_network_is_used(self, page: ET.Element) -> None:
        assert page.findtext("project_license") == "MIT"
        assert page.findtext("supports/internet") == "offline-only"

    def test_each_screenshot_is_a_picture_of_ours_with_its_size(self, page: ET.Element) -> None:
        pictures = list(page.iter("image"))
        assert len(pictures) >= 3
        for picture in pictures:
            with Image.open(ROOT / "docs" / "pictures" / Path(picture.text or "").name) as ours:
                assert ours.size == (int(picture.get("width", 0)), int(picture.get("height", 0)))

    def test_nothing_is_left_to_fill_in(self, share: Path) -> None:
        text = (share / "metainfo" / f"{desktop.ID}.metainfo.xml").read_text("utf-8")
        assert not re.search(r"@[A-Z]+@", text)


class TestIcons:
    @pytest.mark.parametrize("size", icons.LINUX_SIZES)
    def test_there_is_a_picture_of_each_size(self, share: Path, size: int) -> None:
        with Image.open(share / f"icons/hicolor/{size}x{size}/apps/{desktop.ID}.png") as picture:
            assert picture.size == (size, size)
            assert len(picture.convert("RGBA").getcolors(100_000) or ()) > 2, "it is empty"

    def test_the_same_drawing_gives_the_same_bytes(self) -> None:
        assert icons.png(48) == icons.png(48)

    def test_the_icon_for_windows_holds_every_size(self, tmp_path: Path) -> None:
        with Image.open(icons.write_ico(tmp_path / "icon.ico")) as icon:
            assert icon.info["sizes"] == {(size, size) for size in icons.ICO_SIZES}

    def test_the_icon_for_macos_holds_every_size(self, tmp_path: Path) -> None:
        data = icons.write_icns(tmp_path / "icon.icns").read_bytes()
        with Image.open(io.BytesIO(data)) as icon:
            widths = {width * scale for width, _height, scale in icon.info["sizes"]}
        assert widths == set(icons.ICNS_KINDS.values())


def verbs(parser: argparse.ArgumentParser, before: str = "") -> Iterator[str]:
    """Every command, and every verb of it: "goal", "goal add", ..."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield f"{before}{name}"
                yield from verbs(below, f"{before}{name} ")


class TestManual:
    @pytest.fixture
    def manual(self, share: Path) -> str:
        """The page without its marks."""
        page = gzip.decompress((share / "man" / "man1" / "librarian-self.1.gz").read_bytes()).decode("utf-8")
        return re.sub(r"\\f.", "", page.replace("\\-", "-"))

    def test_it_is_of_this_version(self, manual: str) -> None:
        assert f"Librarian Self {__version__}" in manual.splitlines()[0]

    def test_it_names_every_command_with_its_verbs(self, manual: str) -> None:
        told = {line.split('"')[1].split()[0] if '"' in line else line.split()[1]: line
                for line in manual.splitlines() if re.match(r"\.(BI|BR|B) [\"a-z]", line)}  # fmt: skip
        for words in verbs(command_parser()):
            command, _, verb = words.partition(" ")
            assert command in told, f"“{command}” is not in the manual"
            assert verb in told[command], f"“{words}” is not in the manual"

    def test_every_command_is_understood(self) -> None:
        assert set(COMMANDS) == {words for words in verbs(command_parser()) if " " not in words}

    def test_it_names_the_words_without_a_command(self, manual: str) -> None:
        assert all(word in manual for word in ("--version", "--selftest", "--json", "--kit"))


class TestCopyright:
    @pytest.fixture
    def notice(self, share: Path) -> str:
        return (share / "doc" / "librarian-self" / "copyright").read_text("utf-8")

    def test_every_library_is_named(self, notice: str) -> None:
        for package in sbom.locked(sbom.LOCK.read_text("utf-8")):
            assert package.name in notice, f"“{package.name}” is not in the notice"

    def test_it_says_what_the_lgpl_asks_for(self, notice: str) -> None:
        for words in ("GNU Lesser General Public License, version 3", "may be replaced", "download.qt.io"):
            assert words in notice

    def test_every_licence_that_is_named_is_explained(self, notice: str) -> None:
        blocks = re.split(r"\n\n", notice)
        used = {match for block in blocks[1:] if block.startswith("Files:")
                for match in re.findall(r"^License: (\S+)$", block, re.MULTILINE)}  # fmt: skip
        explained = {block.split()[1] for block in blocks if block.startswith("License:")}
        assert used == explained


def test_the_history_is_packed_without_a_time_of_its_own(share: Path) -> None:
    packed = (share / "doc" / "librarian-self" / "changelog.gz").read_bytes()
    assert packed[4:8] == bytes(4)
    assert gzip.decompress(packed).startswith(f"librarian-self ({__version__})".encode())
