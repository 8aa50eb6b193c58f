"""What a run of a command gave, for its report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from iconkit.model.icons import Icon
from iconkit.model.outputs import Artifact
from iconkit.model.problems import Problem, exit_code_of

ChangeKind = Literal["added", "removed", "renamed", "retitled", "redrawn"]


class Change(NamedTuple):
    """One difference between two states of a set, seen by those who use the icon ``icon_id``."""

    kind: ChangeKind
    icon_id: str
    before: str = ""
    """The old id or title."""
    after: str = ""
    """The new id or title, or why the icon was removed."""


class Correction(NamedTuple):
    """A title that a rule can write better than it stands, and the catalog to write it into."""

    catalog: str
    icon_id: str
    locale: str
    before: str
    after: str


class Inspection(NamedTuple):
    """All that is known before anything is drawn: the icons that could be read, and what was found about them."""

    icons: tuple[Icon, ...]
    problems: tuple[Problem, ...]
    corrections: tuple[Correction, ...] = ()
    strict: bool = False
    """Warnings are failures."""
    aliases: tuple[Icon, ...] = ()
    """Icons under old ids that have got others: they are drawn and published, and say nothing new."""

    def with_problems(self, problems: Iterable[Problem]) -> Inspection:
        """The same with more findings, each once."""
        merged = sorted({*self.problems, *problems}, key=Problem.sort_key)
        return self._replace(problems=tuple(merged))

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


class Build(NamedTuple):
    """What one run of the stages gave. With failures among ``problems`` nothing may be published."""

    artifacts: tuple[Artifact, ...]
    problems: tuple[Problem, ...]
    icons: tuple[Icon, ...] = ()
    strict: bool = False
    """Warnings are failures."""

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


class Difference(NamedTuple):
    """How a folder differs from what a build gives; paths relative to it, sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


class Summary(NamedTuple):
    """What a run of ``build`` did, for its report. Sizes are bytes, ``seconds`` is wall time."""

    build: Build
    output: str
    difference: Difference
    is_check: bool
    seconds: float

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.build.problems

    @property
    def strict(self) -> bool:
        return self.build.strict

    @property
    def exit_code(self) -> int:
        return self.build.exit_code or int(self.is_check and bool(self.difference))


class ScanSummary(NamedTuple):
    """What a run of ``scan`` found, for its report. ``usage`` is plain values, if it was asked for."""

    files: int
    uses: int
    problems: tuple[Problem, ...]
    strict: bool = False
    """Warnings are failures."""
    usage: Mapping[str, object] | None = None

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


class AuditSummary(NamedTuple):
    """What a run of ``audit`` found, for its report. ``pages`` is what a browser made of each, as plain values."""

    pages: tuple[Mapping[str, object], ...]
    icons: int
    unseen: int
    """Icons that the pages did not show."""
    problems: tuple[Problem, ...]
    strict: bool = False
    """Warnings are failures."""

    @property
    def exit_code(self) -> int:
        return exit_code_of(self.problems, strict=self.strict)


class LintSummary(NamedTuple):
    """What a run of ``lint`` did, for its report."""

    inspection: Inspection
    corrected: tuple[Correction, ...] = ()
    """What was written into catalogs. ``inspection`` is of what remains."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.inspection.problems

    @property
    def strict(self) -> bool:
        return self.inspection.strict

    @property
    def exit_code(self) -> int:
        return self.inspection.exit_code


AnySummary = Summary | LintSummary | ScanSummary | AuditSummary
"""What every report can write."""
