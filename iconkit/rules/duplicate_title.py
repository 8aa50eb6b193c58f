"""One title for two icons: people who hear it cannot tell them apart. Variants of one icon may share theirs.

A pair is reported once, on its second icon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, SetRule
from iconkit.rules.shared_text import groups, is_shared_by_most
from iconkit.variants import stem


def check(names: Sequence[Name]) -> Iterator[tuple[Name, Finding]]:
    for group in groups(names):
        if is_shared_by_most(group, len(names)):
            continue
        for index, name in enumerate(group):  # the first has the title, the others have it again
            twin = next((other for other in group[:index] if stem(other.icon_id) != stem(name.icon_id)), None)
            if twin:
                yield (
                    name,
                    Finding(
                        f"{quoted(name.title)} is already the title of {twin.icon_id}.",
                        "Say what is different about each icon, or delete one of them.",
                    ),
                )


RULE = SetRule(Code("IK327", "duplicate-title", "warning"), check)
