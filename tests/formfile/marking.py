"""How the tests of form files say where a problem is expected, and what their fixtures are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

MARK = "§"
"""Stands in a broken file before each character at which a problem is expected."""

Lines: TypeAlias = Callable[[str | bytes], list[str]]
Broken: TypeAlias = Callable[[str, str], str]
Expected: TypeAlias = Callable[[str, tuple[str, ...]], list[str]]
OneProblem: TypeAlias = Callable[[str, str, str], None]
