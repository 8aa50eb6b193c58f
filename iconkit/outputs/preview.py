"""preview.html: the whole set on one page that opens from disk and needs no other file.

Icons are symbols of an inline sprite, as Chromium draws nothing from an external one over ``file:``. Every id
of the page itself starts with ``page:``, which no icon's id can, so an icon named ``search`` takes nothing over.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from itertools import groupby
from string import Template

from iconkit import snippets
from iconkit.markup import css_size
from iconkit.model import Artifact, Icon, IconSet, Sprite
from iconkit.numbers import shortest
from iconkit.outputs.sprites.symbol import element
from iconkit.outputs.sprites.titled import Titled
from iconkit.packaged import packaged_text
from iconkit.patterns import DECORATIVE, ICON_BUTTON, INFORMATIVE, TEXT_BUTTON, Pattern
from iconkit.tree import escape_attribute, escape_text

SIZES = (16, 24, 48)
"""CSS px of the longer side at which every icon is shown."""

_PAGE_LOCALE = "en"
_UNNAMED = Sprite(titles="none")
_Kind = tuple[str, str, str, Pattern | None]
_BY_ROLE: _Kind = (
    "by-role",
    "By role",
    "Informative where the catalog says that the icon speaks for itself, else decorative.",
    None,
)
_KINDS: tuple[_Kind, ...] = (
    (
        "decorative",
        "Decorative",
        "Hidden from screen readers: text beside the icon already says it.",
        DECORATIVE,
    ),
    ("informative", "Informative", "The icon speaks for itself: its title is its label.", INFORMATIVE),
    ("icon-button", "Icon button", "The button has the label, the icon is hidden.", ICON_BUTTON),
    ("text-button", "Button with text", "The visible text is the label, the icon is hidden.", TEXT_BUTTON),
)


def preview(icon_set: IconSet) -> Iterator[Artifact]:
    """The page, as one Artifact, without ids that are only kept for old pages."""
    icon_set = icon_set._replace(icons=tuple(icon for icon in icon_set.icons if not icon.alias_of))
    categories = _by_category(icon_set.icons)
    kinds = (_BY_ROLE, *_KINDS) if any(icon.details.role for icon in icon_set.icons) else _KINDS
    symbols = {icon.id: element(Titled(icon, "", ""), _UNNAMED) for icon in icon_set.icons}
    script = _part("preview.js")
    sections = (_section(number, name, icons, icon_set, symbols) for number, (name, icons) in enumerate(categories, 1))
    page = Template(_part("preview.html")).substitute(
        style=_part("preview.css") + _part("preview_cards.css"),
        script=script,
        script_digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        sprite="\n".join(symbols.values()),
        total=_count(len(icon_set.icons), "icon", "icons"),
        extent=_extent(len(icon_set.icons), len(categories)),
        kinds="\n".join(_kind(*kind, checked=kind is kinds[0]) for kind in kinds),
        hints="\n".join(f'<p id="page:{name}" class="{name}">{hint}</p>' for name, _, hint, _ in kinds),
        categories=_links(categories) if len(categories) > 1 else "",
        sections="\n".join(sections),
    )
    yield Artifact("preview.html", page.encode())


def _part(name: str) -> str:
    return packaged_text("iconkit.outputs", name)


def _by_category(icons: tuple[Icon, ...]) -> list[tuple[str, list[Icon]]]:
    """Categories by name, each with its icons in the order of the set; icons without a category come last."""
    ordered = sorted(icons, key=lambda icon: (icon.category == "", icon.category))
    return [(name, list(members)) for name, members in groupby(ordered, key=lambda icon: icon.category)]


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _extent(icons: int, categories: int) -> str:
    text = _count(icons, "icon", "icons")
    return f"{text} in {_count(categories, 'category', 'categories')}" if categories > 1 else text


def _heading(category: str) -> str:
    words = category.replace("-", " ").replace("_", " ").replace("/", " / ")
    return escape_text(words[:1].upper() + words[1:]) or "No category"


def _kind(name: str, label: str, _: str, pattern: Pattern | None, *, checked: bool) -> str:
    """A radio button that carries its pattern for the script to fill in: as an attribute it is no page text."""
    patterns = ""
    if pattern:
        sprite, image = (
            escape_attribute(form.replace("{href}", href).replace("{classes}", "{flip}").replace("{attributes}", ""))
            for form, href in zip(pattern, (snippets.SPRITE_HREF, snippets.IMAGE_HREF), strict=True)
        )
        patterns = f' data-sprite="{sprite}" data-image="{image}"'
    return (
        f'<label><input type="radio" name="kind" value="{name}" aria-describedby="page:{name}"'
        f"{patterns}{' checked' if checked else ''}><span>{label}</span></label>"
    )


def _links(categories: list[tuple[str, list[Icon]]]) -> str:
    links = "\n".join(
        f'<li><a href="#page:{number}">{_heading(name)} <span>{len(icons):,}</span></a></li>'
        for number, (name, icons) in enumerate(categories, 1)
    )
    return f'<nav aria-label="Categories">\n<ul>\n{links}\n</ul>\n</nav>'


def _section(number: int, category: str, icons: list[Icon], icon_set: IconSet, symbols: dict[str, str]) -> str:
    cards = "\n".join(_card(icon, icon_set, len(symbols[icon.id].encode())) for icon in icons)
    heading = f'<h2 id="page:{number}">{_heading(category)}</h2>'
    return f'<section aria-labelledby="page:{number}">\n{heading}\n<ul>\n{cards}\n</ul>\n</section>'


def _card(icon: Icon, icon_set: IconSet, size: int) -> str:
    """One icon: hidden pictures, and text that says everything once. ``size`` is bytes in a sprite."""
    width, height = snippets.icon_size(icon, icon_set.size)
    box = icon.drawing.view_box
    tags = {word for words in icon.tags.values() for word in words}
    words = sorted({*tags, *icon.titles.values()} - {icon.title(icon_set.locale)})
    pictures = "".join(_picture(icon, side) for side in SIZES)
    return (
        f'<li data-width="{width}" data-height="{height}"{"" if icon.drawing.external_use else " data-image"}'
        f"{' data-flip' if icon.details.flip else ''}"
        f"{' data-informative' if icon.details.role == 'informative' else ''}"
        f' data-words="{escape_attribute(" ".join(words))}">'
        f'<div class="pictures" aria-hidden="true">'
        f'<div class="light">{pictures}</div><div class="dark">{pictures}</div></div>'
        f'<button type="button" aria-describedby="page:how" dir="auto"'
        f"{snippets.lang_attribute(icon_set.locale, _PAGE_LOCALE)}>{escape_text(icon.title(icon_set.locale))}</button>"
        f"<code>{escape_text(icon.id)}</code>"
        f"<small>{shortest(box.width)} × {shortest(box.height)} · {size:,} B</small></li>"
    )


def _picture(icon: Icon, side: int) -> str:
    width, height = map(shortest, css_size(icon.drawing.view_box, side))
    return f'<svg width="{width}" height="{height}"><use href="#{escape_attribute(icon.id)}"/></svg>'
