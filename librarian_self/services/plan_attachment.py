"""The plan for other programs, as it travels inside the PDF."""

from __future__ import annotations

import json
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.report.tagging.attachment import Attachment
from librarian_self.services.plans import plan_json
from librarian_self.services.session import Session

NAME: Final = "plan.json"

LEFT_OUT: Final = frozenset({"suggestions", "suggested_commitments"})
"""What was not written by the person; whoever opens the plan again computes it anew."""


def plan_attachment(session: Session, say: Catalogue) -> Attachment:
    """The person's own plan in the format of `resources/plan.schema.json`, as `plan --import` takes it back."""
    plan = plan_json(session, 0, say.reading)
    kept = {key: value for key, value in plan.items() if key not in LEFT_OUT}
    data = (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()
    return Attachment(NAME, data, say(msg("The plan as data, for Librarian Self and other programs")))
