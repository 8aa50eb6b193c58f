"""``png/ID.png``, ``png/ID@2x.png``, ...: fallbacks for e-mail, Office and old webviews."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Artifact, IconSet


def path_of(icon_id: str, scale: int) -> str:
    return f"png/{icon_id}.png" if scale == 1 else f"png/{icon_id}@{scale}x.png"


def png(icon_set: IconSet) -> Iterator[Artifact]:
    for picture in icon_set.pictures:
        yield Artifact(path_of(picture.icon_id, picture.scale), picture.data)
