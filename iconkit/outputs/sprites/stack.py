"""Kind ``stack``: for ``<img src="stack.svg#id">`` and CSS ``url("stack.svg#id")``, from any origin.

The icons lie on each other, and the style sheet inside shows the one that the address names. Each is an ``<svg>`` of
its own as large as the picture, so it keeps its proportions whatever the others' are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.model import Sprite
from iconkit.outputs.sprites.titled import Titled, attributes_of
from iconkit.svg import SVG_NAMESPACE
from iconkit.tree import start_tag

_ONLY_TARGET = "<style>:root>:not(style,:target){display:none}</style>"


def stack(icons: Sequence[Titled], sprite: Sprite) -> Iterator[str]:
    yield start_tag("svg", {"xmlns": SVG_NAMESPACE} | ({"color": sprite.color} if sprite.color else {}))
    yield _ONLY_TARGET
    for titled in icons:
        drawing = titled.icon.drawing
        yield f"{start_tag('svg', attributes_of(titled, sprite) | dict(drawing.attributes))}{drawing.body}</svg>"
    yield "</svg>"
