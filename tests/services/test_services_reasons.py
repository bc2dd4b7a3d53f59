"""Why the system would not is said in the reader’s language."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.i18n.messages import english
from librarian_self.services.files import CannotReadFile, read_whole
from librarian_self.services.reasons import why

SAID = {
    errno.ENOENT: "it is not there",
    errno.EACCES: "permission is missing",
    errno.EPERM: "permission is missing",
    errno.EISDIR: "it is a folder",
    errno.EROFS: "the disk is write-protected",
    errno.ENOSPC: "the disk is full",
    errno.EBUSY: "another program is using it",
}


@pytest.mark.parametrize(("number", "words"), SAID.items())
def test_what_happens_to_people_has_words(number: int, words: str) -> None:
    assert english(why(OSError(number, os.strerror(number)))) == words


@pytest.mark.parametrize(
    ("error", "number"), [(OSError(errno.EXDEV, "Cross-device"), errno.EXDEV), (OSError("x"), 0)]
)
def test_anything_else_has_its_number(error: OSError, number: int) -> None:
    assert english(why(error)) == f"the system reports error {number}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_system_itself_are_never_shown(tmp_path: Path, language: str) -> None:
    path = tmp_path / "gone.yaml"
    with pytest.raises(CannotReadFile) as caught:
        read_whole(path)
    said = load_catalogue(language)(caught.value.message)

    assert f"{path}" in said
    assert os.strerror(errno.ENOENT) not in said
