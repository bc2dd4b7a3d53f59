"""A file that travels inside the document, before anybody asks how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What an attached file is to the document."""

    DATA = "Data"
    SOURCE = "Source"
    ALTERNATIVE = "Alternative"
    SUPPLEMENT = "Supplement"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to be embedded: its name, its bytes, what it holds in the reader's words, and its media type."""

    name: str
    data: bytes
    description: str
    media_type: str = "application/json"
    relation: Relation = Relation.DATA
