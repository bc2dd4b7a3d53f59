"""`profile new`, `profile info` and `export`."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.changing import backing_up, our_backups
from librarian_self.cli.secrets import open_session, remark_clear
from librarian_self.cli.speak import print_json
from librarian_self.i18n.languages import SOURCE
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.profile import NOT_SURE
from librarian_self.presenters.assessing import answered, asked_items
from librarian_self.services.exports import answers_csv, answers_json
from librarian_self.services.files import write_whole
from librarian_self.services.kit_rules import begin_profile, defaults_of, keep_locks, language_of
from librarian_self.services.kits import installed_kits
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.session import Session


def new_profile(arguments: Namespace) -> int:
    """Make a profile file; an existing file is refused. What a kit gives stands where nothing else is said."""
    kits = installed_kits(user_data_folder())
    role = arguments.role or defaults_of(kits).role or NOT_SURE
    lang = arguments.lang or language_of(kits) or SOURCE
    with (
        Session.create(arguments.file, arguments.name, role, lang) as session,
        backing_up(session, our_backups()),
    ):
        begin_profile(session, kits)
        keep_locks(session, kits)
    return 0


def show_profile(arguments: Namespace) -> int:
    """What a profile holds; reading changes no byte of it."""
    with open_session(arguments) as session:
        info = _info(session)
    if arguments.json:
        print_json(info)
        return 0
    for key, value in info.items():
        print(f"{key}: {len(value) if isinstance(value, list) else value}")
    return 0


def export_answers(arguments: Namespace) -> int:
    """Write every newest answer of a rater as CSV or JSON, whole or not at all."""
    writers = {".csv": answers_csv, ".json": answers_json}
    write = writers.get(arguments.answers.suffix.lower())
    if write is None:
        raise Refusal(msg("“{path}” should end in .csv or .json.", path=arguments.answers))
    with open_session(arguments) as session:
        remark_clear(session)
        data = write(session, arguments.rater)
    write_whole(arguments.answers, data)
    return 0


def _info(session: Session) -> dict[str, object]:
    profile = session.profile()
    return {
        "uuid": profile.uuid,
        "name": profile.name,
        "role": profile.role,
        "lang": profile.lang,
        "schema": session.schema,
        "protected": session.is_protected,
        "assessments": [_assessment(session, assessment.id) for assessment in session.assessments()],
        "goals": len(session.goals()),
        "revisions": session.revision_count(),
    }


def _assessment(session: Session, assessment_id: int) -> dict[str, object]:
    taken = session.take(assessment_id)
    items = asked_items(taken.form, taken.answers)
    assessment = taken.assessment
    return {
        "id": assessment.id,
        "form": assessment.form,
        "version": assessment.version,
        "rater": assessment.rater,
        "occasion": assessment.occasion,
        "started": assessment.started,
        "finished": assessment.finished,
        "answered": answered(items, taken.answers),
        "items": len(items),
    }
