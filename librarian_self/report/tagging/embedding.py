"""Files that travel inside the document (7.11.4), each with what it is to it (ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import md5

from librarian_self.report.attachment import Attachment
from librarian_self.report.tagging.codes import date_string, text_string
from librarian_self.report.tagging.objects import Objects, Stream


def add_attachments(attachments: Sequence[Attachment], made: str, objects: Objects) -> str:
    """Embed the files; returns what the catalogue says of them, nothing where there is none."""
    if not attachments:
        return ""
    found = {each.name: _specified(each, made, objects) for each in sorted(attachments, key=_name)}
    if len(found) < len(attachments):
        raise ValueError("two attachments have one name")
    names = " ".join(f"{text_string(name)} {reference}" for name, reference in found.items())
    files = " ".join(found.values())
    return f"/Names<</EmbeddedFiles<</Names[{names}]>>>>/AF[{files}]"


def _name(attachment: Attachment) -> str:
    return attachment.name


def _specified(attachment: Attachment, made: str, objects: Objects) -> str:
    """The file and its specification; returns the reference of the latter."""
    digest = md5(attachment.data, usedforsecurity=False).hexdigest()
    size, day = len(attachment.data), date_string(made)
    kind = attachment.media_type.replace("/", "#2F")
    params = f"/Params<</Size {size}/ModDate{day}/CheckSum<{digest}>>>"
    file = objects.add(Stream(f"/Type/EmbeddedFile/Subtype/{kind}{params}", attachment.data))
    name = text_string(attachment.name)
    described = f"/Desc{text_string(attachment.description)}/AFRelationship/{attachment.relation}"
    return objects.add(f"<</Type/Filespec/F{name}/UF{name}{described}/EF<</F {file}/UF {file}>>>>")
