"""What is handed out stays as small as was agreed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.packaging import budget


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder of 3000 bytes in two files, and a link to one of them."""
    folder = tmp_path / "program"
    (folder / "lib").mkdir(parents=True)
    (folder / "lib" / "large.so").write_bytes(bytes(2900))
    (folder / "small").write_bytes(bytes(100))
    (folder / "link").symlink_to("small")
    return folder


def test_a_folder_is_as_large_as_its_files_and_links_count_nothing(program: Path) -> None:
    assert budget.size(program) == 3000


def test_what_fits_is_measured(program: Path) -> None:
    assert budget.keep_within(program, 3000) == 3000
    assert budget.keep_within(program / "small", 100) == 100


def test_a_folder_over_its_budget_fails_the_build_and_names_its_largest_files(program: Path) -> None:
    with pytest.raises(budget.OverBudgetError, match=r"program has .* more than") as refused:
        budget.keep_within(program, 2999)
    words = str(refused.value)
    assert words.index("lib/large.so") < words.index("small")


def test_a_package_over_its_budget_fails_the_build(program: Path) -> None:
    with pytest.raises(budget.OverBudgetError, match=r"large\.so has 0\.0 MB"):
        budget.keep_within(program / "lib" / "large.so", 2000)


def test_the_budgets_are_those_that_were_agreed() -> None:
    megabytes = {name: getattr(budget, name) // 1_000_000 for name in dir(budget) if name.isupper()}
    assert megabytes == {
        "MB": 1,
        "LINUX_FOLDER": 160,
        "DEB": 50,
        "TAR": 42,
        "WINDOWS_FOLDER": 92,
        "WINDOWS_INSTALLER": 28,
        "WINDOWS_ZIP": 38,
    }
