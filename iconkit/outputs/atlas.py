"""``atlas.png``, ``atlas@2x.png``, ...: all icons in one picture, with an index for games and apps, and CSS for pages.

The index has the "JSON (hash)" form of TexturePacker, which PixiJS, Phaser, Cocos and most others read. ``atlas.css``
shows an icon with ``class="atlas atlas-ID"``, from the atlas that the screen's density asks for (``image-set``).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from iconkit.model import Artifact, Atlas, IconSet, PictureSet


def path_of(pictures: PictureSet, scale: int, ending: str = "") -> str:
    return f"{_name(pictures)}{'' if scale == 1 else f'@{scale}x'}.{ending or pictures.format}"


def atlas(icon_set: IconSet) -> Iterator[Artifact]:
    sets = {pictures.name: pictures for pictures in icon_set.picture_sets}
    for name, group in groupby(icon_set.atlases, key=lambda made: made.set_name):
        atlases = sorted(group, key=lambda made: made.scale)
        for made in atlases:
            yield Artifact(path_of(sets[name], made.scale), made.data)
            yield Artifact(path_of(sets[name], made.scale, "json"), _index(made, sets[name]))
        yield Artifact(f"{_name(sets[name])}.css", _style_sheet(atlases, sets[name]).encode())


def _name(pictures: PictureSet) -> str:
    return "atlas" if pictures.name == PictureSet().name else f"atlas-{pictures.name}"


def _index(made: Atlas, pictures: PictureSet) -> bytes:
    frames = {
        icon_id: {
            "frame": {"x": left, "y": top, "w": width, "h": height},
            "rotated": False,
            "trimmed": False,
            "spriteSourceSize": {"x": 0, "y": 0, "w": width, "h": height},
            "sourceSize": {"w": width, "h": height},
        }
        for icon_id, (left, top, width, height) in made.places
    }
    meta = {
        "app": "iconkit",
        "version": "1.0",
        "image": path_of(pictures, made.scale),
        "format": "RGBA8888",
        "size": {"w": made.width, "h": made.height},
        "scale": str(made.scale),
    }
    lines = ",\n".join(f"{json.dumps(icon_id)}:{json.dumps(frame)}" for icon_id, frame in frames.items())
    return f'{{"frames":{{\n{lines}\n}},\n"meta":{json.dumps(meta)}}}\n'.encode()


def _style_sheet(atlases: Sequence[Atlas], pictures: PictureSet) -> str:
    """Places are in CSS px: those of an atlas divided by its scale, the same at every scale."""
    first, name = atlases[0], _name(pictures)
    scale = first.scale
    options = ",".join(f'url("{path_of(pictures, made.scale)}") {made.scale}x' for made in atlases)
    rules = [
        f'.{name}{{display:inline-block;background:url("{path_of(pictures, scale)}") 0 0/{first.width // scale}px '
        f"{first.height // scale}px no-repeat;background-image:image-set({options})}}"
    ]
    for icon_id, place in first.places:
        left, top, width, height = (side // scale for side in place)
        rules.append(f".{name}-{icon_id}{{width:{width}px;height:{height}px;background-position:{-left}px {-top}px}}")
    return "\n".join([*rules, ""])
