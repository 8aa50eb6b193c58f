"""An icon without a title in a language that the set promises, and without one to fall back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code, Finding
from iconkit.rules.fallback import gaps
from iconkit.rules.records import LocaleRule, Locales, Name


def check(names: Sequence[Name], locales: Locales) -> Iterator[tuple[Name, Finding]]:
    for icon_id, locale, fallback in gaps(names, locales):
        if fallback is None:
            yield (
                Name("", locale, icon_id),
                Finding(
                    f"The icon has no title in {locale}, and none in {locales.base} to stand in.",
                    f"Write its title in {locale}.",
                ),
            )


RULE = LocaleRule(Code("IK330", "locale-missing", "error"), check)
