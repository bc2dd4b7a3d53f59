"""Plan on paper: what is in the copy, its pages, and the ways out of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.languages import AVAILABLE, LANGUAGES
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.paper_state import EMBED, FILLABLE, LARGE, Paper, Way, Wishes
from librarian_self.presenters.state import State
from librarian_self.presenters.views.filenames import file_name
from librarian_self.presenters.views.paper_pages import PagesView, pages_view
from librarian_self.presenters.views.parts import Choice, FileAsk, PickView, Progress, TickView
from librarian_self.report.content import Part, Particular
from librarian_self.report.output import Paper as Sheet
from librarian_self.report.sharing import Reader, sharing_for

LANGUAGE: Final = "language"

READERS: Final[Mapping[Reader, Message]] = {
    Reader.SELF: msg("For me"),
    Reader.SUPERVISOR: msg("For my supervisor"),
}

PARTS: Final[tuple[tuple[Part | Particular, Message], ...]] = (
    (Part.AIMS, msg("Where I am heading: my aims and hours")),
    (Part.PROFILE, msg("Where I stand: results and charts")),
    (Part.STRENGTHS, msg("My strengths")),
    (Part.PRIORITIES, msg("What to work on first")),
    (Part.GOALS, msg("My goals with their actions")),
    (Particular.OBSTACLES, msg("What may get in the way of my goals")),
    (Particular.RESTING, msg("Goals that rest or were let go")),
    (Part.ETHICS, msg("What I commit to in ethics")),
    (Part.REVIEWS, msg("Reviews: what I noticed")),
    (Part.LEARNING, msg("My learning log")),
    (Part.CHANGE, msg("What has changed since last time")),
    (Particular.EXAMPLES, msg("Examples from my work")),
    (Part.SIGNATURES, msg("A place to sign")),
)
"""Everything that can be ticked, in the order of the pages, in the words of people."""

WITHIN: Final[Mapping[Particular, tuple[Part, ...]]] = {
    Particular.OBSTACLES: (Part.GOALS,),
    Particular.RESTING: (Part.GOALS,),
    Particular.EXAMPLES: (Part.STRENGTHS, Part.PRIORITIES, Part.LEARNING),
}
"""Which parts a particular belongs to; without all of these there is nothing to leave out."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What is asked before anything of a protected profile is written in clear. `data` is empty where none is inside."""

    way: Way
    sentence: str
    data: str
    plain: str
    leave: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """The page. `asks_first`: a copy may leave the window only after the question."""

    title: str
    lead: str
    back: str
    readers_name: str
    readers: tuple[Choice[Reader], ...]
    inside_name: str
    inside: tuple[TickView, ...]
    papers_name: str
    papers: tuple[Choice[Sheet], ...]
    large: TickView
    language: PickView
    save: FileAsk
    save_html: FileAsk
    print: str
    pdf_name: str
    html_name: str
    asks_first: bool
    question: QuestionView | None
    progress: Progress | None
    stop: str
    stopped: str
    make: str
    printing: Progress | None
    stop_printing: str
    pages: PagesView
    disclaimer: str


