"""What the program is made of: every part has its licence at hand, and how far it is translated is counted."""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import files, requires
from pathlib import Path

import pytest

from librarian_self.assets import asset
from librarian_self.services.licences import PARTS, Licence, Use
from librarian_self.services.standing import Standing, translations_standing

TOP = Path(__file__).parents[2]
LICENCES = tuple(licence for part in PARTS for licence in part.licences)
LEAST = 1000


def named(licence_id: str) -> Licence:
    return next(licence for licence in LICENCES if licence.id == licence_id)


@pytest.mark.parametrize("licence", LICENCES, ids=[licence.id for licence in LICENCES])
def test_every_licence_can_be_read_whole(licence: Licence) -> None:
    text = licence.text()
    assert len(text) > LEAST
    assert "\t" not in text
    assert "\r" not in text


def test_every_licence_is_named_once() -> None:
    assert len({licence.id for licence in LICENCES}) == len(LICENCES)
    assert len({part.use for part in PARTS}) == len(PARTS) == len(Use)


def test_every_licence_file_that_is_shipped_can_be_read_in_the_window() -> None:
    folder = Path(str(asset("resources", "licences")))
    assert {path.name for path in folder.iterdir()} == {
        licence.file[-1] for licence in LICENCES if licence.file[1] == "licences"
    }


def test_the_program_has_the_licence_of_its_project() -> None:
    assert named("librarian-self").text() == (TOP / "LICENSE").read_text("utf-8")


@pytest.mark.parametrize(
    ("licence_id", "beginning"),
    [
        ("lgpl-3.0", "GNU LESSER GENERAL PUBLIC LICENSE Version 3, 29 June 2007"),
        ("gpl-3.0", "GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007"),
        ("cc-by-4.0", "Attribution 4.0 International"),
        ("ofl-1.1", "Copyright 2010-2020 Adobe"),
    ],
)
def test_well_known_licences_begin_as_they_do_everywhere(licence_id: str, beginning: str) -> None:
    assert " ".join(named(licence_id).text().split()).startswith(beginning)


def test_long_licences_are_there_to_their_end() -> None:
    assert "library. If this is what you want to do" not in named("lgpl-3.0").text()
    assert named("lgpl-3.0").text().rstrip().endswith("Library.")
    assert "<https://www.gnu.org/licenses/why-not-lgpl.html>" in named("gpl-3.0").text()
    assert (
        named("cc-by-4.0")
        .text()
        .rstrip()
        .endswith("Creative Commons may be contacted at creativecommons.org.")
    )


@pytest.mark.parametrize(
    ("package", "licence_id"),
    [
        ("reportlab", "reportlab"),
        ("pillow", "pillow"),
        ("charset-normalizer", "charset-normalizer"),
        ("PyYAML", "pyyaml"),
        ("platformdirs", "platformdirs"),
        ("icalendar", "icalendar"),
        ("python-dateutil", "python-dateutil"),
        ("tzdata", "tzdata"),  # a notice, and the text that it speaks of
        ("typing-extensions", "typing-extensions"),
        ("cryptography", "cryptography"),
        ("cffi", "cffi"),
        ("pycparser", "pycparser"),
    ],
)
def test_the_texts_are_those_of_the_installed_packages(package: str, licence_id: str) -> None:
    own = sorted((file for file in files(package) or () if file.stem.startswith("LICENSE")), key=str)
    assert asset(*named(licence_id).file).read_text("utf-8") == "\n".join(
        each.read_text("utf-8") for each in own
    )


def test_what_pdfium_is_made_of_has_its_licences_too() -> None:
    """Those of the parts that are in the libraries for our systems."""
    told = re.findall(r"^==== (\S+) ====$", named("pypdfium2").text(), re.MULTILINE)
    own = [str(file).partition("/licenses/")[2] for file in files("pypdfium2") or ()]
    ours = re.compile(r"LICENSES/(?!CC)|BUILD_LICENSES/([^/]+|all_except_musl/.*)$")
    assert told == sorted(name for name in own if ours.match(name))


def test_every_package_that_the_program_needs_is_named() -> None:
    shown = {name.strip().lower() for part in PARTS for name in part.name.split(",")}
    needed = ["pyside6", "shiboken6", "reportlab", "pyyaml", "platformdirs", "icalendar", "cryptography"]
    needed.append("pypdfium2")
    for package in ("reportlab", "icalendar", "python-dateutil", "cryptography", "cffi"):
        needed += [re.split(r"[^\w.-]", line)[0] for line in requires(package) or () if "extra" not in line]
    assert {name.lower() for name in needed} <= shown


def test_python_brings_its_own() -> None:
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in named("python").text()
    assert sys.version_info >= (3, 11)


# The translations


def test_what_was_counted_fits_the_catalogues() -> None:
    standing = translations_standing()
    template = asset("resources", "translations", "librarian-self.pot").read_text("utf-8")
    assert standing.sentences == template.count("\nmsgid ") - 1 + template.startswith("msgid ")
    assert set(standing.finished) >= {"uz"}


def test_the_language_of_the_source_says_everything() -> None:
    assert translations_standing().share("en") == 1.0


def test_a_language_says_what_it_has_and_one_without_a_catalogue_nothing() -> None:
    standing = Standing(200, {"uz": 150})
    assert standing.share("uz") == 0.75
    assert standing.share("kaa") == 0.0
    assert Standing(0, {}).share("uz") == 0.0


def test_the_count_is_plain_json() -> None:
    counted = json.loads(asset("resources", "generated", "translations.json").read_text("utf-8"))
    assert set(counted) == {"sentences", "finished"}
