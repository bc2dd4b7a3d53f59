"""The style of the page: the colours of the paper, sizes that follow the reader's, and what a printer changes."""

from __future__ import annotations

from typing import Final

from librarian_self.report.output import Paper, Printing
from librarian_self.report.paper.style import ACCENT, ACCENT_SOFT, FRAME, HEED, HEED_SOFT, INK, LINE, QUIET

PAPERS: Final = {Paper.A4: "A4", Paper.LETTER: "letter"}

STYLE: Final = """\
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #FFFFFF; color: @ink; font: @size/1.5 "Source Sans 3", "Segoe UI", Roboto,
  "Noto Sans", sans-serif; overflow-wrap: break-word; }
main, footer { max-width: 46em; margin: 0 auto; padding: 0 1.25em; }
main { padding-top: 2.5em; }
h1 { font-size: 2.1em; line-height: 1.2; margin: 0 0 .2em; padding-top: .5em; border-top: .12em solid @accent;
  border-image: linear-gradient(90deg, @accent 2em, transparent 2em) 1; }
h2 { font-size: 1.45em; line-height: 1.3; color: @accent; margin: 2em 0 .4em; }
h3 { font-size: 1.12em; margin: 1.5em 0 .3em; }
h4 { font-size: 1em; margin: 1.3em 0 .3em; }
p { margin: .5em 0; }
ul { margin: .4em 0; padding-left: 1.2em; }
a { color: @accent; text-underline-offset: .15em; }
a:focus-visible { outline: .15em solid #1457C8; outline-offset: .15em; }
.number { color: @accent; margin-right: .2em; }
.lead { font-size: 1.25em; }
.small { font-size: @small; }
.quiet { color: @quiet; }
table { border-collapse: collapse; width: 100%; margin: .7em 0; text-align: left; }
th, td { vertical-align: top; padding: .4em 1em .4em 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: @quiet; font-weight: 700; border-bottom: .09em solid @frame; }
tbody td, tbody th { border-bottom: .05em solid @line; }
.details td, .details th { border: 0; padding-top: .15em; padding-bottom: .15em; }
.details th { color: @quiet; font-weight: 700; width: 11em; }
td p, th p { margin: 0; }
.end { text-align: right; }
.sum td, .sum th { font-weight: 700; }
.to-fill td { height: 2.2em; border-bottom-color: @frame; }
.blank { display: block; height: 1.9em; border-bottom: .1em dotted @frame; }
.wide { overflow-x: auto; }
section { margin: 1.3em 0; padding-left: 1.1em; border-left: .2em solid @line; }
section.card { border-left-color: @accent; }
section > :first-child { margin-top: 0; }
.panel, .heed { margin: 1em 0; padding: .3em 1.1em; border-left: .2em solid @accent; background: @accent-soft; }
.heed { border-left-color: @heed; background: @heed-soft; }
figure { margin: .6em 0; overflow-x: auto; }
svg { display: block; width: 100%; min-width: 24em; height: auto; margin: 0 auto; font-family: inherit; }
.places { display: grid; grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); gap: 0 2.5em; }
.signed { display: block; min-height: 2.2em; padding-top: .6em; border-bottom: .07em solid @frame; color: @ink; }
.places p { color: @quiet; }
.places strong { color: @ink; }
footer { margin-top: 3em; padding-bottom: 2em; color: @quiet; }
footer p { border-top: .05em solid @line; padding-top: .6em; }
@media (max-width: 34em) {
  .details th { width: 38%; }
}
@media print {
  @page { size: @paper; margin: 18mm; }
  body { font-size: @print; }
  main, footer { max-width: none; padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  tr, figure, .panel, .heed, .places, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .new-page { break-before: page; }
  .wide { overflow: visible; }
  a { color: inherit; }
  * { print-color-adjust: exact; }
}
"""


def style_sheet(printing: Printing) -> str:
    """The style for a print; the paper matters only to a printer."""
    values = {
        "@ink": INK,
        "@quiet": QUIET,
        "@accent-soft": ACCENT_SOFT,
        "@accent": ACCENT,
        "@heed-soft": HEED_SOFT,
        "@heed": HEED,
        "@frame": FRAME,
        "@line": LINE,
        "@paper": PAPERS[printing.paper],
        "@print": "16pt" if printing.large else "10.5pt",
        "@size": "1.375rem" if printing.large else "1.0625rem",
        "@small": "1em" if printing.large else ".9em",
    }
    found = STYLE
    for name, value in values.items():
        found = found.replace(name, value)
    return found
