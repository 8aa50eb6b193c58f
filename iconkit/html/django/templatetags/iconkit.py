"""``{% load iconkit %}``: the tags. Their arguments are those of :class:`iconkit.html.Icons`' methods."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django import template
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.utils.translation import get_language
from markupsafe import Markup

from iconkit.html.icons import Icons

register = template.Library()


@register.simple_tag
def icon(icon_id: str, **options: object) -> Markup:
    """``{% icon "close" decorative=True %}`` or ``{% icon "warning" label=_("Warning") %}``."""
    return _icons().icon(icon_id, **options)  # type: ignore[arg-type]


@register.simple_tag
def icon_button(icon_id: str, **options: object) -> Markup:
    """``{% icon_button "close" label=_("Close") %}``: a button that shows only the icon."""
    return _icons().button(icon_id, **options)  # type: ignore[arg-type]


@register.simple_tag
def icon_image(icon_id: str, **options: object) -> Markup:
    """``{% icon_image "clock" label=True %}``: the PNG, for e-mail."""
    return _icons().image(icon_id, **options)  # type: ignore[arg-type]


@register.simple_tag
def icon_url(name: str) -> str:
    """``{% icon_url "icons.css" %}``: where a file of the set is."""
    return _icons().url(name)


@register.simple_tag
def icon_sprite() -> Markup:
    """``{% icon_sprite %}``: the sprite of kind inline, once in a page."""
    return _icons().inline_sprite()


def _icons() -> Icons:
    """The icons for the language of the request."""
    icons = _load()
    language = get_language()
    return icons.localized(language) if language else icons


@lru_cache(maxsize=1)
def _load() -> Icons:
    options = getattr(settings, "ICONKIT", None)
    if not isinstance(options, dict) or "MANIFEST" not in options:
        raise ImproperlyConfigured('Set ICONKIT = {"MANIFEST": ".../icons.json", "BASE_URL": "/static/icons/"}.')
    return Icons.load(Path(options["MANIFEST"]), options.get("BASE_URL", ""), inline=options.get("INLINE", False))


def _forget(*, setting: str, **_: object) -> None:
    if setting == "ICONKIT":
        _load.cache_clear()


setting_changed.connect(_forget)
