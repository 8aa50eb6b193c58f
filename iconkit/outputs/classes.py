"""``icon-classes.css``: every icon as a class, for pages whose markup can hold neither ``<svg>`` nor ``<img>``.

Icons of one color are masks over the color of the text; others are background pictures with their own colors. A mask is
fetched with CORS, so the style sheet and the icons have to come from one origin, or with the right header.
"""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.markup import css_size
from iconkit.model import Artifact, Icon, IconSet
from iconkit.numbers import shortest
from iconkit.outputs.single_svg import path_of
from iconkit.packaged import packaged_text

PATH = "icon-classes.css"


def classes(icon_set: IconSet) -> Iterator[Artifact]:
    base = packaged_text("iconkit.outputs", "classes.css")
    base = base.replace("24px", f"{icon_set.size}px")
    lines = [_rule(icon, icon_set.size) for icon in icon_set.icons]
    yield Artifact(PATH, "\n".join([base, *lines, ""]).encode(), is_asset=True)


def _rule(icon: Icon, size: int) -> str:
    name, url = f".icon-css-{icon.id}", f'url("{path_of(icon)}")'
    if icon.drawing.monochrome:
        rule = f"-webkit-mask-image:{url};mask-image:{url}"
    else:
        rule = f"background:{url} center/contain no-repeat;-webkit-mask:none;mask:none"
    width, height = (shortest(side) for side in css_size(icon.drawing.view_box, size))
    own = "" if width == height else f";height:{height}px;width:{width}px"
    mirrored = f"{name}:dir(rtl){{transform:scaleX(-1)}}" if icon.details.flip else ""
    return f"{name}{{{rule}{own}}}{mirrored}"
