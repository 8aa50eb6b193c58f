"""An icon without a title in a language that the set promises: people get the title of another language instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code, Finding
from iconkit.rules.fallback import gaps
from iconkit.rules.quoted import quoted
from iconkit.rules.records import LocaleRule, Locales, Name


def check(names: Sequence[Name], locales: Locales) -> Iterator[tuple[Name, Finding]]:
    for icon_id, locale, fallback in gaps(names, locales):
        if fallback is not None:
            yield (
                Name("", locale, icon_id),
                Finding(
                    f"The icon has no title in {locale}: {quoted(fallback.title)} ({fallback.locale}) stands in.",
                    f"Translate it to {locale}.",
                ),
            )


RULE = LocaleRule(Code("IK336", "locale-gap", "warning"), check)
