"""A system library that is missing is named with the package that brings it."""

from __future__ import annotations

import pytest

from librarian_self.i18n.messages import english
from librarian_self.selftest.packages import DEBIAN, library_in, missing_library


@pytest.mark.parametrize(("library", "package"), sorted(DEBIAN.items()))
def test_a_known_library_is_named_with_its_package(library: str, package: str) -> None:
    error = ImportError(f"{library}: cannot open shared object file: No such file or directory")
    message = missing_library(error)
    assert message is not None
    assert english(message) == (
        f"The system library {library} is not there. On Debian or Ubuntu: apt install {package}"
    )


def test_an_unknown_library_is_named_without_one() -> None:
    message = missing_library(OSError("libodd-3.so.7: cannot open shared object file: No such file"))
    assert message is not None
    assert english(message) == (
        "The system library libodd-3.so.7 is not there. Please install the package that holds it."
    )


def test_a_library_is_found_among_other_words() -> None:
    words = (
        "Traceback ...\nImportError: libEGL.so.1: cannot open shared object file: No such file or directory\n"
    )
    message = library_in(words)
    assert message is not None
    assert message.values["command"] == "apt install libegl1"


def test_a_module_that_cannot_be_loaded_for_another_reason_is_named() -> None:
    message = missing_library(ModuleNotFoundError("No module named 'yaml'", name="yaml"))
    assert message is not None
    assert "“yaml” cannot be loaded (No module named 'yaml')" in english(message)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), ValueError("libraries: three")])
def test_what_is_no_library_is_nothing_of_it(error: Exception) -> None:
    assert missing_library(error) is None


def test_words_without_a_library_name_none() -> None:
    assert library_in("qt.qpa.plugin: Could not load the Qt platform plugin") is None


@pytest.mark.parametrize("library", ["libQt6Svg.so.6", "libicudata.so.73", "libpdfium.so"])
def test_a_library_of_the_program_itself_comes_with_the_program(library: str) -> None:
    message = library_in(f"{library}: cannot open shared object file: No such file or directory")
    assert message is not None
    assert english(message) == f"“{library}” is missing or damaged. Please install the program once more."


def test_a_package_that_says_no_name_is_named_by_where_it_failed() -> None:
    with pytest.raises(ImportError) as caught:
        raise ImportError("Could not find library")
    message = missing_library(caught.value)
    assert message is not None
    assert message.values["module"] == __name__.partition(".")[0]


def test_an_error_that_was_never_raised_names_nothing() -> None:
    message = missing_library(ImportError("Could not find library"))
    assert message is not None
    assert message.values["module"] == "?"
