"""Kits for tests: sound ones, and the same with one thing wrong."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from librarian_self.services.kitfile.writing import archive_of

FORM_YAML: Final = """\
format: librarian-self/1
id: reading-room
version: "1.0"
languages: [en, uz]
kind: competency
title: {en: The reading room, uz: Oʻquv zali}
licence: CC-BY-4.0
scales:
  steps:
    levels:
      - {value: 1, label: {en: Sometimes, uz: Baʼzan}}
      - {value: 2, label: {en: Often, uz: Koʻpincha}}
      - {value: 3, label: {en: Always, uz: Doim}}
sections:
  - id: service
    label: {en: Service, uz: Xizmat}
    items:
      - id: greet
        type: competency
        scale: steps
        statement: {en: I greet every reader., uz: Har bir kitobxonni kutib olaman.}
        levels: {1: {en: I nod., uz: Bosh irgʻayman.}, 2: {en: I smile., uz: Jilmayaman.}, 3: {en: I ask., uz: Soʻrayman.}}
        target: 3
"""
OTHER_FORM_YAML: Final = FORM_YAML.replace("id: reading-room", "id: stacks").replace(
    "The reading room", "The stacks"
)

LOGO_SVG: Final = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
<rect x="2" y="2" width="36" height="36" rx="6" fill="#0B6B6B"/>
<path d="M50 30 L60 10 l10 20 z" fill="#8A4B06" stroke="#000" stroke-width="1"/>
<circle cx="100" cy="20" r="12" fill="none" stroke="#2A6235" stroke-width="3"/></svg>"""


def logo_png(columns: int = 4, rows: int = 2) -> bytes:
    """A small PNG of one colour, half of it transparent."""
    row = b"\0" + b"\x0b\x6b\x6b\xff\x00\x00\x00\x00" * (columns // 2)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", columns, rows, 8, 6, 0, 0, 0)),
            _chunk(b"IDAT", zlib.compress(row * rows)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def manifest_of(files: Mapping[str, bytes], /, **changes: Any) -> bytes:
    """`kit.json` for these files; a change that is None takes a key out."""
    written = {
        "format": "librarian-self-kit",
        "version": 1,
        "id": "navoiy-2026",
        "name": "Navoiy kutubxonasi",
        "note": "For our winter course.",
        "language": "uz",
        "defaults": {
            "theme": "light",
            "text_size": 125,
            "role": "reader-service",
            "institution": "Navoiy nomidagi kutubxona",
            "hours_year": 40,
        },
        "locked": ["language"],
        "files": [
            {"path": path, "size": len(data), "sha256": sha256(data).hexdigest()}
            for path, data in files.items()
        ],
    } | changes
    return json.dumps({key: value for key, value in written.items() if value is not None}).encode()


def kit_files(**changes: Any) -> dict[str, bytes]:
    """A kit with a form and a logo."""
    files = {"forms/reading-room.yaml": FORM_YAML.encode(), "logo.svg": LOGO_SVG}
    return {"kit.json": manifest_of(files, **changes), **files}


def put_folder(files: Mapping[str, bytes], folder: Path) -> Path:
    """The kit as an open folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def put_archive(files: Mapping[str, bytes], path: Path) -> Path:
    """The kit as one file."""
    path.write_bytes(archive_of(files))
    return path
