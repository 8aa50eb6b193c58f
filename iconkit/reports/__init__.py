"""How findings and summaries are written: one format a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from iconkit.model import Summary
from iconkit.reports.as_json import as_json
from iconkit.reports.as_text import as_text

Format = Literal["text", "json"]

REPORTS: dict[Format, Callable[[Summary], str]] = {"text": as_text, "json": as_json}
