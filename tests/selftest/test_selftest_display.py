"""Which platform of Qt is looked at, and which of its libraries."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from librarian_self.selftest import display, platforms

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "vnc"),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"}, "wayland"),
        ({"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
    ],
)
def test_on_linux_it_is_the_one_that_is_named_else_the_one_that_qt_takes(
    environment: dict[str, str], platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert display._wanted() == platform


def test_elsewhere_qt_has_one_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert display._wanted() == ""
    assert display._plugins("windows") == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all that it needs")
@pytest.mark.parametrize("platform", ["offscreen", "xcb", "wayland"])
def test_on_linux_there_is_a_library_for_each(platform: str) -> None:
    (library,) = display._plugins(platform)
    assert library.is_file()


def test_an_unknown_platform_has_none() -> None:
    assert display._plugins("telepathy") == ()


class Station:
    """The function of Windows that gives the window station; its result has a type."""

    HANDLE = 40
    restype: object = None

    def __call__(self) -> int:
        return self.HANDLE


class Windows:
    """As much of user32.dll as is asked; `flags` are those of the window station, None where it tells nothing."""

    def __init__(self, flags: int | None) -> None:
        self._flags = flags
        self.user32 = SimpleNamespace(
            GetProcessWindowStation=Station(), GetUserObjectInformationW=self._information
        )

    def _information(self, station: ctypes.c_void_p, index: int, out: Any, _size: int, _more: None) -> int:
        assert (station.value, index) == (Station.HANDLE, 1)
        if self._flags is None:
            return 0
        out._obj.flags = self._flags
        return 1


@pytest.mark.parametrize(("flags", "has_one"), [(1, True), (3, True), (0, False), (2, False), (None, False)])
def test_on_windows_the_session_says_whether_it_has_a_screen(
    flags: int | None, has_one: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "windll", Windows(flags), raising=False)
    assert platforms.has_display("win32") is has_one
