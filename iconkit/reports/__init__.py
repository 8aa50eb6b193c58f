"""How findings and summaries are written: one format a file, imported where it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from iconkit.formats import FORMATS, Format
from iconkit.model import AnySummary


def _write(name: Format, summary: AnySummary) -> str:
    text: str = getattr(import_module(f"iconkit.reports.as_{name}"), f"as_{name}")(summary)
    return text


REPORTS: dict[Format, Callable[[AnySummary], str]] = {name: partial(_write, name) for name in FORMATS}
