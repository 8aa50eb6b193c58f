"""Which icons a sprite holds: patterns of ids, categories and tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from iconkit import codes
from iconkit.model import Icon, Problem, Sprite


def select(sprite: Sprite, icons: Sequence[Icon]) -> tuple[Icon, ...]:
    """The icons of this sprite, in their order; an old id is where the one is that has taken its place."""
    return tuple(icon for icon in icons if _any(sprite.include, icon) and not _any(sprite.exclude, icon))


def check_sprites(sprites: Sequence[Sprite], icons: Sequence[Icon]) -> Iterator[Problem]:
    """Patterns that match no icon, and sprites that end up without any."""
    for sprite in sprites:
        if not icons:
            return
        idle = [pattern for pattern in (*sprite.include, *sprite.exclude) if not any(_is(pattern, i) for i in icons)]
        for pattern in idle:
            message = f"{pattern!r} of the sprite {sprite.name!r} matches no icon."
            hint = "Correct it or take it out."
            yield Problem(codes.SPRITE_PATTERN, sprite.where, message, hint)
        if not idle and not select(sprite, icons):
            message = f"The sprite {sprite.name!r} excludes all the icons that it includes."
            yield Problem(codes.SPRITE_PATTERN, sprite.where, message, "Exclude fewer, or take the sprite out.")


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
