"""A file name instead of a title: ``close.svg``. ``.js``, ``.net`` and ``.ai`` end names of products and are let be."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_EXTENSION = re.compile(
    r"(?<=[^\s.])\.(?:svgz?|png|jpe?g|jpe|gif|webp|avif|apng|bmp|ico|icns|tiff?|heic|eps|pdf|psd|psb|xd|fig|sketch|cdr"
    r"|afdesign|afphoto|emf|wmf|dxf|dwg|indd|xcf|ai\.svg)\s*$",
    re.IGNORECASE,
)


def check(name: Name) -> Finding | None:
    match = _EXTENSION.search(name.title)
    if not match:
        return None
    return Finding(
        f"{quoted(name.title)} is the name of a file.",
        f"Take {match[0].strip()} away, and write what the icon means.",
        name.title[: match.start()],
    )


RULE = TitleRule(Code("IK306", "file-extension", "error"), check, spares_brands=True)
