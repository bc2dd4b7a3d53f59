"""Reads and writes the catalogue files: `.pot`, `.po` and `.mo`, the same bytes from the same sentences every time."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import generate_po, read_po

from tools.translation_checks import Entry, respelled
from tools.translation_sources import Sentence

_ONE_FORM: Final = "nplurals=1; plural=0;"
PLURALS: Final = {
    "uz": _ONE_FORM,
    "uz_Cyrl": _ONE_FORM,
    "kaa": _ONE_FORM,
    "kaa_Cyrl": _ONE_FORM,
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}
"""Plural rules by language; Babel knows none for Uzbek and Karakalpak."""

_Key = str | tuple[str, ...] | list[str]
_WIDTH: Final = 100
_MO_MAGIC: Final = 0x950412DE
_MO_HEAD: Final = 7 * 4
_MO_ROW: Final = 8


def empty(language: str) -> Catalog:
    """Make a catalogue without entries; it knows how many plural forms its language has."""
    return read_po(BytesIO(_header_entry(language).encode()))


def parse(content: bytes) -> Catalog:
    """Read a `.po` or `.pot` file; a babel `PoFileError` or a ValueError tells of a broken one."""
    catalog = read_po(BytesIO(content), abort_invalid=True)
    for message in catalog:
        message.flags.discard("python-format")  # babel takes the “% o” of “60 % of” for a place
    return catalog


def template(sentences: Iterable[Sentence]) -> Catalog:
    """Gather sentences into a catalogue without translations. Places in the source are kept by file only."""
    catalog = Catalog()
    for sentence in sorted(sentences, key=lambda one: (one.msgid, one.file, one.line)):
        key = sentence.msgid if sentence.plural is None else (sentence.msgid, sentence.plural)
        notes = [sentence.note] if sentence.note else []
        catalog[key] = _message(key, (), Message(key, locations=[(sentence.file, 0)], auto_comments=notes))
    return catalog


def merged(source: Catalog, old: Catalog, language: str) -> Catalog:
    """Give the sentences of `source` the translations of `old`.

    A translation whose sentence is gone is kept as obsolete and comes back with its sentence. One whose sentence
    became a plural, or ceased to be one, is kept as fuzzy.
    """
    new = empty(language)
    known = {_first(message): message for message in (*old.obsolete.values(), *_messages(old))}
    for message in _messages(source):
        previous = known.pop(_first(message), None)
        forms, is_sure = _carried(message, previous, new.num_plurals)
        entry = _message(message.id, forms, message)
        if previous is not None:
            entry.user_comments = previous.user_comments
            if any(forms) and (previous.fuzzy or not is_sure):
                entry.flags.add("fuzzy")
        new[message.id] = entry
    for message in known.values():
        if any(_forms(message)):
            message.locations, message.auto_comments, message.flags = [], [], set()
            new.obsolete[_first(message)] = message
    return new


def _carried(message: Message, old: Message | None, count: int) -> tuple[tuple[str, ...], bool]:
    """The translations to keep, and whether they surely fit."""
    wanted = count if message.pluralizable else 1
    forms = () if old is None else _forms(old)
    padded = (forms + ("",) * wanted)[:wanted]
    return padded, old is None or old.id == message.id


def render(catalog: Catalog, language: str | None = None) -> bytes:
    """Write a catalogue as text, sorted by sentence, without dates or line numbers; a template has no language."""
    entries = generate_po(catalog, omit_header=True, include_lineno=False, sort_by="message", width=_WIDTH)
    return (_header_entry(language) + "\n" + "".join(entries)).rstrip("\n").encode() + b"\n"


def compiled(catalog: Catalog, language: str) -> bytes:
    """Write the finished translations in gettext's binary form, with no version or date of any tool inside."""
    rows = [(b"", _header(language).encode())]
    for message in _messages(catalog):
        forms = _forms(message)
        if all(forms) and not message.fuzzy:
            key = message.id if isinstance(message.id, str) else "\0".join(message.id)
            rows.append((key.encode(), "\0".join(forms).encode()))
    rows.sort()
    start = _MO_HEAD + 2 * _MO_ROW * len(rows)
    tables, texts = b"", b""
    for column in zip(*rows, strict=True):
        for text in column:
            tables += struct.pack("<II", len(text), start + len(texts))
            texts += text + b"\0"
    head = struct.pack("<7I", _MO_MAGIC, 0, len(rows), _MO_HEAD, _MO_HEAD + _MO_ROW * len(rows), 0, 0)
    return head + tables + texts


def entries(catalog: Catalog) -> Iterator[Entry]:
    """The sentences of a catalogue with their translations."""
    for message in _messages(catalog):
        plural = message.id[1] if message.pluralizable else None
        yield Entry(_first(message), plural, _forms(message), message.fuzzy)


def described(catalog: Catalog) -> dict[str, dict[str, object]]:
    """What is left to translate, by sentence, with all that a translator may want to know about it."""
    left: dict[str, dict[str, object]] = {}
    for message in _messages(catalog):
        if all(_forms(message)) and not message.fuzzy:
            continue
        about: dict[str, object] = {"files": [file for file, _ in message.locations]}
        if message.pluralizable:
            about |= {"plural": message.id[1], "forms": catalog.num_plurals}
        if message.auto_comments:
            about["note"] = " ".join(message.auto_comments)
        if any(_forms(message)):
            about["before"] = list(_forms(message))
        left[_first(message)] = about
    return left


def fill(catalog: Catalog, translations: dict[str, object], language: str) -> list[str]:
    """Write translations, by sentence, into a catalogue; an empty one is passed over.

    A plural takes a list of as many forms as the language has; where it has one, plain words will do. Returns what
    could not be written, a line each.
    """
    known = {_first(message): message for message in _messages(catalog)}
    refused = []
    for msgid, given in translations.items():
        message = known.get(msgid)
        forms = [given] if isinstance(given, str) else given
        wanted = catalog.num_plurals if message is not None and message.pluralizable else 1
        if message is None:
            refused.append(f"“{msgid}”: no such sentence")
        elif (
            not isinstance(forms, list)
            or len(forms) != wanted
            or not all(isinstance(one, str) for one in forms)
        ):
            refused.append(f"“{msgid}”: {wanted} translation(s) needed, as text")
        elif all(forms):
            words = tuple(respelled(form, language) for form in forms)
            message.string = words if message.pluralizable else words[0]
            message.flags.discard("fuzzy")
    return refused


def _header(language: str | None) -> str:
    lines = [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    if language is not None:
        lines = [f"Language: {language}", *lines, f"Plural-Forms: {PLURALS[language]}"]
    return "".join(f"{line}\n" for line in lines)


def _header_entry(language: str | None) -> str:
    lines = "".join(f'"{line}\\n"\n' for line in _header(language).splitlines())
    return f'msgid ""\nmsgstr ""\n{lines}'


def _messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def _message(key: _Key, forms: tuple[str, ...], like: Message) -> Message:
    string = "".join(forms) if isinstance(key, str) else forms
    message = Message(key, string, locations=like.locations, auto_comments=like.auto_comments)
    message.flags.discard("python-format")  # a guess from a lone % sign
    return message


def _first(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)
