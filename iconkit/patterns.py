"""The HTML that puts an icon on a page: the only patterns that gave exactly one accessible name in Chromium, Firefox
and WebKit and leaked no text into any extractor.

A name belongs to the place of use: to the icon if it says something by itself, to the control if it is all that the
control shows, and nowhere if text beside it says the same. An icon that WebKit cannot draw from an external sprite is
an ``<img>`` of its own file.
"""

from __future__ import annotations

from typing import NamedTuple


class Pattern(NamedTuple):
    """Two forms of one pattern, for ``str.format``: of an icon in a sprite, and of a picture file.

    The fields are ``href``, ``width`` and ``height`` (CSS px); ``classes``, more classes with a space before each;
    ``attributes``, more attributes with a space before each; and ``title``. All values are escaped for a double-quoted
    attribute.
    """

    sprite: str
    image: str


FLIP = " icon-flip"
"""The class, with a space before it, that mirrors an icon where text runs from right to left."""

_SVG = '<svg class="icon{classes}" width="{width}" height="{height}"'
_USE = '<use href="{href}"/></svg>'
_IMG = '<img class="icon{classes}" src="{href}" width="{width}" height="{height}"'

DECORATIVE = Pattern(_SVG + ' aria-hidden="true"{attributes}>' + _USE, _IMG + ' alt=""{attributes}>')
INFORMATIVE = Pattern(
    _SVG + ' role="img" aria-label="{title}"{attributes}>' + _USE, _IMG + ' alt="{title}"{attributes}>'
)
_HIDDEN = [form.replace("{attributes}", "") for form in DECORATIVE]
ICON_BUTTON = Pattern(
    *(f'<button type="button" aria-label="{{title}}"{{attributes}}>{icon}</button>' for icon in _HIDDEN)
)
TEXT_BUTTON = Pattern(
    *(
        f'<button type="button"{{attributes}}>{form.replace("{attributes}", "")} {{title}}</button>'
        for form in DECORATIVE
    )
)


def is_same_language(locale: str, page_locale: str) -> bool:
    """True if text in ``locale`` needs no ``lang`` of its own in such a page.

    ``en`` in an ``en-GB`` page is the same language, only said less exactly; ``pt-PT`` in ``pt-BR`` is not.
    """
    own, page = locale.lower().split("-"), page_locale.lower().split("-")
    shared = min(len(own), len(page))
    return own[:shared] == page[:shared]
