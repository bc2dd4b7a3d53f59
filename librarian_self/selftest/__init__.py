"""The self-test: whether the program, as it is installed here, does what it is for.

`checks` names every check and where its function is; a check returns a sentence or raises `CheckFailed`. `running`
carries checks out in this process; `supervising` starts a process for them, so that one that ends the process is named
too and the others still run. Nothing touches the person's own data.
"""

from librarian_self.selftest.checks import NAMES
from librarian_self.selftest.supervising import supervise

__all__ = ["NAMES", "supervise"]
