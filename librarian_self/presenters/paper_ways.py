"""What takes which message about the plan on paper; for the map of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from librarian_self.presenters.messages import paper as p

PAPER_WAYS: Final[Mapping[type, str]] = {
    p.MakeFor: "papering.make_for",
    p.Tick: "papering.tick",
    p.ChoosePaper: "papering.choose_paper",
    p.ChooseCopyLanguage: "papering.choose_language",
    p.ZoomPages: "papering.zoom",
    p.ZoomStep: "papering.zoom_step",
    p.LookAtPages: "papering.look_at",
    p.StopPages: "papering.stop",
    p.MakePages: "papering.make",
    p.AskInClear: "papering.ask",
    p.AgreeInClear: "papering.agree",
    p.LeaveInside: "papering.leave_inside",
    p.SavePdf: "papering.save_pdf",
    p.SaveHtml: "papering.save_html",
    p.PrintPages: "printing.begin",
    p.NextBand: "printing.next_band",
    p.EndPrinting: "printing.end",
    p.NoPrinter: "printing.no_printer",
    p.PlanGathered: "papering.gathered",
    p.PagesGrown: "papering.grown",
    p.PagesMade: "papering.made",
    p.PageDrawn: "papering.page_drawn",
    p.BandDrawn: "printing.band_drawn",
}
