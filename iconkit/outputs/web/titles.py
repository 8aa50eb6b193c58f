"""``js/titles/LOCALE.js``: the titles of every icon in one language, one to a line.

A title that is missing there is the one that stands in, together with its own language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from iconkit.catalog.locales import best
from iconkit.outputs.json_line import json_line


def titles_module(manifest: Mapping[str, Any], locale: str) -> str:
    titles = "".join(f"    {line},\n" for line in _lines(manifest, locale))
    return (
        "// Written by iconkit: do not edit.\n"
        f"export default {{\n  locale: {json_line(locale)},\n  titles: {{\n{titles}  }},\n}};\n"
    )


def titles_types() -> str:
    return 'import type { Titles } from "../icons.js";\n\ndeclare const titles: Titles;\nexport default titles;\n'


def _lines(manifest: Mapping[str, Any], locale: str) -> Iterator[str]:
    for icon_id, entry in manifest["icons"].items():
        own = best(entry["titles"], locale, manifest["locale"])
        title = entry["titles"][own]
        yield f"{json_line(icon_id)}: {json_line(title if own == locale else [title, own])}"
