"""The lists of good and bad titles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from iconkit.rules import Name

_HERE = Path(__file__).parent


def good() -> Iterator[Name]:
    for locale, titles in tomllib.loads((_HERE / "titles_good.toml").read_text("utf-8")).items():
        for number, title in enumerate(titles):
            yield Name(title, locale, f"good-{locale.lower()}-{number}")


def bad() -> Iterator[tuple[str, Name]]:
    """Each bad title with the name of the rule that has to find it."""
    for rule, locales in tomllib.loads((_HERE / "titles_bad.toml").read_text("utf-8")).items():
        for locale, titles in locales.items():
            for number, title in enumerate(titles):
                yield rule, Name(title, locale, f"bad-{rule}-{locale.lower()}-{number}")
