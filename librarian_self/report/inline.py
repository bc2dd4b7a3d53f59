"""What stands inside a paragraph: web addresses lead somewhere, and words in another language say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from librarian_self.report.blocks import Paragraph, Span
from librarian_self.report.tongue import Tongues

ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]}’']")
"""A web address within words, without the stop that ends the sentence."""


def spans_of(paragraph: Paragraph, tongues: Tongues) -> list[Span]:
    """The spans of a paragraph, those in another language than the document's marked, web addresses made links."""
    found: list[Span] = []
    for span in paragraph.spans:
        lang = span.lang or tongues(span.text)
        known = replace(span, lang=lang) if lang else span
        if "://" in span.text and not span.link:
            found += _linked(known)
        else:
            found.append(known)
    return found


def _linked(span: Span) -> Iterator[Span]:
    end = 0
    for address in ADDRESS.finditer(span.text):
        if address.start() > end:
            yield replace(span, text=span.text[end : address.start()])
        yield replace(span, text=address[0], link=_ascii(address[0]), lang="")
        end = address.end()
    if end < len(span.text):
        yield replace(span, text=span.text[end:])


def _ascii(address: str) -> str:
    """An address as it goes over the wire, its other letters escaped (RFC 3987, 3.1)."""
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))
        for letter in address
    )
