"""``README.md`` of the output folder: the guide for sites, with the ids, files and languages of this very set.

Each section is a text beside this file; one that speaks of something the set does not have is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import Template

from iconkit import snippets
from iconkit.markup import css_size
from iconkit.model import Artifact, Icon, IconSet, Sprite, SpriteKind
from iconkit.outputs.png import path_of as png_path
from iconkit.outputs.sprites import path_of as sprite_path
from iconkit.packaged import packaged_text
from iconkit.selection import select
from iconkit.tree import escape_attribute

PATH = "README.md"
_EXAMPLES = ("close", "search", "home")
"""Ids whose use everybody knows, if the set has them."""


def guide(icon_set: IconSet) -> Iterator[Artifact]:
    """The guide. An empty set needs none."""
    icons = [icon for icon in icon_set.icons if not icon.alias_of]
    if icons:
        sections = [Template(_part(name)).substitute(values) for name, values in _sections(icon_set, icons)]
        yield Artifact(PATH, "\n".join(sections).encode())


def _part(name: str) -> str:
    return packaged_text("iconkit.outputs.guide", f"{name}.md")


def _sections(icon_set: IconSet, icons: Sequence[Icon]) -> Iterator[tuple[str, dict[str, str]]]:
    """The names of the sections, with what stands for their placeholders."""
    size, locale = icon_set.size, icon_set.locale
    usual = sorted(icons, key=lambda icon: _EXAMPLES.index(icon.id) if icon.id in _EXAMPLES else len(_EXAMPLES))
    plain = next((icon for icon in usual if icon.drawing.external_use), icons[0])
    speaking = next((icon for icon in icons if icon.drawing.external_use and icon.details.role == "informative"), plain)
    colored = next((icon for icon in icons if not icon.drawing.external_use), plain)
    flipping = [icon for icon in icons if icon.details.flip]
    yield "intro", {}
    if "css" in icon_set.kinds:
        yield "css", {"css": "icons.css"}
    if _of_kind(icon_set, "symbol", plain):
        yield (
            "symbol",
            {
                "text_button": snippets.text_button(plain, size, locale),
                "icon_button": snippets.icon_button(plain, size, locale),
                "informative": snippets.informative(speaking, size, locale),
            },
        )
    if inline := _of_kind(icon_set, "inline", plain):
        use = snippets.decorative(plain, size).replace(snippets.SPRITE_HREF.format(id=plain.id), f"#{plain.id}")
        yield "inline", {"inline": sprite_path(inline), "inline_use": use}
    if stack := _of_kind(icon_set, "stack", plain) or _of_kind(icon_set, "view", plain):
        href = f"{sprite_path(stack)}#{plain.id}"
        values = {"stack": _image(href, plain, icon_set), "stack_href": href, "color": stack.color or "black"}
        yield "stack", values
    if "svg" in icon_set.kinds:
        yield "files", {"picture": _image(snippets.IMAGE_HREF.format(id=colored.id), colored, icon_set)}
    if "classes" in icon_set.kinds:
        title = escape_attribute(plain.title(locale))
        yield "classes", {"classes": "icon-classes.css", "example": plain.id, "title": title}
    yield from _modules(icon_set, plain, speaking)
    scales = {picture.scale for picture in icon_set.pictures}
    if 1 in scales:
        yield "email", {"email": _email(plain, icon_set, sorted(scales - {1}))}
    if flipping and _of_kind(icon_set, "symbol", flipping[0]):
        names = ", ".join(f"`{icon.id}`" for icon in flipping)
        yield "flip", {"flip": snippets.icon_button(flipping[0], size, locale), "flipping": names}
    locales = sorted({locale for icon in icons for locale in icon.titles})
    yield "languages", {"locales": ", ".join(f"`{tag}`" for tag in locales)}
    yield "checks", {}
    yield "hosts", {"caching": _part("digest_names" if icon_set.digest_names else "plain_names").rstrip()}
    yield "headers", {}


def _modules(icon_set: IconSet, plain: Icon, speaking: Icon) -> Iterator[tuple[str, dict[str, str]]]:
    """What the modules in ``js/`` are for."""
    title = escape_attribute(speaking.title(icon_set.locale))
    values = {"locale": icon_set.locale, "example": plain.id, "speaking": speaking.id, "title": title}
    components = {"react": "React", "vue": "Vue"}
    made = [kind for kind in components if kind in icon_set.kinds]
    if "web" in icon_set.kinds:
        yield "element", values
    if made:
        names = " and ".join(components[kind] for kind in made)
        yield "components", values | {"frameworks": names, "module": made[0]}
    sprite = _of_kind(icon_set, "symbol", plain)
    if sprite and (made or "web" in icon_set.kinds):
        yield "loader", values | {"sprite": sprite.name}


def _of_kind(icon_set: IconSet, kind: SpriteKind, icon: Icon) -> Sprite | None:
    """The first sprite of this kind that holds the icon, if sprites are written."""
    sprites = icon_set.sprites if "sprite" in icon_set.kinds else ()
    return next((sprite for sprite in sprites if sprite.kind == kind and select(sprite, [icon])), None)


def _image(href: str, icon: Icon, icon_set: IconSet) -> str:
    width, height = (max(1, round(side)) for side in css_size(icon.drawing.view_box, icon_set.size))
    alt = escape_attribute(icon.title(icon_set.locale))
    return f'<img class="icon" src="{href}" width="{width}" height="{height}" alt="{alt}">'


def _email(icon: Icon, icon_set: IconSet, scales: Sequence[int]) -> str:
    sources = ", ".join(f"{png_path(icon.id, scale)} {scale}x" for scale in scales)
    larger = f' srcset="{sources}"' if sources else ""
    markup = _image(png_path(icon.id, 1), icon, icon_set).replace('class="icon" ', "")
    return markup.replace(" width=", f"{larger} width=", 1)
