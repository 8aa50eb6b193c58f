"""The HTML that puts an icon on a page: the only patterns that gave exactly one accessible name in Chromium,
Firefox and WebKit and leaked no text into any extractor.

A name belongs to the place of use: to the icon if it says something by itself, to the control if it is all
that the control shows, and nowhere if text beside it says the same. An icon that WebKit cannot draw from an
external sprite (``Drawing.external_use`` is False) is an ``<img>`` of its own file.

Paths are relative to the output folder. ``size`` is CSS px of the longer side. ``locale`` is the title to use;
give ``page_locale`` where the page may be in another language, so that the label is marked with its own. An icon whose
catalog entry says that it flips has the class that mirrors it in a page that runs from right to left.
"""

from __future__ import annotations

from typing import NamedTuple

from iconkit.markup import css_size
from iconkit.model import Icon
from iconkit.numbers import shortest
from iconkit.tree import escape_attribute


class Template(NamedTuple):
    """One pattern as ``str.format`` templates with the fields id, width, height, flip, title and lang. ``flip`` is
    empty or FLIP, ``lang`` is empty or an attribute with a space before it. All values are escaped for a
    double-quoted attribute."""

    sprite: str
    image: str


FLIP = " icon-flip"
"""The class, with a space before it, that mirrors an icon where text runs from right to left."""
DECORATIVE = Template(
    '<svg class="icon{flip}" width="{width}" height="{height}" aria-hidden="true"><use href="sprite.svg#{id}"/></svg>',
    '<img class="icon{flip}" src="svg/{id}.svg" width="{width}" height="{height}" alt="">',
)
INFORMATIVE = Template(
    '<svg class="icon{flip}" width="{width}" height="{height}" role="img" aria-label="{title}"{lang}>'
    '<use href="sprite.svg#{id}"/></svg>',
    '<img class="icon{flip}" src="svg/{id}.svg" width="{width}" height="{height}" alt="{title}"{lang}>',
)
ICON_BUTTON = Template(
    *(f'<button type="button" aria-label="{{title}}"{{lang}}>{icon}</button>' for icon in DECORATIVE)
)
TEXT_BUTTON = Template(*(f'<button type="button"{{lang}}>{icon} {{title}}</button>' for icon in DECORATIVE))


def decorative(icon: Icon, size: int) -> str:
    """An icon that repeats the text beside it, or only adorns: hidden from assistive technology."""
    width, height = icon_size(icon, size)
    return template_for(icon, DECORATIVE).format(id=icon.id, width=width, height=height, flip=_flip(icon))


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


def template_for(icon: Icon, template: Template) -> str:
    """The form of the pattern that draws this icon in every browser."""
    return template.sprite if icon.drawing.external_use else template.image


def icon_size(icon: Icon, size: int) -> tuple[str, str]:
    """The ``width`` and ``height`` attributes. Those of an ``<img>`` may only be whole numbers (HTML, section
    "Dimension attributes"); the picture inside keeps its own proportions."""
    width, height = css_size(icon.drawing.view_box, size)
    if icon.drawing.external_use:
        return shortest(width), shortest(height)
    return str(max(1, round(width))), str(max(1, round(height)))


def lang_attribute(locale: str, page_locale: str | None) -> str:
    """`` lang="..."`` if text in ``locale`` stands in a page of another language, else nothing.

    ``en`` in an ``en-GB`` page is the same language, only said less exactly; ``pt-PT`` in ``pt-BR`` is not.
    """
    if page_locale is None:
        return ""
    own, page = locale.lower().split("-"), page_locale.lower().split("-")
    shared = min(len(own), len(page))
    return "" if own[:shared] == page[:shared] else f' lang="{escape_attribute(locale)}"'


def _named(template: Template, icon: Icon, size: int, locale: str, page_locale: str | None) -> str:
    width, height = icon_size(icon, size)
    return template_for(icon, template).format(
        id=icon.id,
        width=width,
        height=height,
        flip=_flip(icon),
        title=escape_attribute(icon.title(locale)),
        lang=lang_attribute(locale, page_locale),
    )


def _flip(icon: Icon) -> str:
    return FLIP if icon.details.flip else ""
