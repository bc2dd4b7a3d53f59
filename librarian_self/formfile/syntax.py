"""What YAML's own errors mean for somebody who writes a form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from yaml.error import MarkedYAMLError, YAMLError

from librarian_self.formfile.problem import Problem
from librarian_self.formfile.source import at_end_of, code_point
from librarian_self.i18n.messages import Message, msg

_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_MEANING: Final = (
    (
        ("mapping values are not allowed",),
        msg("“: ” begins a value here; if it belongs to the text, put the whole text into quotation marks"),
    ),
    (
        ("another document",),
        msg("a second document begins here; a form is one document, so take “---” away"),
    ),
    (
        ("alias", "anchor", "second occurrence"),
        msg("anchors and aliases (“&” and “*”) are not used in a form; write the text out"),
    ),
    (
        ("tab",),
        msg("there is a tab in front of this line; use spaces"),
    ),
    (
        ("cannot start any token",),
        msg(
            "a text cannot begin with this character; put the text into quotation marks, and use spaces for tabs"
        ),
    ),
    (("unexpected end of stream",), msg("this quotation mark is not closed")),
    (
        ("sequence entries are not allowed",),
        msg(
            "“- ” begins an entry of a list; lists begin on a line of their own, and a text with “- ” is quoted"
        ),
    ),
    (
        ("',' or ']'",),
        msg(
            "the list [ … ] that begins on line {line} lacks a “,” or its end, or a text in it needs quotation marks",
            line=0,
        ),
    ),
    (
        ("',' or '}'",),
        msg(
            "the keys {{ … }} that begin on line {line} lack a “,” or their end, or a text in them needs "
            "quotation marks",
            line=0,
        ),
    ),
    (("expected ':'",), msg("a key needs a colon and a space (“: ”) after it")),
    (
        ("escape",),
        msg("“\\” means something else in double quotation marks; use single ones, or write “\\\\”"),
    ),
    (
        ("did not find expected", "<block end>"),
        msg("this does not fit the lines above; look at the indentation and for an open quotation mark"),
    ),
)
"""Parts of the sentences of libyaml and of PyYAML, and ours for them; the first that fits."""

_FOUND_TOO_LATE: Final = ("unexpected end of stream", "expected ':'")
"""Troubles that show only below the line to mend: an open quotation mark, a key without its colon."""


def syntax_problem(error: YAMLError, text: str) -> Problem:
    """Say what a YAML error means, and where it is in `text`."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _unprintable(text)
    trouble = error.problem or ""
    began = error.context_mark or error.problem_mark
    found = began if any(part in trouble for part in _FOUND_TOO_LATE) else error.problem_mark
    return Problem(found.line + 1, found.column + 1, _meaning(trouble, began.line + 1))


def _meaning(trouble: str, began: int) -> Message:
    for parts, message in _MEANING:
        if any(part in trouble for part in parts):
            return replace(message, values={"line": began}) if "{line}" in message.msgid else message
    return msg("this is not well-formed YAML ({trouble})", trouble=trouble)


def _unprintable(text: str) -> Problem:
    """The reader's errors carry no place that both loaders agree on; look for the character ourselves."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return Problem(1, 1, msg("this is not well-formed YAML ({trouble})", trouble="encoding"))
    message = msg("a control character ({code}) stands here; delete it", code=code_point(found[0]))
    return at_end_of(text[: found.start()], message)