def paper_view(state: State, say: Catalogue) -> PaperView:
    """The page for `state`; ValueError where no copy is wished for."""
    paper, opened = state.paper, state.opened
    if paper is None or opened is None:
        raise ValueError("no plan is on paper")
    wishes = paper.wishes
    name = say(msg("Development plan {name} {date}", name=opened.profile.name, date=state.today))
    return PaperView(
        title=say(msg("Plan on paper")),
        lead=say(
            msg(
                "The pages show exactly what the file will hold. What is not ticked is not in it, nor inside it."
            )
        ),
        back=say(msg("Back to my plan")),
        readers_name=say(msg("Whom is this copy for?")),
        readers=_readers(wishes, say, protected=opened.protected),
        inside_name=say(msg("What is in it")),
        inside=_inside(wishes, say, protected=opened.protected),
        papers_name=say(msg("Paper")),
        papers=tuple(Choice(each, each.value, each is wishes.printing.paper) for each in Sheet),
        large=TickView(LARGE, say(msg("Large print (16 points and more)")), wishes.printing.large),
        language=PickView(
            LANGUAGE,
            say(msg("Language of the copy")),
            tuple(Choice(code, LANGUAGES[code].name, code == wishes.language) for code in AVAILABLE),
        ),
        save=FileAsk(
            say(msg("Save as PDF…")), say(msg("Save the development plan as PDF")), say(msg("PDF document"))
        ),
        save_html=FileAsk(
            say(msg("Save as a page for a browser…")),
            say(msg("Save the development plan as a page for a browser")),
            say(msg("Page for a browser")),
        ),
        print=say(msg("Print…")),
        pdf_name=file_name(f"{name}.pdf"),
        html_name=file_name(f"{name}.html"),
        asks_first=opened.protected and not paper.agreed,
        question=_question(paper, say),
        progress=_progress(paper, say),
        stop=say(msg("Stop")),
        stopped="" if paper.done is not None or paper.is_made else say(msg("The pages are not made.")),
        make=say(msg("Make the pages")),
        printing=_printing(paper, say),
        stop_printing=say(msg("Stop printing")),
        pages=pages_view(paper, say),
        disclaimer=say(msg("Each copy says: for development; not for attestation, pay or discipline.")),
    )


def _readers(wishes: Wishes, say: Catalogue, *, protected: bool) -> tuple[Choice[Reader], ...]:
    """The reader whose copy this is, as long as nothing else is ticked."""
    return tuple(
        Choice(reader, say(word), sharing_for(reader, protected=protected) == wishes.sharing)
        for reader, word in READERS.items()
    )


def _inside(wishes: Wishes, say: Catalogue, *, protected: bool) -> tuple[TickView, ...]:
    sharing, printing = wishes.sharing, wishes.printing
    ticks = []
    for each, label in PARTS:
        around = WITHIN[each] if isinstance(each, Particular) else ()
        free = not around or any(map(sharing.has, around))
        ticks.append(TickView(each.value, say(label), free and sharing.has(each), free))
    signs = sharing.has(Part.SIGNATURES)
    fillable = TickView(
        FILLABLE, say(msg("Fields to sign in a PDF program")), signs and printing.fillable, signs
    )
    inside = msg(
        "With it this program opens the plan again from the PDF. It holds what is ticked, and nothing else."
    )
    guarded = msg("The file has no password: whoever has it could read these data too.")
    embed = TickView(
        EMBED,
        say(msg("The plan as data inside the file")),
        sharing.embed,
        note=say(guarded if protected else inside),
    )
    return (*ticks, fillable, embed)


def _question(paper: Paper, say: Catalogue) -> QuestionView | None:
    if paper.asks is None:
        return None
    sentence = msg(
        "Your profile opens only with its password, but this file will have none: whoever gets it can read all that "
        "is ticked. Shall it be written?"
    )
    embedded = paper.wishes.sharing.embed and paper.asks is Way.PDF
    return QuestionView(
        way=paper.asks,
        sentence=say(sentence),
        data=say(msg("Write it, with the data inside")) if embedded else "",
        plain=say(msg("Write the pages alone") if embedded else msg("Write it without protection")),
        leave=say(msg("Do not write it")),
    )


def _progress(paper: Paper, say: Catalogue) -> Progress | None:
    """How far the pages are, once that takes a while."""
    if not paper.done:
        return None
    percent = round(100 * paper.done)
    return Progress(percent, 100, say(msg("The pages are being made: {percent}%", percent=percent)))


def _printing(paper: Paper, say: Catalogue) -> Progress | None:
    run = paper.run
    if run is None:
        return None
    sentence = msg(
        "Printing page {page} of {pages}", page=run.page - run.first + 1, pages=run.last - run.first + 1
    )
    return Progress(round(100 * run.done), 100, say(sentence))
