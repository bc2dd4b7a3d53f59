"""A form with every type of item, and small makers for the tests of the rooms above the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Final

from librarian_self.model.answer import Answer, Answers
from librarian_self.services.clock import Clock
from librarian_self.services.session import Session, Taken
from librarian_self.services.shelf import OpenedForm, read_opened

EVERYTHING: Final = "everything"
COMPETENCIES: Final = "professional-competencies"
"""The shipped form."""

EVERYTHING_YAML: Final = """\
format: librarian-self/1
id: everything
version: "1.0"
languages: [en, uz]
kind: competency
title: {en: Everything, uz: Hammasi}
licence: CC-BY-4.0
scales:
  steps:
    levels:
      - {value: 0, label: {en: Not yet}}
      - {value: 1, label: {en: Sometimes}}
      - {value: 2, label: {en: Often}}
      - {value: 3, label: {en: Always}}
  should4:
    levels:
      - {value: 1, label: {en: Should not be done}}
      - {value: 2, label: {en: Rather not}}
      - {value: 3, label: {en: Rather so}}
      - {value: 4, label: {en: Should be done}}
role_targets:
  reader-service: {ask: 3, listen: 2}
  head-methodist: {ask: 1}
sections:
  - id: service
    label: {en: Service}
    items:
      - id: ask
        type: competency
        scale: steps
        statement: {en: I ask what a reader needs., uz: Kitobxonga nima kerakligini soʻrayman.}
        levels: {0: {en: I point.}, 1: {en: I ask once.}, 2: {en: I ask on.}, 3: {en: I teach asking.}}
        evidence_from: 2
        target: 2
        actions: [watch, read]
      - id: listen
        type: competency
        scale: steps
        statement: {en: I listen.}
        levels: {0: {en: I wait.}, 1: {en: I hear.}, 2: {en: I repeat.}, 3: {en: I teach listening.}}
        when: ask >= 1
      - id: explain
        type: competency
        scale: steps
        statement: {en: I explain.}
        levels: {0: {en: I name.}, 1: {en: I show.}, 2: {en: I try with them.}, 3: {en: I teach explaining.}}
        target: 3
        actions: [read]
  - id: rest
    label: {en: The rest}
    items:
      - {id: calm, type: likert, scale: steps, statement: {en: I stay calm.}}
      - id: rated-ways
        type: situation
        response: rate-each
        scale: should4
        statement: {en: A reader is loud.}
        options:
          - {id: talk, text: {en: Talk}, key: 4}
          - {id: shout, text: {en: Shout}, key: 1}
      - id: best-way
        type: situation
        response: choose-best
        scale: should4
        statement: {en: A reader is late.}
        options:
          - {id: wait, text: {en: Wait}, key: 4}
          - {id: close, text: {en: Close}, key: 1}
      - id: place
        type: choice
        statement: {en: Where do you work?}
        options:
          - {id: school, text: {en: School}}
          - {id: town, text: {en: Town}}
      - id: tools
        type: multiple
        statement: {en: What do you use?}
        options:
          - {id: card, text: {en: Cards}}
          - {id: phone, text: {en: Telephone}}
      - {id: words, type: text, statement: {en: What helps you?}}
      - {id: readers, type: number, statement: {en: How many readers came?}}
      - {id: since, type: date, statement: {en: Since when?}}
      - {id: thanks, type: note, statement: {en: Thank you.}}
key_standing: {basis: code, panel: 0, text: {en: From the code.}}
raters:
  self: {label: {en: Me}, unrated: [not-my-work, no-opportunity, rather-not-say]}
  mentor: {label: {en: Mentor}, unrated: [not-observed]}
occasions:
  - {id: start, label: {en: At the start}, raters: [self]}
  - {id: end, label: {en: At the end}, raters: [self, mentor]}
actions:
  watch: {label: {en: Watch a colleague., uz: Hamkasbni kuzating.}, kind: others, hours: 3}
  read: {label: {en: Read the guide.}, kind: study, hours: 5}
"""

_OCCASIONS: Final = """\
occasions:
  - {id: start, label: {en: At the start}, raters: [self]}
  - {id: end, label: {en: At the end}, raters: [self, mentor]}
"""

AT_ANY_TIME_YAML: Final = EVERYTHING_YAML.replace(_OCCASIONS, "")
"""The same without occasions: it is answered whenever one likes."""

PRACTICUM: Final = "practicum"

PRACTICUM_YAML: Final = """\
format: librarian-self/1
id: practicum
version: "1.0"
languages: [en]
kind: competency
title: {en: Practicum}
licence: CC-BY-4.0
scales:
  steps:
    levels:
      - {value: 1, label: {en: With help}}
      - {value: 2, label: {en: Alone}}
      - {value: 3, label: {en: Helps others}}
sections:
  - id: desk
    label: {en: At the desk}
    items:
      - id: greet
        type: competency
        scale: steps
        statement: {en: I greet readers.}
        levels: {1: {en: I watch.}, 2: {en: I greet.}, 3: {en: I show others.}}
        evidence_from: 2
        for_other:
          statement: {en: Greets readers.}
          levels: {1: {en: Watches.}, 2: {en: Greets.}, 3: {en: Shows others.}}
      - id: lend
        type: competency
        scale: steps
        statement: {en: I lend books.}
        levels: {1: {en: I watch it.}, 2: {en: I lend.}, 3: {en: I teach lending.}}
        for_other:
          statement: {en: Lends books.}
          levels: {1: {en: Watches it.}, 2: {en: Lends.}, 3: {en: Teaches lending.}}
raters:
  self: {label: {en: Myself}, unrated: [no-opportunity, rather-not-say]}
  supervisor: {label: {en: Supervisor}, unrated: [not-observed]}
occasions:
  - {id: start, label: {en: At the start}, raters: [self]}
  - {id: end, label: {en: At the end}, raters: [self, supervisor]}
"""
"""A form that is answered twice, the second time by somebody else too."""

ATTITUDES_YAML: Final = """\
format: librarian-self/1
id: attitudes
version: "1.0"
languages: [en]
kind: attitude
title: {en: Attitudes}
licence: CC-BY-4.0
scales:
  agree:
    levels: [{value: 1, label: {en: No}}, {value: 2, label: {en: Perhaps}}, {value: 3, label: {en: Yes}}]
sections:
  - id: belonging
    label: {en: Belonging}
    items:
      - {id: calm, type: likert, scale: agree, statement: {en: I belong here.}}
      - {id: proud, type: likert, scale: agree, statement: {en: I am proud of my work.}}
"""
"""A form that is never turned into gaps."""


def everything(yaml: str = EVERYTHING_YAML) -> OpenedForm:
    """The form with every type of item."""
    return read_opened(yaml.encode(), "everything.yaml")


def ticking_clock(start: str = "2026-11-23T10:00:00+05:00") -> Clock:
    """A clock that is one second on whenever somebody looks."""
    moment = datetime.fromisoformat(start).astimezone(timezone(timedelta(hours=5)))

    def read() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    return Clock(read)


def answer_all(session: Session, assessment: int, answers: Mapping[str, Mapping[str, object]]) -> None:
    """Save several answers, one after another."""
    for item, patch in answers.items():
        session.answer(assessment, item, patch)


def given(taken: Taken | None) -> Answers:
    """The answers of what was taken; there must be something."""
    assert taken is not None
    return taken.answers


def level(current: int, target: int | None = None, importance: int | None = None) -> Answer:
    """An answer to a competency."""
    return Answer(current=current, target=target, importance=importance)
