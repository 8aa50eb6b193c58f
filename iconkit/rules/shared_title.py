"""One title for over half of a set: the name of a theme or a template, not of an icon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, SetRule
from iconkit.rules.shared_text import groups, is_shared_by_most


def check(names: Sequence[Name]) -> Iterator[tuple[Name, Finding]]:
    for group in groups(names):
        if is_shared_by_most(group, len(names)):
            for name in group:
                yield (
                    name,
                    Finding(
                        f"{quoted(name.title)} is the title of {len(group)} of {len(names)} icons.",
                        "Give each icon a title of its own; the name of the set is no title.",
                    ),
                )


RULE = SetRule(Code("IK335", "shared-title", "error"), check)
