"""The learning log as a table, out and in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from librarian_self.i18n.messages import english
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.parts import PlanPart
from librarian_self.model.plan import Goal
from librarian_self.planning.learning import newest_first
from librarian_self.services.checking import PlanRefused
from librarian_self.services.learning_csv import COLUMNS, log_csv
from librarian_self.services.learning_import import Import, import_log, read_import
from librarian_self.services.learning_rows import LogRefused, read_rows
from librarian_self.services.session import Session
from tests.strategies import learning_entries

SEMINAR = LearningEntry(
    "e1",
    "2026-11-20",
    "Seminar “MARC”; part 1, 2",
    ActionKind.OTHERS,
    80,
    what="We wrote\ntwo records.",
    so_what='=HYPERLINK("http://x")',
    now_what="-",
    goal="g1",
    form="professional-competencies",
    item="catalogue",
    evidence="+ a certificate",
    evidence_file="/home/n/certificate.pdf",
)
READING = LearningEntry("e2", "2026-11-22", "Reading", ActionKind.STUDY)
LOG = (SEMINAR, READING)
logs = st.lists(learning_entries(), max_size=8, unique_by=lambda entry: entry.id)


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(*lines: str) -> bytes:
    return "\r\n".join(lines).encode()


def ids() -> Iterator[str]:
    return (f"new-{number}" for number in count(1))


def read(data: bytes, *log: LearningEntry) -> Import:
    return read_import(data, log, ids().__next__)


def why(data: bytes, *log: LearningEntry) -> str:
    with pytest.raises(LogRefused) as refused:
        read(data, *log)
    return english(refused.value.message)


class TestOut:
    """`log_csv`."""

    def test_it_begins_with_a_mark_and_the_columns(self) -> None:
        assert log_csv([]) == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"

    def test_the_oldest_stands_first_with_every_word(self) -> None:
        second, first = cells(log_csv(LOG))
        assert (first["id"], first["activity"], first["kind"], first["hours"]) == (
            "e2",
            "Reading",
            "study",
            "",
        )
        assert (second["hours"], second["what"]) == ("1.3333", "We wrote\ntwo records.")

    def test_formulas_arrive_as_text(self) -> None:
        row = cells(log_csv([SEMINAR]))[0]
        assert row["so_what"] == '\'=HYPERLINK("http://x")'
        assert (row["now_what"], row["evidence"]) == ("'-", "'+ a certificate")

    @given(logs)
    def test_no_cell_is_a_formula(self, log: list[LearningEntry]) -> None:
        for row in cells(log_csv(log)):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())


class TestThereAndBack:
    """What was written out reads the same."""

    @given(logs)
    def test_into_the_same_log_nothing_changes(self, log: list[LearningEntry]) -> None:
        assert read(log_csv(log), *log) == Import((), (), len(log))

    @given(logs)
    def test_into_an_empty_log_every_entry_is_as_it_was(self, log: list[LearningEntry]) -> None:
        found = read(log_csv(log))
        assert newest_first(found.new) == newest_first(log)
        assert (found.changed, found.same) == ((), 0)

    @given(logs)
    def test_semicolons_will_do_as_well(self, log: list[LearningEntry]) -> None:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";")
        writer.writerow(COLUMNS)
        writer.writerows([row[name] for name in COLUMNS] for row in cells(log_csv(log)))
        assert read(out.getvalue().encode(), *log) == Import((), (), len(log))


class TestIn:
    """`read_import`."""

    def test_a_table_of_another_program_is_understood(self) -> None:
        data = table(
            "Date;Activity;Hours;Kind;Place",
            "05.09.2026;Malaka oshirish kursi;1,5;study;Nukus",
            "2026-09-06;Suhbat;1:20;others;",
            ";;;;",
            "7.9.2026;Amaliyot;;;",
        )
        assert [replace(entry, id="") for entry in read(data).new] == [
            LearningEntry("", "2026-09-05", "Malaka oshirish kursi", ActionKind.STUDY, 90),
            LearningEntry("", "2026-09-06", "Suhbat", ActionKind.OTHERS, 80),
            LearningEntry("", "2026-09-07", "Amaliyot"),
        ]

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_cells_may_be_set_apart_in_three_ways(self, separator: str) -> None:
        data = table(separator.join(("date", "activity")), separator.join(("2026-09-05", "A talk")))
        assert read(data).new == (LearningEntry("new-1", "2026-09-05", "A talk"),)

    def test_the_same_id_changes_the_entry_in_the_columns_that_there_are(self) -> None:
        found = read(table("id,date,activity", "e1,2026-11-21,Another name"), *LOG)
        assert found == Import((), (replace(SEMINAR, date="2026-11-21", activity="Another name"),), 0)

    def test_an_empty_cell_empties_the_field(self) -> None:
        found = read(table("id,date,activity,goal,hours,kind", "e1,2026-11-20,x,,,"), *LOG)
        (entry,) = found.changed
        assert (entry.goal, entry.minutes, entry.kind) == (None, None, ActionKind.PRACTICE)

    def test_an_unknown_id_is_a_new_entry_under_that_id(self) -> None:
        assert read(table("id,date,activity", "other,2026-11-21,x"), *LOG).new == (
            LearningEntry("other", "2026-11-21", "x"),
        )

    def test_rows_without_an_id_are_not_taken_in_twice(self) -> None:
        data = table("date,activity,hours", "2026-11-21,Reading,1", "2026-11-21,Reading,1")
        first = read(data)
        assert [entry.id for entry in first.new] == ["new-1", "new-2"]
        assert read(data, *first.new) == Import((), (), 2)
        assert len(read(data, first.new[0]).new) == 1

    def test_an_apostrophe_before_a_formula_is_taken_off(self) -> None:
        data = table("date,activity,what", "2026-11-21,'=1+1,'tis")
        (entry,) = read(data).new
        assert (entry.activity, entry.what) == ("=1+1", "'tis")

    def test_a_short_row_leaves_the_rest_empty(self) -> None:
        assert read(table("date,activity,what", "2026-11-21,A talk")).new[0].what == ""


class TestRefused:
    """Nothing is taken in unless all of it is good."""

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            ("soon,x,,", "“soon” is not a date"),
            (",x,,", "“” is not a date"),
            ("05.09.26,x,,", "“05.09.26” is not a date"),
            ("2026-02-30,x,,", "“2026-02-30” is not a date"),
            ("2026-11-21,x,many,", "“many” is not a number of hours"),
            ("2026-11-21,x,-1,", "“-1” is not a number of hours"),
            ("2026-11-21,x,10001,", "Hours are a number from 0 to 10000"),
            ("2026-11-21,x,,sport", "“sport” is no kind; there are: practice, others, study"),
            ("2026-11-21,x,,,left over", "more cells than the first line has names"),
            ("2026-11-21," + "x" * 20_001 + ",,", "activity has 20001 characters"),
        ],
    )
    def test_a_row_that_needs_a_look_is_named_with_its_line(self, row: str, said: str) -> None:
        told = why(table("date,activity,hours,kind", "2026-11-20,good,1,study", row))
        assert told.startswith("Nothing was taken in. Please look at line 3: ")
        assert said in told

    def test_a_row_is_named_by_the_line_where_it_begins(self) -> None:
        told = why(table("date,activity", '2026-11-20,"two', 'lines"', "soon,x"))
        assert "line 4: " in told

    def test_the_first_three_are_named_and_the_rest_is_counted(self) -> None:
        told = why(table("date,activity", *["soon,x"] * 5))
        assert [f"line {number}: " in told for number in range(2, 7)] == [True, True, True, False, False]
        assert told.endswith("2 more lines")

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\xef\xbb\xbf",
            b"name,age\r\nx,1",
            b"date\r\n2026-11-20",
            b"2026-11-20,x",
        ],
    )
    def test_without_names_of_columns_nothing_can_be_read(self, data: bytes) -> None:
        assert "at least these: date, activity" in why(data)

    def test_a_column_may_stand_there_once(self) -> None:
        assert "“date” twice" in why(table("date,activity,DATE", "2026-11-20,x,2026-11-21"))

    @pytest.mark.parametrize(
        "data", ["Sana;Faoliyat\r\nЎ".encode("cp1251"), "date,activity".encode("utf-16")]
    )
    def test_another_encoding_is_named_with_the_way_out(self, data: bytes) -> None:
        assert "CSV UTF-8" in why(data)

    def test_quotation_marks_that_do_not_fit_are_named(self) -> None:
        told = why(table("date,activity", "2026-11-20,x", '2026-11-20,"never closed', "2026-11-21,x"))
        assert "line 3: the quotation marks do not fit" in told

    def test_two_rows_for_one_entry_cannot_both_be_right(self) -> None:
        told = why(table("id,date,activity", "e1,2026-11-20,x", "e1,2026-11-20,y"), *LOG)
        assert "line 3: its id is that of line 2 already" in told

    @pytest.mark.parametrize("key", ["x" * 101, '"two\nlines"'])
    def test_an_id_has_to_be_shown_and_typed(self, key: str) -> None:
        assert "its id" in why(table("id,date,activity", f"{key},2026-11-20,x"))

    @given(st.text(st.characters(codec="utf-8"), max_size=60))
    def test_any_table_is_either_read_or_refused(self, text: str) -> None:
        try:
            rows = read_rows(f"date,activity,hours\n{text}".encode())
        except LogRefused:
            return
        assert all(row.line > 1 for row in rows)
        assert all(row.given["date"] for row in rows)

    @example(data=b"\r\x00")
    @given(st.binary(max_size=60))
    def test_any_bytes_too(self, data: bytes) -> None:
        with pytest.raises(LogRefused):
            read_rows(data)


class TestProfile:
    """`import_log`, and what it keeps."""

    def test_all_of_it_is_kept_and_comes_back(self, session: Session) -> None:
        session.save(READING)
        session.save(Goal("g1", "Catalogue"))
        found = import_log(session, log_csv([replace(READING, minutes=30), SEMINAR]))
        assert (len(found.new), len(found.changed), found.same) == (1, 1, 0)
        session.close()
        with Session.open(session.path) as again:
            assert again.learning() == (replace(READING, minutes=30), SEMINAR)
            assert import_log(again, log_csv(again.learning())) == Import((), (), 2)

    def test_a_table_with_a_bad_row_leaves_the_log_as_it_was(self, session: Session) -> None:
        session.save(READING)
        with pytest.raises(LogRefused):
            import_log(session, table("id,date,activity", "e2,2026-01-01,changed", "e9,soon,x"))
        assert session.learning() == (READING,)

    def test_what_cannot_be_kept_takes_the_rest_back_with_it(self, session: Session) -> None:
        session.save(READING)
        with pytest.raises(PlanRefused):
            session.save_all([replace(READING, id="a"), replace(READING, id="b", date="soon")])
        assert session.learning() == (READING,)

    def test_entries_are_saved_and_taken_out_in_one_step(self, session: Session) -> None:
        session.save_all(LOG)
        session.save_all([replace(READING, id="e3")], [(PlanPart.LEARNING, "e1")])
        assert [entry.id for entry in session.learning()] == ["e2", "e3"]
