"""The version resource of a Windows program: what its page of properties says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.packaging.version import version

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo


def version_resource(file: str) -> VSVersionInfo:
    """Make the resource of the program called `file`, for example "librarian-self.exe"."""
    from PyInstaller.utils.win32 import versioninfo as v

    numbers = tuple(int(part) for part in version().split("."))
    four = (*numbers, *(0,) * (4 - len(numbers)))
    words = {
        "CompanyName": "Librarian Self authors",
        "FileDescription": "Librarian Self",
        "FileVersion": version(),
        "InternalName": file.removesuffix(".exe"),
        "LegalCopyright": "© 2026 the Librarian Self authors. MIT licence.",
        "OriginalFilename": file,
        "ProductName": "Librarian Self",
        "ProductVersion": version(),
    }
    table = v.StringTable("040904B0", [v.StringStruct(key, value) for key, value in words.items()])
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=four, prodvers=four),
        kids=[v.StringFileInfo([table]), v.VarFileInfo([v.VarStruct("Translation", [0x0409, 1200])])],
    )
