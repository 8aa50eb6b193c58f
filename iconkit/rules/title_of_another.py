"""A title that is word for word the id of another icon, which has another title: two titles have changed places, or one
was written into the wrong entry. Where both have the same title, ``duplicate_title`` says so.

Ids are words of the base language, if of any, so only its titles are compared with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import LocaleRule, Locales, Name
from iconkit.variants import stem


def check(names: Sequence[Name], locales: Locales) -> Iterator[tuple[Name, Finding]]:
    base = [name for name in names if name.locale == locales.base and not name.derived]
    by_id = {name.icon_id: name for name in base}
    for name in base:
        other = by_id.get("-".join(name.title.lower().split()))
        if other is None or stem(other.icon_id) == stem(name.icon_id) or _text(other) == _text(name):
            continue
        finding = Finding(
            f"{quoted(name.title)} is the id of another icon, {other.icon_id}, whose title is {quoted(other.title)}.",
            "Give each icon its own title, or rename the icon whose id says something else.",
        )
        yield name, finding


def _text(name: Name) -> str:
    return " ".join(name.title.lower().split())


RULE = LocaleRule(Code("IK339", "title-of-another", "warning"), check)
