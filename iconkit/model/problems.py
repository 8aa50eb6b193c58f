"""What is found, where, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Code:
    """What kind of finding a Problem is: a stable id for machines, a kebab name for people."""

    id: str
    name: str
    severity: Severity
    exit_code: Literal[1, 2] = 1
    """What an error of this kind ends the command with: 1 a finding, 2 misuse or something unreadable."""
    is_optional: bool = False
    """True for what is only looked for where somebody selects it by id or name."""


class Where(NamedTuple):
    """A place in a file: a path as the user would type it, a 1-based line and column (characters; 0 = the
    whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Problem(NamedTuple):
    """One finding: what is wrong, where, and what to do about it."""

    code: Code
    where: Where
    message: str
    hint: str = ""

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Place, then code, then message. Flat, as comparing records costs many times what comparing tuples does."""
        return self.where.path, self.where.line, self.where.column, self.code.id, self.message


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: what is wrong, what to do, and the corrected title if a machine can write it."""

    message: str
    hint: str
    fix: str | None = None


class Faults(Exception):  # noqa: N818 - a bundle of user-facing findings, not one error
    """Raised by a stage that cannot go on; carries everything it found, not only the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def is_failure(problem: Problem, *, strict: bool) -> bool:
    """True for a finding that ends a command with an exit code other than 0."""
    return problem.code.severity == "error" or (strict and problem.code.severity == "warning")


def exit_code_of(problems: Iterable[Problem], *, strict: bool) -> int:
    return max((problem.code.exit_code for problem in problems if is_failure(problem, strict=strict)), default=0)
