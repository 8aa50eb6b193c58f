"""The recommended markup for icons of a set that is being built. Paths are relative to the output folder.

``size`` is CSS px of the longer side. ``locale`` is the title to use; give ``page_locale`` where the page may be in
another language, so that the label is marked with its own. An icon whose catalog entry says that it flips has the class
that mirrors it in a page that runs from right to left.
"""

from __future__ import annotations

from iconkit.markup import css_size
from iconkit.model import Icon
from iconkit.numbers import shortest
from iconkit.patterns import (
    DECORATIVE,
    FLIP,
    ICON_BUTTON,
    INFORMATIVE,
    TEXT_BUTTON,
    Pattern,
    is_same_language,
)
from iconkit.tree import escape_attribute

SPRITE_HREF = "sprite.svg#{id}"
IMAGE_HREF = "svg/{id}.svg"


def decorative(icon: Icon, size: int) -> str:
    """An icon that repeats the text beside it, or only adorns: hidden from assistive technology."""
    return _filled(DECORATIVE, icon, size)


def informative(icon: Icon, size: int, locale: str, page_locale: str | None = None) -> str:
    """An icon that says something no text says. Raises KeyError if the icon has no title in ``locale``."""
    return _named(INFORMATIVE, icon, size, locale, page_locale)


def by_role(icon: Icon, size: int, locale: str, page_locale: str | None = None) -> str:
    """The pattern that the icon's catalog entry asks for: informative if its role says so, else decorative."""
    if icon.details.role == "informative":
        return informative(icon, size, locale, page_locale)
    return decorative(icon, size)


def icon_button(icon: Icon, size: int, locale: str, page_locale: str | None = None) -> str:
    """A button that shows nothing but the icon. The title is a start: a label should say what the button does.

    Raises KeyError if the icon has no title in ``locale``.
    """
    return _named(ICON_BUTTON, icon, size, locale, page_locale)


def text_button(icon: Icon, size: int, locale: str, page_locale: str | None = None) -> str:
    """A button with the icon and visible text, which is its name.

    Raises KeyError if the icon has no title in ``locale``.
    """
    return _named(TEXT_BUTTON, icon, size, locale, page_locale)


def icon_size(icon: Icon, size: int) -> tuple[str, str]:
    """The ``width`` and ``height`` attributes. Those of an ``<img>`` may only be whole numbers (HTML, section
    "Dimension attributes"); the picture inside keeps its own proportions."""
    width, height = css_size(icon.drawing.view_box, size)
    if icon.drawing.external_use:
        return shortest(width), shortest(height)
    return str(max(1, round(width))), str(max(1, round(height)))


def lang_attribute(locale: str, page_locale: str | None) -> str:
    """`` lang="..."`` if text in ``locale`` stands in a page of another language, else nothing."""
    if page_locale is None or is_same_language(locale, page_locale):
        return ""
    return f' lang="{escape_attribute(locale)}"'


def _named(pattern: Pattern, icon: Icon, size: int, locale: str, page_locale: str | None) -> str:
    title, lang = escape_attribute(icon.title(locale)), lang_attribute(locale, page_locale)
    return _filled(pattern, icon, size, title, lang)


def _filled(pattern: Pattern, icon: Icon, size: int, title: str = "", lang: str = "") -> str:
    """The form of the pattern that draws this icon in every browser."""
    width, height = icon_size(icon, size)
    is_sprite = icon.drawing.external_use
    return (pattern.sprite if is_sprite else pattern.image).format(
        href=(SPRITE_HREF if is_sprite else IMAGE_HREF).format(id=icon.id),
        width=width,
        height=height,
        classes=FLIP if icon.details.flip else "",
        title=title,
        attributes=lang,
    )
