"""Reads the examples out of a rule's Markdown page."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from iconkit.rules import Name

HEADINGS = ("What", "Why", "Bad", "Good", "Fix")
_SECTION = re.compile(r"^## (\w+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```toml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_FIXED = re.compile(r"""^(?P<id>[\w-]+) = (?:"(?:\\.|[^"\\])*")(?:  # (?P<fix>.*))?$""")


@dataclass(frozen=True, slots=True)
class Examples:
    """One block: titles by icon, with the correction that a comment promises."""

    names: tuple[Name, ...]
    locales: tuple[str, ...]
    fixes: dict[Name, str]


def sections(page: str) -> dict[str, str]:
    return {match[1]: match[2].strip() for match in _SECTION.finditer(page)}


def examples(section: str) -> Examples:
    (block,) = _BLOCK.findall(section)
    names: list[Name] = []
    fixes: dict[Name, str] = {}
    locales: list[str] = []
    for locale, lines in _by_locale(block):
        titles = tomllib.loads("\n".join(lines))
        locales.append(locale)
        for line in lines:
            if not line:
                continue
            match = _FIXED.fullmatch(line)
            assert match, line
            name = Name(titles[match["id"]], locale, match["id"], derived=match["id"].startswith("derived-"))
            names.append(name)
            if match["fix"]:
                fixes[name] = tomllib.loads(f'fix = "{match["fix"]}"')["fix"]
    return Examples(tuple(names), tuple(locales), fixes)


def _by_locale(block: str) -> Iterator[tuple[str, list[str]]]:
    """The lines under each ``[locale]``; those before the first are English."""
    locale, lines = "en", list[str]()
    for line in block.splitlines():
        if line.startswith("["):
            if any(lines):
                yield locale, lines
            locale, lines = line.strip("[]"), []
        else:
            lines.append(line)
    yield locale, lines
