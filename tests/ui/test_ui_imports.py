"""What is imported after PySide6 is not read as text and kept; OpenSSL stays out."""

import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
import builtins
plain = builtins.__import__
import librarian_self.ui
import sys
assert "PySide6.QtCore" in sys.modules
assert builtins.__import__ is plain
import fractions, linecache
assert not [name for name in linecache.cache if name.endswith("fractions.py")]
from PySide6.QtCore import QObject
QObject().setObjectName("still works")
"""


def test_imports_are_as_they_were_once_the_window_s_room_is_loaded() -> None:
    subprocess.run([sys.executable, "-P", "-c", ASK], check=True)  # noqa: S603 -- our own words


DIGEST = """
import sys
import librarian_self.ui
import hashlib
assert sys.modules["_hashlib"] is None
assert hashlib.blake2b(b"words", digest_size=16).hexdigest() != hashlib.sha256(b"words").hexdigest()
with open("/proc/self/maps") as maps:
    assert "libcrypto" not in maps.read()
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux says which libraries are loaded")
def test_openssl_is_not_loaded_for_digests() -> None:
    subprocess.run([sys.executable, "-P", "-c", DIGEST], check=True)  # noqa: S603 -- our own words
