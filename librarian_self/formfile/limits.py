"""How large a form file and its parts may be; a file that somebody was sent cannot exhaust the program."""

from __future__ import annotations

from typing import Final

BYTES: Final = 5_000_000
"""Bytes of a file; looked at before anything is read."""
DEPTH: Final = 24
"""Lists and keys inside one another; the deepest text of the definition stands at 11."""
NODES: Final = 250_000
"""Keys, texts and lists of a file together; two thousand items in six languages need about 200,000."""
PROBLEMS: Final = 1_000
"""Problems that are collected before reading stops."""
GUESSED: Final = 100
"""Problems that come with a suggestion; looking for near words is slow, and nobody reads so far."""

LANGUAGES: Final = 20
LEVELS: Final = 12
SECTIONS: Final = 100
ITEMS: Final = 2_000
OPTIONS: Final = 20
ACTIONS: Final = 2_000
NAMED: Final = 100
"""Entries of the short lists: scales, principles, raters, occasions, sources, an item's actions and seeds."""

TEXT: Final = 4_000
"""Characters of a text in one language."""
WORD: Final = 200
"""Characters of a text that has no languages: a version, a licence, where a principle stands."""
ID: Final = 64
"""Characters of an id."""
STEP: Final = 100
"""Values of a scale run from -STEP to STEP."""
HOURS: Final = 200
"""Hours of an action."""
PEOPLE: Final = 1_000_000
"""People of a panel or a pilot."""

EXPRESSION: Final = 1_000
"""Characters of a condition."""
EXPRESSION_DEPTH: Final = 20
"""Parentheses, functions and `not` inside one another."""
