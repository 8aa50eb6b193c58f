"""``svg/ID.svg``: every icon as a file of its own, with a root ``<title>``, for ``<img>`` and for download."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.markup import css_size, standalone
from iconkit.model import Artifact, Icon, IconSet


def path_of(icon: Icon) -> str:
    return f"svg/{icon.id}.svg"


def single_svg(icon_set: IconSet) -> Iterator[Artifact]:
    for icon in icon_set.icons:
        width, height = css_size(icon.drawing.view_box, icon_set.size)
        title = icon.title(icon_set.locale)
        markup = standalone(icon.drawing, title=title, lang=icon_set.locale, width=width, height=height)
        yield Artifact(path_of(icon), f"{markup}\n".encode())
