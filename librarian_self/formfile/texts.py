"""The kind of the texts that a reader of the form sees: one for all languages, or one for each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from librarian_self.formfile.kinds import Schema
from librarian_self.formfile.limits import TEXT
from librarian_self.formfile.marks import MAP, SCALAR
from librarian_self.formfile.source import code_point
from librarian_self.formfile.walk import Walk
from librarian_self.formfile.words import listed
from librarian_self.i18n.messages import msg
from librarian_self.model.text import FALLBACK, Text, plain

if TYPE_CHECKING:
    from yaml.nodes import Node

KNOWN_LANGUAGES: Final = tuple(FALLBACK)

_CONTROL: Final = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What may not stand in a text, even written as an escape: controls, and marks that reorder what is shown."""


@dataclass(frozen=True, slots=True)
class Words:
    """A string, or a map by language. At most 4,000 characters in each; several lines are allowed."""

    def read(self, node: Node, walk: Walk) -> Text | None:
        """Read it. The loop is the busiest of the room: most nodes of a form are texts."""
        if node.tag is not MAP:
            word = self._word(node, walk)
            return None if word is None else plain(word)
        words: dict[str, str] = {}
        for key, value in node.value:
            if key.tag is SCALAR and value.tag is SCALAR:
                language, word = key.value, value.value
                if (
                    language in walk.languages
                    and language not in words
                    and word.isprintable()
                    and 0 < len(word) <= TEXT
                    and not word.isspace()
                ):
                    words[language] = word
                    continue
            self._look_closer(node, key, value, words, walk)
        if walk.first is not None and walk.first not in words:
            self._lacks_first(node, walk)
        return Text(words) if words else None

    def _look_closer(self, node: Node, key: Node, value: Node, words: dict[str, str], walk: Walk) -> None:
        language = key.value
        if key.tag is not SCALAR or language not in KNOWN_LANGUAGES:
            walk.bad_key(key, msg("a text; it has one for each language"), walk.languages)
        elif language not in walk.languages:
            message = msg(
                "the language “{language}” is not listed under “languages” ({listed})",
                language=language,
                listed=listed(walk.languages),
            )
            walk.problem(key, message)
        elif (first := next(k for k, _ in node.value if k.value == language)) is not key:
            walk.twice(key, first)
        elif (word := self._word(value, walk)) is not None:
            words[language] = word

    def _lacks_first(self, node: Node, walk: Walk) -> None:
        if not node.value:
            walk.problem(node, msg("this text is empty"))
        elif all(key.value != walk.first for key, _ in node.value):
            message = msg("this text lacks “{language}”, the first language of the form", language=walk.first)
            walk.problem(node, message)

    def _word(self, node: Node, walk: Walk) -> str | None:
        if node.tag is not SCALAR:
            walk.unexpected(node, msg("a text (in quotation marks if it holds “: ” or “ #”)"))
            return None
        word: str = node.value
        if not word.strip():
            walk.problem(node, msg("this text is empty"))
        elif len(word) > TEXT:
            walk.problem(
                node, msg("this text has {count} characters; at most {most} fit", count=len(word), most=TEXT)
            )
        elif not word.isprintable() and (found := re.search(_CONTROL, word)):
            message = msg(
                "a control character ({code}) stands in this text; delete it", code=code_point(found[0])
            )
            walk.problem(node, message, found.start())
        else:
            return word
        return None

    def schema(self, definitions: dict[str, Schema]) -> Schema:
        """Describe both ways to write a text."""
        words: Schema = {"type": "string", "minLength": 1, "maxLength": TEXT, "pattern": r"\S"}
        definitions.setdefault(
            "text",
            {
                "description": "A text, or one for each language",
                "oneOf": [
                    words,
                    {
                        "type": "object",
                        "properties": dict.fromkeys(KNOWN_LANGUAGES, words),
                        "additionalProperties": False,
                        "minProperties": 1,
                    },
                ],
            },
        )
        return {"$ref": "#/$defs/text"}
