"""What the file says of itself: once for every reader of PDF (14.3.3), and once as XMP (ISO 16684-1)."""

from __future__ import annotations

from html import escape
from typing import Final, NamedTuple

from librarian_self.report.tagging.codes import UNWRITABLE, date_string, text_string

PRODUCER: Final = "Librarian Self with ReportLab"


STREAM_END: Final = "endstream"
STREAM_END_ESCAPED: Final = "&#101;ndstream"
"""The packet is not compressed, and some readers look for this word rather than count."""


class About(NamedTuple):
    """`language` is a BCP 47 tag, `made` an ISO date, `creator` the program that the person used."""

    title: str
    author: str
    subject: str
    language: str
    made: str
    creator: str


def information(about: About) -> str:
    """The document information dictionary; what nobody filled in is left out."""
    words = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Creator": about.creator,
        "Producer": PRODUCER,
    }
    said = "".join(f"/{key}{text_string(value)}" for key, value in words.items() if value.strip())
    day = date_string(about.made)
    return f"<<{said}/CreationDate{day}/ModDate{day}>>"


def metadata(about: About) -> bytes:
    """The same as XMP, with the standards that the file claims to follow."""
    day = f"{about.made[:10]}T00:00:00Z"
    said = [
        "<dc:format>application/pdf</dc:format>",
        _in_languages("dc:title", about.title),
        _listed("dc:creator", "Seq", about.author),
        _in_languages("dc:description", about.subject),
        _listed("dc:language", "Bag", about.language),
        _plain("xmp:CreateDate", day),
        _plain("xmp:ModifyDate", day),
        _plain("xmp:MetadataDate", day),
        _plain("xmp:CreatorTool", about.creator),
        _plain("pdf:Producer", PRODUCER),
        _plain("pdfaid:part", "3"),
        _plain("pdfaid:conformance", "A"),
        _plain("pdfuaid:part", "1"),
    ]
    described = "\n".join(line for line in said if line)
    return PACKET.format(described=described, extension=EXTENSION).encode()


def _plain(name: str, words: str) -> str:
    """A property that is left out when it says nothing."""
    clean = escape(UNWRITABLE.sub("", words), quote=False).replace(STREAM_END, STREAM_END_ESCAPED)
    return f"<{name}>{clean}</{name}>" if clean.strip() else ""


def _listed(name: str, kind: str, words: str) -> str:
    inside = _plain("rdf:li", words)
    return f"<{name}><rdf:{kind}>{inside}</rdf:{kind}></{name}>" if inside else ""


def _in_languages(name: str, words: str) -> str:
    inside = _plain("rdf:li", words).replace("<rdf:li>", '<rdf:li xml:lang="x-default">', 1)
    return f"<{name}><rdf:Alt>{inside}</rdf:Alt></{name}>" if inside else ""


EXTENSION: Final = """\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
"""PDF/A knows no property of PDF/UA, so the file has to describe it (ISO 19005-3, 6.6.2.3)."""

PACKET: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{described}
{extension}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
