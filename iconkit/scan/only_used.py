"""The part of a set that a site uses, for a sprite of what it needs and no more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from iconkit import codes
from iconkit.config.load import Config
from iconkit.config.pictures import resolved
from iconkit.model import Icon, Problem
from iconkit.outputs.png import path_of as png_path
from iconkit.outputs.single_svg import path_of as svg_path
from iconkit.outputs.sprites import path_of as sprite_path
from iconkit.scan.icon_table import IconTable
from iconkit.scan.run import scan
from iconkit.scan.usage import usage_of
from iconkit.workers import Workers

_NOT_SEEN = {codes.UNREADABLE, codes.NO_PAGE_FOUND, codes.PAGE_NOT_READ}


def only_used(
    icons: Sequence[Icon], names: Sequence[str], config: Config, workers: Workers
) -> tuple[tuple[Icon, ...], tuple[Problem, ...]]:
    """Those of ``icons`` that the files below ``names`` use or may use, and what cannot be known.

    An old id brings the icon that has taken its place. A place that may ask for any icon is reported: what it asks for
    may not be there.
    """
    table = table_of(icons, config)
    result = scan(config, names, table, workers)
    usage = usage_of(result.places, table)
    kept = {name for icon in icons if icon.id in usage.used for name in (icon.id, icon.alias_of)}
    problems = [problem for problem in result.problems if problem.code in _NOT_SEEN]
    for where in usage.dynamic:
        message = "Any icon may be asked for here, and only those that are named elsewhere are built."
        hint = "Name the icons in the site's files, for instance in a list beside it, or build the whole set."
        problems.append(Problem(codes.ANY_ICON, where, message, hint))
    return tuple(icon for icon in icons if icon.id in kept), tuple(problems)


def table_of(icons: Sequence[Icon], config: Config) -> IconTable:
    """What a manifest of these icons would say of the names in it."""
    sets = [resolved(pictures, config.size, config.scales) for pictures in config.pictures]
    entries: dict[str, Any] = {}
    for icon in icons:
        svg = [svg_path(icon), *(svg_path(icon, locale) for locale in sorted(icon.titles))]
        png = [png_path(icon.id, scale, pictures) for pictures in sets for scale in pictures.scales]
        entries[icon.id] = {
            **({"alias_of": icon.alias_of} if icon.alias_of else {}),
            "titles": dict(icon.titles),
            "external_use": icon.drawing.external_use,
            "files": {"svg": svg[0], "others": dict(enumerate([*svg[1:], *png]))},
        }
    locales = sorted({locale for icon in icons for locale in icon.titles})
    sprites = {
        sprite.name: {
            "kind": sprite.kind,
            "file": sprite_path(sprite),
            "localized": {locale: sprite_path(sprite, locale) for locale in locales},
        }
        for sprite in config.sprites
    }
    manifest = {"locale": config.locale, "locales": locales, "sprites": sprites, "files": {}, "icons": entries}
    return IconTable(manifest, repr(manifest).encode(), {})
