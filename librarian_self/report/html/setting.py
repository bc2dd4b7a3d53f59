"""Every block as markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Cell,
    Detail,
    Details,
    Entry,
    Figure,
    FillLines,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Plain,
    Signature,
    Signatures,
    Size,
    Table,
)
from librarian_self.report.html.svg import drawing
from librarian_self.report.html.words import element, plain, running
from librarian_self.report.tongue import Tongues

BLANK: Final = '<span class="blank" aria-hidden="true"></span>'
"""A line to write on by hand, of which nothing is to be said."""

ENTRY_LINES: Final = 3
"""Where a viewer would let somebody write."""

SIZE_CLASSES: Final = {Size.LEAD: "lead", Size.BODY: "", Size.SMALL: "small"}


class Markup:
    """Turns the blocks of one page into markup; remembers which names are taken, and the last heading."""

    def __init__(self, language: str) -> None:
        self._tongues = Tongues(language)
        self._names: set[str] = set()
        self._heading = ""
        self._figures = 0

    def of(self, blocks: Sequence[Block]) -> str:
        """The blocks one after the other."""
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Box():
                return self._set_box(block)
            case PageBreak():
                return '<div class="new-page"></div>'
            case _:
                return self._plain(block)

    def _plain(self, block: Plain) -> str:
        match block:
            case Heading():
                return self._set_heading(block)
            case Paragraph():
                return self._set_paragraph(block)
            case BulletList(items):
                inside = "".join(element("li", self._running(item)) for item in items)
                return element("ul", inside) if items else ""
            case Details(rows):
                inside = "\n".join(map(self._detail, rows))
                return element("table", element("tbody", inside), {"class": "details"})
            case Table():
                return self._set_table(block)
            case Figure():
                return self._set_figure(block)
            case FillLines(count):
                return element("div", BLANK * count)
            case Entry(title):
                return element("p", plain(title), self._lang(title)) + element("div", BLANK * ENTRY_LINES)
            case Signatures(places):
                return element("div", "\n".join(map(self._signature, places)), {"class": "places"})

    def _running(self, paragraph: Paragraph) -> str:
        return running(paragraph, self._tongues)

    def _lang(self, words: str) -> dict[str, str]:
        return {"lang": self._tongues(words)}

    def _set_heading(self, block: Heading) -> str:
        self._heading = block.text
        name = block.anchor if block.anchor not in self._names else ""
        self._names.add(block.anchor)
        number = element("span", plain(block.number), {"class": "number"}) + " " if block.number else ""
        return element(f"h{block.level}", number + plain(block.text), {"id": name, **self._lang(block.text)})

    def _set_paragraph(self, block: Paragraph) -> str:
        return element("p", self._running(block), {"class": SIZE_CLASSES[block.size]})

    def _cell(self, cell: Cell) -> str:
        """One paragraph stands as it is, several below each other."""
        if len(cell) == 1:
            return self._running(cell[0])
        return "".join(element("p", self._running(paragraph)) for paragraph in cell)

    def _detail(self, row: Detail) -> str:
        value = self._cell(row.value) if row.value else BLANK * row.lines
        header = element("th", plain(row.label), {"scope": "row", **self._lang(row.label)})
        return element("tr", header + element("td", value))

    def _set_table(self, block: Table) -> str:
        ends = ["end" if column.end else "" for column in block.columns]
        heads = "".join(
            element("th", plain(column.header), {"scope": "col", "class": end, **self._lang(column.header)})
            for column, end in zip(block.columns, ends, strict=True)
        )
        rows: list[str] = []
        for i, cells in enumerate(block.rows):
            summed = block.summed and i == len(block.rows) - 1
            rows.append(element("tr", self._cells(block, cells, ends), {"class": "sum" if summed else ""}))
        empty = "".join(element("td", "") for _ in block.columns)
        rows += [element("tr", empty, {"class": "to-fill", "aria-hidden": "true"})] * block.blank
        body = element("thead", element("tr", heads)) + element("tbody", "\n".join(rows))
        note = element("p", plain(block.note), {"class": "small quiet"}) if block.note else ""
        return element("div", element("table", body) + note, {"class": "wide"})

    def _cells(self, block: Table, cells: Sequence[Cell], ends: Sequence[str]) -> str:
        return "".join(
            element("th", self._cell(cell), {"scope": "row", "class": end})
            if i == block.head
            else element("td", self._cell(cell), {"class": end})
            for i, (cell, end) in enumerate(zip(cells, ends, strict=True))
        )

    def _set_figure(self, block: Figure) -> str:
        self._figures += 1
        return element(
            "figure", drawing(block.picture, f"figure-{self._figures}", self._heading, block.sentence)
        )

    def _set_box(self, block: Box) -> str:
        inside = self.of(block.blocks)
        if block.look in (Look.CARD, Look.QUIET_CARD):
            return element("section", inside, {"class": block.look.value})
        return element("div", inside, {"class": block.look.value, "role": "note"})

    def _signature(self, place: Signature) -> str:
        lines = "".join(
            element("p", element("span", plain(known), {"class": "signed"}) + plain(label))
            for label, known in place.lines
        )
        return element("div", element("p", element("strong", plain(place.title))) + lines)
