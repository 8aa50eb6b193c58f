"""What of an audit is reported: the findings that the configuration selects, and each page as plain values."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from iconkit.audit.records import Audited, AuditRule, Finding, Icon, Look
from iconkit.audit.rules import check_page
from iconkit.config.load import Config
from iconkit.model import AuditSummary, Code, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """A page, and what is reported of it: in the order of the page."""

    page: Audited
    found: tuple[tuple[Code, Finding], ...]


def outcome_of(config: Config, page: Audited, path: Path | None) -> Outcome:
    """``path`` is the page's file, for findings that the configuration excepts there."""
    from_root = "" if path is None else Path(os.path.relpath(path, config.root)).as_posix()

    def is_heard(rule: AuditRule) -> bool:
        return config.lint.is_selected(rule.code) and not config.lint.is_ignored_in(rule.code, from_root)

    found = [(rule.code, finding) for rule, finding in check_page(page) if is_heard(rule)]
    return Outcome(page, tuple(sorted(found, key=_place)))


def _place(found: tuple[Code, Finding]) -> tuple[int, int, int, str]:
    code, finding = found
    return finding.where.line, finding.where.column, finding.icon.number if finding.icon else 0, code.id


def summary_of(outcomes: Sequence[Outcome], unopened: Sequence[Problem], *, strict: bool) -> AuditSummary:
    problems = [
        Problem(code, finding.where, finding.message, finding.hint)
        for outcome in outcomes
        for code, finding in outcome.found
    ]
    icons = [icon for outcome in outcomes for icon in outcome.page.icons]
    return AuditSummary(
        pages=tuple(_page(outcome.page) for outcome in outcomes),
        icons=len(icons),
        unseen=sum(not icon.is_in_sight for icon in icons),
        problems=tuple(sorted([*problems, *unopened], key=Problem.sort_key)),
        strict=strict,
    )


def _page(page: Audited) -> dict[str, object]:
    return {
        "name": page.name,
        "title": page.title,
        "language": page.language,
        "direction": page.direction,
        "modes": page.modes,
        "other_origins": page.origins,
        "icons": [_icon(icon) for icon in page.icons],
    }


def _icon(icon: Icon) -> dict[str, object]:
    control = icon.control.heard if icon.control else None
    return {
        "id": icon.id,
        "line": icon.where.line,
        "column": icon.where.column,
        "element": icon.path,
        "role": icon.heard.role if icon.heard else None,
        "name": icon.heard.name if icon.heard else None,
        "description": icon.heard.description if icon.heard else None,
        "control": {"role": control.role, "name": control.name} if control else None,
        "looks": {mode: _look(look) for mode, look in icon.looks.items()},
    }


def _look(look: Look) -> dict[str, object]:
    turns = {} if look.turns is None else {"turns": look.turns}
    return {"sight": look.sight, "ink": round(look.ink, 3), "contrast": look.contrast, **turns}
