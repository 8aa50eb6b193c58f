"""``sprite.svg``: every icon as a ``<symbol>``, one on a line, sorted by id, for ``<use href="sprite.svg#id">``."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.markup import symbol
from iconkit.model import Artifact, IconSet
from iconkit.svg import SVG_NAMESPACE

PATH = "sprite.svg"


def sprite(icon_set: IconSet) -> Iterator[Artifact]:
    lines = [f'<svg xmlns="{SVG_NAMESPACE}">']
    lines += [symbol(icon, title=icon.title(icon_set.locale)) for icon in icon_set.icons]
    lines.append("</svg>\n")
    yield Artifact(PATH, "\n".join(lines).encode())
