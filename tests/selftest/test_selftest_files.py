"""A file of the program that is missing or damaged is named by the check that needs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import reportlab

from tests.selftest.conftest import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.usefixtures("data_files")
def test_a_copy_of_the_data_files_that_nobody_touched_is_whole(desk: Desk) -> None:
    for name in ("licences", "languages", "fonts", "icons", "kits"):
        assert desk.check(name).ok


@pytest.mark.parametrize(
    ("check", "file"),
    [
        ("fonts", "resources/fonts/SourceSans3-Regular.ttf"),
        ("fonts", "resources/fonts/SourceSans3-Bold.ttf"),
        ("languages", "resources/translations/uz.mo"),
        ("languages", "resources/translations/kaa_Cyrl.mo"),
        ("languages", "resources/generated/forms.json"),
        ("languages", "resources/help/ru.md"),
        ("languages", "forms/ethics.yaml"),
        ("licences", "resources/licences/lgpl-3.0.txt"),
        ("licences", "resources/fonts/OFL.txt"),
        ("kits", "forms/practicum.yaml"),
        ("icons", "resources/icons/home.svg"),
        ("icons", "resources/icons/app.svg"),
    ],
)
def test_a_missing_file_is_named(data_files: Path, desk: Desk, check: str, file: str) -> None:
    path = data_files / _shipped(data_files, file)
    path.unlink()
    said = desk.fails(check)
    assert path.name in said
    assert "install the program once more" in said


def _shipped(data_files: Path, file: str) -> str:
    """The name of the ethics form is the form's own affair."""
    if file != "forms/ethics.yaml":
        return file
    return f"forms/{next(path.name for path in (data_files / 'forms').glob('*ethics*.yaml'))}"


@pytest.mark.parametrize(
    ("check", "file", "left"),
    [
        ("fonts", "resources/fonts/SourceSans3-Bold.ttf", 40_000),
        ("languages", "resources/translations/ru.mo", 900),
        ("languages", "resources/generated/qt/kaa.qm", 30),
        ("languages", "resources/help/kaa.md", 2_000),
        ("licences", "resources/licences/python.txt", 100),
        ("icons", "resources/icons/home.svg", 60),
        ("icons", "resources/icons/app.svg", 60),
    ],
)
def test_a_file_that_was_cut_off_is_named(
    data_files: Path, desk: Desk, check: str, file: str, left: int
) -> None:
    path = data_files / file
    path.write_bytes(path.read_bytes()[:left])
    assert path.name in desk.fails(check)


def test_a_catalogue_of_another_language_is_no_catalogue(data_files: Path, desk: Desk) -> None:
    translations = data_files / "resources" / "translations"
    shutil.copy(_empty_catalogue(translations), translations / "uz.mo")
    assert "uz.mo" in desk.fails("languages")


def _empty_catalogue(folder: Path) -> Path:
    """A sound file of translations without any."""
    path = folder / "empty.mo"
    path.write_bytes(b"\xde\x12\x04\x95" + b"".join(n.to_bytes(4, "little") for n in (0, 0, 28, 28, 0, 28)))
    return path


def test_a_font_without_cyrillic_letters_is_named_with_those_it_lacks(data_files: Path, desk: Desk) -> None:
    other = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    shutil.copy(other, data_files / "resources" / "fonts" / "SourceSans3-Regular.ttf")
    said = desk.fails("fonts")
    assert said.startswith("The font SourceSans3-Regular.ttf lacks ")
    assert "Ё" in said


def test_a_form_that_lost_a_language_is_named(data_files: Path, desk: Desk) -> None:
    path = data_files / "forms" / "practicum.yaml"
    words = path.read_text("utf-8")
    path.write_text(words.replace("languages: [en, uz, ru, kaa]", "languages: [en]", 1), "utf-8")
    assert not desk.check("languages").ok


def test_an_empty_drawing_is_named(data_files: Path, desk: Desk) -> None:
    path = data_files / "resources" / "icons" / "trash.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>', "utf-8")
    assert "resources/icons/trash.svg" in desk.fails("icons")
