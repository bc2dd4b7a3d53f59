"""As much of a PDF as it takes to find attached files and filled fields, whoever saved it."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from librarian_self.services.pdffile import PdfFile, PdfRefused, attached_files, filled_fields, open_pdf
from librarian_self.services.pdffile.limits import Budget
from librarian_self.services.pdffile.syntax import Scanner
from librarian_self.services.pdffile.texts import words_of
from librarian_self.services.pdffile.unpacking import unpacked
from librarian_self.services.pdffile.values import Name, Reference, Value
from librarian_self.services.session import Session
from tests.services.copies import carrying, copy_of, filled, raw_pdf, said, signed, stream, with_goals

WORDS = "Жақсы, ʻgʻoyaʼ – “ҳа”\nǵ ń ı 1"


def value(data: bytes) -> Value:
    return Scanner(data, 0, Budget()).value()


class TestSyntax:
    @pytest.mark.parametrize(
        ("data", "wanted"),
        [
            (b"true", True),
            (b" % a remark\n null", None),
            (b"-17", -17),
            (b"+.5", 0.5),
            (b"3.", 3.0),
            (b"12 0 R", Reference(12)),
            (b"[1 2 0 R 3]", [1, Reference(2), 3]),
            (b"/Name#20with#23", Name("Name with#")),
            (b"<</A/B/C<</D[]>>>>", {"A": Name("B"), "C": {"D": []}}),
            (b"(a(b)c)", b"a(b)c"),
            (rb"(\101\n\)\\\0502)", b"A\n)\\(2"),
            (b"(a\\\r\nb\r\nc)", b"ab\nc"),
            (b"<48 65 6C6>", b"Hel`"),
            (b"<>", b""),
        ],
    )
    def test_every_kind_of_value_is_read(self, data: bytes, wanted: Value) -> None:
        found = value(data)
        assert found == wanted
        assert type(found) is type(wanted)

    @pytest.mark.parametrize(
        "data", [b"", b"(", b"<</A>>", b"<</A 1", b"[1 2", b"<4G>", b"tru", b"1.2.3", b"<<1 2>>", b">>", b"+"]
    )
    def test_what_is_no_value_is_refused(self, data: bytes) -> None:
        with pytest.raises(PdfRefused):
            value(data)

    @given(st.binary(max_size=60))
    def test_a_string_in_figures_comes_back_as_it_was(self, data: bytes) -> None:
        assert value(b"<" + data.hex().encode("ascii") + b">") == data

    @given(st.binary(max_size=60))
    def test_a_string_in_parentheses_comes_back_as_it_was(self, data: bytes) -> None:
        written = b"".join(b"\\%03o" % byte for byte in data)
        assert value(b"(" + written + b")") == data


class TestTexts:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS),
            (b"\xff\xfe" + WORDS.encode("utf-16-le"), WORDS),
            (b"\xef\xbb\xbf" + WORDS.encode(), WORDS),
            (b"plain \x8d\x84\x8e caf\xe9 \x85 \x9a\xa0", "plain “—” café – ı€"),
            (b"a\r\nb\rc", "a\nb\nc"),
            (b"\xfe\xff\x00\x1b\x00u\x00z\x00\x1b\x00a", "a"),
            (b"\xfe\xff\x04", "\ufffd"),
        ],
    )
    def test_words_are_read_in_each_of_its_encodings(self, data: bytes, words: str) -> None:
        assert words_of(data) == words

    @pytest.mark.parametrize("other", [None, 7, True, ["a"], {"a": b"b"}])
    def test_nothing_else_has_words(self, other: Value) -> None:
        assert words_of(other) == ""


class TestUnpacking:
    @pytest.mark.parametrize("kind", range(5))
    def test_rows_written_as_differences_come_back(self, kind: int) -> None:
        rows = [bytes(range(start, start + 5)) for start in (250 - kind, 3, 99)]
        packed = zlib.compress(b"".join(_filtered(kind, rows)))
        known = {"Predictor": 15, "Columns": 5}
        assert unpacked(packed, [Name("FlateDecode")], [known], Budget(), 1000) == b"".join(rows)

    def test_no_more_is_unpacked_than_there_is_room_for(self) -> None:
        packed = zlib.compress(bytes(1001))
        assert len(unpacked(packed, [Name("Fl")], [], Budget(), 1001)) == 1001
        with pytest.raises(PdfRefused, match="more than a plan"):
            unpacked(packed, [Name("Fl")], [], Budget(), 1000)

    @pytest.mark.parametrize("name", ["LZWDecode", "DCTDecode", "Crypt"])
    def test_other_ways_of_packing_are_refused(self, name: str) -> None:
        with pytest.raises(PdfRefused, match="another viewer"):
            unpacked(b"", [Name(name)], [], Budget(), 10)


def _filtered(kind: int, rows: list[bytes]) -> list[bytes]:
    """Rows as an encoder of PNG writes them."""
    before, found = bytes(5), []
    for row in rows:
        line = bytearray((kind,))
        for i, byte in enumerate(row):
            left, corner = (row[i - 1], before[i - 1]) if i else (0, 0)
            guess = left + before[i] - corner
            nearest = min((left, before[i], corner), key=lambda each: abs(each - guess))
            line.append((byte - (0, left, before[i], (left + before[i]) // 2, nearest)[kind]) & 0xFF)
        found.append(bytes(line))
        before = row
    return found


@pytest.fixture
def copy(session: Session, tmp_path: Path) -> Path:
    """A copy of a plan with two goals, filled in in two scripts."""
    with_goals(session, "Read aloud", "Talk to readers")
    return copy_of(session, tmp_path / "plan.pdf")


VALUES = {**signed("Ўқтам Gʻulom", "24.11.2026"), **said("read", WORDS), **said("talk", "", talked=True)}


def assert_reads(path: Path) -> None:
    file = open_pdf(path)
    assert {each.name for each in attached_files(file)} == {"plan.json"}
    fields = filled_fields(file)
    assert fields["sign-name"] == "Ўқтам Gʻulom"
    assert fields["comment-read"] == WORDS
    assert fields["talked-talk"] is True
    assert fields["comment-talk"] == ""
    assert len(fields) == 6


class TestOtherPrograms:
    @pytest.mark.parametrize("incremental", [True, False])
    def test_a_copy_is_read_however_it_was_saved(self, copy: Path, *, incremental: bool) -> None:
        assert_reads(filled(copy, VALUES, incremental=incremental))

    @pytest.mark.parametrize("incremental", [True, False])
    def test_a_copy_that_pdfium_saved_is_read(self, copy: Path, tmp_path: Path, *, incremental: bool) -> None:
        document = pypdfium2.PdfDocument(filled(copy, VALUES))
        flags = pypdfium2.raw.FPDF_INCREMENTAL if incremental else pypdfium2.raw.FPDF_NO_INCREMENTAL
        out = tmp_path / "saved.pdf"
        document.save(out, flags=flags)
        document.close()
        assert_reads(out)

    def test_a_copy_with_all_objects_packed_is_read(self, copy: Path, tmp_path: Path) -> None:
        writer = PdfWriter(clone_from=PdfReader(filled(copy, VALUES)))
        writer.compress_identical_objects()
        out = tmp_path / "packed.pdf"
        writer.write(out)
        assert_reads(out)

    def test_signs_before_the_file_begins_do_no_harm(self, copy: Path, tmp_path: Path) -> None:
        out = tmp_path / "mail.pdf"
        out.write_bytes(b"\r\nX-Mail: yes\r\n" + filled(copy, VALUES).read_bytes())
        assert_reads(out)

    def test_what_was_filled_in_last_counts(self, copy: Path) -> None:
        once = filled(copy, VALUES, incremental=True)
        twice = filled(once, said("read", "Now"), incremental=True)
        assert filled_fields(open_pdf(twice))["comment-read"] == "Now"

    def test_a_copy_behind_a_password_is_refused(self, copy: Path, tmp_path: Path) -> None:
        writer = PdfWriter(clone_from=PdfReader(copy))
        writer.encrypt("", "owner", algorithm="RC4-128")
        out = tmp_path / "locked.pdf"
        writer.write(out)
        with pytest.raises(PdfRefused, match="without the password"):
            open_pdf(out)


class TestFields:
    def test_names_and_values_are_inherited(self) -> None:
        data = raw_pdf(
            {
                1: b"<</Type/Catalog/AcroForm<</Fields[2 0 R 5 0 R]>>>>",
                2: b"<</T(a)/FT/Tx/V(said)/Kids[3 0 R 4 0 R]>>",
                3: b"<</T(b)>>",
                4: b"<</T(c)/V<FEFF0047>>>",
                5: b"<</T(tick)/FT/Btn/Kids[6 0 R 7 0 R]>>",
                6: b"<</AS/Off>>",
                7: b"<</AS/Yes>>",
            }
        )
        assert filled_fields(PdfFile(data)) == {"a.b": "said", "a.c": "G", "tick": True}

    def test_a_long_value_may_stand_as_a_stream(self) -> None:
        data = raw_pdf(
            {
                1: b"<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>",
                2: b"<</T(a)/FT/Tx/V 3 0 R>>",
                3: stream(zlib.compress(b"long"), b"/Filter/FlateDecode"),
            }
        )
        assert filled_fields(PdfFile(data)) == {"a": "long"}

    def test_without_a_form_there_are_none(self) -> None:
        assert filled_fields(PdfFile(carrying(b"{}"))) == {}


class TestAttached:
    def test_the_bytes_come_back(self) -> None:
        file = PdfFile(carrying(zlib.compress(b"{}"), b"/Filter/FlateDecode"))
        found = list(attached_files(file))
        assert {(each.name, each.relation) for each in found} == {("plan.json", "Data")}
        assert file.bytes_of(found[0].packed) == b"{}"

    def test_a_stream_with_a_wrong_length_ends_where_it_says_so(self) -> None:
        data = carrying(b"{}").replace(b"/Length 2>>", b"/Length 9>>")
        file = PdfFile(data)
        assert file.bytes_of(next(attached_files(file)).packed) == b"{}"

    def test_a_reader_of_our_own_and_another_find_the_same(self, copy: Path) -> None:
        file = open_pdf(copy)
        theirs = PdfReader(io.BytesIO(copy.read_bytes())).attachments["plan.json"][0]
        assert file.bytes_of(next(attached_files(file)).packed) == theirs
