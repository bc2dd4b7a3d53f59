"""The plan as a JSON file: one definition, by which it is read strictly and described to other programs.

`definition.py` says what a plan holds. `read_plan` gives it back, or says where the file is at fault; `schema_json` is
what `resources/plan.schema.json` publishes.
"""

from librarian_self.services.planfile.definition import FORMAT, VERSION
from librarian_self.services.planfile.reading import PlanFile, PlanFileRefused, read_plan
from librarian_self.services.planfile.schema import plan_schema, schema_json

__all__ = [
    "FORMAT",
    "VERSION",
    "PlanFile",
    "PlanFileRefused",
    "plan_schema",
    "read_plan",
    "schema_json",
]
