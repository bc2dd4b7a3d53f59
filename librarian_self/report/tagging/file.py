"""Numbered objects as the bytes of a file (7.5), the small ones packed together."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.pdfdoc import format as written

from librarian_self.report.tagging.objects import VERSION, Objects, Stream, ended

MOST_A_PACK: Final = 250
"""Objects that are packed together; a reader unpacks as many to see one."""

ID_LENGTH: Final = 16


class _File:
    """Bytes so far, and where each object is found: (1, offset, 0) or (2, number of its pack, place in it)."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.length = 0
        self.places: dict[int, tuple[int, int, int]] = {}

    def put(self, data: bytes) -> None:
        self.parts.append(data)
        self.length += len(data)

    def put_object(self, number: int, data: bytes) -> None:
        self.places[number] = (1, self.length, 0)
        self.put(b"%d 0 obj\n%b\nendobj\n" % (number, data))


def file_of(objects: Objects, catalogue: str, information: str) -> bytes:
    """The whole file; `catalogue` and `information` are references. Equal objects give equal bytes."""
    file = _File()
    file.put(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % VERSION)
    small: list[tuple[int, bytes]] = []
    count = 0
    for count, each in enumerate(objects.in_order(), start=1):
        data: bytes = written(each, objects.document, toplevel=1)
        if isinstance(each, Stream):
            file.put_object(count, data)
        elif isinstance(each, PDFStream):
            # reportlab leaves out the end of line before `endstream`
            file.put_object(count, ended(data.removesuffix(b"endstream\n")))
        else:
            small.append((count, data))
    for start in range(0, len(small), MOST_A_PACK):
        count += 1
        _put_pack(file, count, small[start : start + MOST_A_PACK])
    _put_places(file, count + 1, f"/Root {catalogue}/Info {information}")
    return b"".join(file.parts)


def _put_pack(file: _File, number: int, small: list[tuple[int, bytes]]) -> None:
    """An object stream (7.5.7)."""
    heads: list[str] = []
    offset = 0
    for place, (own, data) in enumerate(small):
        file.places[own] = (2, number, place)
        heads.append(f"{own} {offset}")
        offset += len(data) + 1
    head = " ".join(heads).encode("ascii") + b"\n"
    packed = Stream(
        f"/Type/ObjStm/N {len(small)}/First {len(head)}", head + b"\n".join(data for _, data in small)
    )
    file.put_object(number, packed.format(None))


def _put_places(file: _File, number: int, trailer: str) -> None:
    """A cross-reference stream (7.5.8), which is the trailer too, then where it stands."""
    start = file.length
    file.places[number] = (1, start, 0)
    rows = [b"\0" + bytes(4) + b"\xff\xff"]
    for own in range(1, number + 1):
        kind, where, place = file.places[own]
        rows.append(bytes((kind,)) + where.to_bytes(4, "big") + place.to_bytes(2, "big"))
    identity = _identity(file)
    entries = f"/Type/XRef/Size {number + 1}/W[1 4 2]/ID[<{identity}><{identity}>]{trailer}"
    stream = Stream(entries, b"".join(rows))
    file.put_object(number, stream.format(None))
    file.put(b"startxref\n%d\n%%%%EOF\n" % start)


def _identity(file: _File) -> str:
    """The file's identifier (14.4): a digest of all that stands before it, so that no clock is asked."""
    digest = sha256()
    for part in file.parts:
        digest.update(part)
    return digest.hexdigest()[: 2 * ID_LENGTH].upper()
