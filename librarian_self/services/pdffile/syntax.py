"""Bytes become values (7.2, 7.3)."""

from __future__ import annotations

import re
from typing import Any, Final

from librarian_self.services.pdffile.limits import DEPTH, Budget, broken
from librarian_self.services.pdffile.values import Name, Reference, Value

BLANK: Final = re.compile(rb"(?:[\x00\t\n\f\r ]+|%[^\r\n]*)*")
REFERENCE: Final = re.compile(
    rb"(\d{1,10})[\x00\t\n\f\r ]+\d{1,5}[\x00\t\n\f\r ]+R(?![^\x00\t\n\f\r ()<>\[\]{}/%])"
)
NUMBER: Final = re.compile(rb"[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?![^\x00\t\n\f\r ()<>\[\]{}/%])")
NAME: Final = re.compile(rb"/([^\x00\t\n\f\r ()<>\[\]{}/%]{0,300})")
WORD: Final = re.compile(rb"true|false|null")
PLAIN: Final = re.compile(rb"[^()\\\r]*")
OCTAL: Final = re.compile(rb"[0-7]{1,3}")
HEX: Final = re.compile(rb"<([0-9A-Fa-f\x00\t\n\f\r ]*)>")
CODE: Final = re.compile(rb"#([0-9A-Fa-f]{2})")

WORDS: Final[dict[bytes, Value]] = {b"true": True, b"false": False, b"null": None}
ESCAPES: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Scanner:
    """Reads values from `data`, from `place` on; every step is counted. Raises PdfRefused for what is no value."""

    def __init__(self, data: bytes, place: int, budget: Budget) -> None:
        self.data = data
        self.place = place
        self._budget = budget

    def skip_blank(self) -> None:
        """Go to the next sign that means something."""
        start = self.place
        found = BLANK.match(self.data, start)
        if found is not None:
            self.place = found.end()
            self._budget.passed(self.place - start)

    def takes(self, words: bytes) -> bool:
        """Whether these words come next; then they are passed."""
        self.skip_blank()
        if not self.data.startswith(words, self.place):
            return False
        self.place += len(words)
        return True

    def match(self, pattern: re.Pattern[bytes]) -> re.Match[bytes] | None:
        """What a pattern finds right here; it is passed."""
        found = pattern.match(self.data, self.place)
        if found is not None:
            self.place = found.end()
        return found

    def value(self, depth: int = 0) -> Value:
        """The next value."""
        self._budget.work()
        if depth > DEPTH:
            raise broken()
        self.skip_blank()
        start = self.data[self.place : self.place + 2]
        if start == b"<<":
            return self._dictionary(depth)
        match start[:1]:
            case b"[":
                return self._array(depth)
            case b"(":
                return self._literal()
            case b"<":
                return self._hex()
            case b"/":
                return self._name()
            case _:
                return self._simple()

    def _simple(self) -> Value:
        if found := self.match(REFERENCE):
            return Reference(int(found[1]))
        if found := self.match(NUMBER):
            return float(found[0]) if b"." in found[0] else int(found[0])
        if found := self.match(WORD):
            return WORDS[found[0]]
        raise broken()

    def _name(self) -> Name:
        found = self.match(NAME)
        if found is None:
            raise broken()
        return Name(CODE.sub(_byte, found[1]).decode("utf-8", "replace"))

    def _array(self, depth: int) -> list[Any]:
        self.place += 1
        found: list[Any] = []
        while not self.takes(b"]"):
            found.append(self.value(depth + 1))
        return found

    def _dictionary(self, depth: int) -> dict[str, Any]:
        self.place += 2
        found: dict[str, Any] = {}
        while not self.takes(b">>"):
            key = self.value(depth + 1)
            if not isinstance(key, Name):
                raise broken()
            found[key] = self.value(depth + 1)
        return found

    def _hex(self) -> bytes:
        found = self.match(HEX)
        if found is None:
            raise broken()
        self._budget.passed(len(found[1]))
        digits = b"".join(found[1].replace(b"\0", b"").split())
        return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))

    def _literal(self) -> bytes:
        """A string in parentheses, those inside it in pairs."""
        self.place += 1
        parts: list[bytes] = []
        inside = 0
        while True:
            self._budget.work()
            start = self.place
            self.match(PLAIN)
            self._budget.passed(self.place - start)
            parts.append(self.data[start : self.place])
            sign = self.data[self.place : self.place + 1]
            self.place += 1
            match sign:
                case b"(":
                    inside += 1
                case b")":
                    inside -= 1
                    if inside < 0:
                        return b"".join(parts)
                case b"\\":
                    parts.append(self._escaped())
                    continue
                case b"\r":
                    parts.append(self._line_end())
                    continue
                case _:
                    raise broken()
            parts.append(sign)

    def _escaped(self) -> bytes:
        """What a backslash and the signs after it stand for."""
        if found := self.match(OCTAL):
            return bytes((int(found[0], 8) & 0xFF,))
        sign = self.data[self.place : self.place + 1]
        self.place += 1
        if sign == b"\r":
            self._line_end()
            return b""
        return b"" if sign == b"\n" else ESCAPES.get(sign, sign)

    def _line_end(self) -> bytes:
        """The rest of a line's end of one or two signs, which counts as one."""
        if self.data.startswith(b"\n", self.place):
            self.place += 1
        return b"\n"


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[1].decode("ascii"))
