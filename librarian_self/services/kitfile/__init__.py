"""A trainer's kit: forms, a logo, a language, defaults and a few fixed settings, as a folder or one `.lskit` file.

`definition.py` says what `kit.json` holds; the reader and `resources/kit.schema.json` follow from it. `read_kit` gives
a kit whose every file was checked, or says why not; nothing of a kit is ever run. `write_folder` and `write_archive`
write one.
"""

from librarian_self.services.kitfile.manifest import Defaults, KitFile, Manifest
from librarian_self.services.kitfile.reading import Kit, read_kit
from librarian_self.services.kitfile.refusing import KitRefused
from librarian_self.services.kitfile.schema import kit_schema, schema_json
from librarian_self.services.kitfile.writing import write_archive, write_folder

__all__ = [
    "Defaults",
    "Kit",
    "KitFile",
    "KitRefused",
    "Manifest",
    "kit_schema",
    "read_kit",
    "schema_json",
    "write_archive",
    "write_folder",
]
