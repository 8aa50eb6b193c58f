"""``png/ID.png``, ``png/ID@2x.png``, ...: fallbacks for e-mail, Office and old webviews; each set in its folder."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Artifact, IconSet, PictureSet

_DEFAULT = PictureSet()


def path_of(icon_id: str, scale: int, pictures: PictureSet = _DEFAULT) -> str:
    density = "" if scale == 1 or pictures.format == "ico" else f"@{scale}x"
    return f"{pictures.name}/{icon_id}{density}.{pictures.format}"


def png(icon_set: IconSet) -> Iterator[Artifact]:
    """The pictures of all sets."""
    sets = {pictures.name: pictures for pictures in icon_set.picture_sets}
    for picture in icon_set.pictures:
        yield Artifact(path_of(picture.icon_id, picture.scale, sets[picture.set_name]), picture.data)
