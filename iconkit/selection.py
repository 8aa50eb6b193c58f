"""Which icons a sprite holds or a set of pictures shows: patterns of ids, categories and tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from iconkit import codes
from iconkit.model import Code, Icon, PictureSet, Problem, Sprite


def select(chosen: Sprite | PictureSet, icons: Sequence[Icon]) -> tuple[Icon, ...]:
    """The icons of this sprite or set, in their order; an old id is where the one is that has taken its place."""
    if "*" in chosen.include and not chosen.exclude:
        return tuple(icons)
    return tuple(icon for icon in icons if _any(chosen.include, icon) and not _any(chosen.exclude, icon))


def check_sprites(sprites: Sequence[Sprite], icons: Sequence[Icon]) -> Iterator[Problem]:
    """Patterns that match no icon, and sprites that end up without any."""
    for sprite in sprites:
        yield from _check(sprite, f"The sprite {sprite.name!r}", codes.SPRITE_PATTERN, icons)


def check_pictures(sets: Sequence[PictureSet], icons: Sequence[Icon]) -> Iterator[Problem]:
    """Patterns that match no icon, and sets of pictures that end up without any."""
    for pictures in sets:
        yield from _check(pictures, f"The picture set {pictures.name!r}", codes.PICTURE_PATTERN, icons)


def _check(chosen: Sprite | PictureSet, what: str, code: Code, icons: Sequence[Icon]) -> Iterator[Problem]:
    if not icons:
        return
    idle = [pattern for pattern in (*chosen.include, *chosen.exclude) if not any(_is(pattern, i) for i in icons)]
    for pattern in idle:
        message = f"{pattern!r} of {what[0].lower()}{what[1:]} matches no icon."
        yield Problem(code, chosen.where, message, "Correct it or take it out.")
    if not idle and not select(chosen, icons):
        message = f"{what} excludes all the icons that it includes."
        yield Problem(code, chosen.where, message, f"Exclude fewer, or take the {what.split()[-2]} out.")


def _any(patterns: Sequence[str], icon: Icon) -> bool:
    return any(_is(pattern, icon) for pattern in patterns)


def _is(pattern: str, icon: Icon) -> bool:
    if pattern == "*":
        return True
    kind, _, rest = pattern.rpartition(":")
    if kind == "category":
        return fnmatchcase(icon.category, rest)
    if kind == "tag":
        return any(fnmatchcase(word, rest) for words in icon.tags.values() for word in words)
    return fnmatchcase(icon.id, rest) or (icon.alias_of != "" and fnmatchcase(icon.alias_of, rest))
