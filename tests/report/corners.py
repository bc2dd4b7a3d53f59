"""Every corner of a PDF, for whoever looks for what should not be there."""

from __future__ import annotations

from typing import Any

from tests.report.reading import reader_of, text_of


def everything_in(pdf: bytes) -> str:
    """Every string of every object and every stream, unpacked, attachments too."""
    reader = reader_of(pdf)
    found: list[str] = [str(reader.metadata), text_of(pdf)]
    waiting: list[Any] = [reader.trailer["/Root"]]
    seen: set[int] = set()
    while waiting:
        each = waiting.pop().get_object()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if hasattr(each, "get_data"):
            data = each.get_data()
            found += [data.decode("latin-1"), data.decode("utf-8", "replace")]
        if isinstance(each, dict):
            waiting += [value for value in each.values() if hasattr(value, "get_object")]
        elif isinstance(each, list):
            waiting += [value for value in each if hasattr(value, "get_object")]
        found.append(str(each))
    return "\n".join(found)
