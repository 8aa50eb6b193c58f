"""How findings and summaries are written: one format a file."""

from __future__ import annotations

from collections.abc import Callable

from iconkit.formats import Format
from iconkit.model import AnySummary
from iconkit.reports.as_github import as_github
from iconkit.reports.as_json import as_json
from iconkit.reports.as_junit import as_junit
from iconkit.reports.as_sarif import as_sarif
from iconkit.reports.as_text import as_text

REPORTS: dict[Format, Callable[[AnySummary], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
    "junit": as_junit,
}
