"""A manifest, and the markup for each of its icons."""

from __future__ import annotations

import difflib
import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from iconkit.catalog.locales import best, canonical
from iconkit.html.references import reference, sprites_of
from iconkit.patterns import DECORATIVE, FLIP, ICON_BUTTON, INFORMATIVE, Pattern, is_same_language

Label = str | bool | None
"""The text of a label; True for the icon's own title; None or False for none."""


class UnknownIconError(LookupError):
    """No icon has this id; the message names the nearest."""


class NoDecisionError(TypeError):
    """Nobody has decided whether the icon says something here."""


class Icons:
    """The icons of a manifest, for pages in one language.

    ``manifest`` is what ``icons.json`` holds, ``base_url`` where the output folder is on the web, with a slash at its
    end. ``locale`` is the language of the pages, by default the set's own. With ``inline`` the page has the sprite of
    kind ``inline`` in it, and icons refer to that one.
    """

    def __init__(
        self, manifest: Mapping[str, Any], base_url: str = "", *, locale: str | None = None, inline: bool = False
    ) -> None:
        """Raises ValueError: ``locale`` is not a language tag, or there is no sprite of kind ``inline``."""
        self._manifest = manifest
        self._icons: Mapping[str, Mapping[str, Any]] = manifest["icons"]
        self._base_url = base_url
        self._inline = inline
        self.locale = canonical(locale) if locale else str(manifest["locale"])
        self._folder: Path | None = None
        if inline and not sprites_of(manifest, "inline"):
            raise ValueError('The set has no sprite of kind "inline": add one to its configuration.')

    @classmethod
    def load(cls, path: str | Path, base_url: str = "", *, locale: str | None = None, inline: bool = False) -> Icons:
        """The icons of the manifest file ``path``. Raises OSError and ValueError."""
        icons = cls(json.loads(Path(path).read_text("utf-8")), base_url, locale=locale, inline=inline)
        icons._folder = Path(path).parent
        return icons

    def localized(self, locale: str) -> Icons:
        """The same icons for pages in another language."""
        other = Icons(self._manifest, self._base_url, locale=locale, inline=self._inline)
        other._folder = self._folder
        return other

    def icon(
        self,
        icon_id: str,
        *,
        label: Label = None,
        decorative: bool | None = None,
        size: float | None = None,
        class_: str = "",
        **attributes: object,
    ) -> Markup:
        """One icon: hidden if ``decorative``, else named by its ``label`` (True: by its title).

        Without either, the ``role`` in the icon's catalog entry decides. ``size`` is CSS px of the longer side.
        ``attributes`` are written as they are named, with hyphens for underscores.

        Raises UnknownIconError; NoDecisionError if nobody has said whether the icon says something here; and
        TypeError if it is to be both.
        """
        entry = self._entry(icon_id)
        if decorative and label:
            raise TypeError(f"{icon_id!r} is decorative, or it has a label: say one of the two.")
        if not decorative and not label:
            if decorative is False or "role" not in entry:
                raise NoDecisionError(
                    f"Say what {icon_id!r} is here: decorative=True beside text that says it, or label=... (label=True "
                    f"is {self.title(icon_id)!r}). Or decide for everywhere in the catalog: role = ..."
                )
            decorative = entry["role"] == "decorative"
        if decorative:
            return self._markup(DECORATIVE, icon_id, size, class_, "", attributes)
        return self._markup(INFORMATIVE, icon_id, size, class_, label or True, attributes)

    def button(
        self, icon_id: str, *, label: str | bool, size: float | None = None, class_: str = "", **attributes: object
    ) -> Markup:
        """A button that shows only the icon; ``label`` says what it does (True: the icon's title), ``attributes`` are
        the button's. Raises UnknownIconError, and NoDecisionError if the label is empty."""
        if not label:
            raise NoDecisionError(f"A button with only {icon_id!r} in it needs a label that says what it does.")
        return self._markup(ICON_BUTTON, icon_id, size, class_, label, attributes)

    def image(
        self, icon_id: str, *, label: Label = None, decorative: bool | None = None, size: int | None = None
    ) -> Markup:
        """The PNG as an ``<img>``, for e-mail and Office: sharp on dense screens too. Give an absolute ``base_url``.

        Raises what :meth:`icon` does, and LookupError if the set has no PNG of it.
        """
        entry = self._entry(icon_id)
        files: Mapping[str, str] = entry["files"].get("png", {})
        if "1" not in files:
            raise LookupError(f"There is no PNG of {icon_id!r} at 1x: see emit and scales in the configuration.")
        if bool(label) == bool(decorative):
            raise NoDecisionError(f"Say what {icon_id!r} is here: decorative=True, or label=... (one of the two).")
        width, height = self._size(entry, size)
        alt, lang = ("", "") if decorative else self._label(icon_id, label or True)
        larger = ", ".join(f"{self._url(path)} {scale}x" for scale, path in files.items() if scale != "1")
        srcset = _attribute("srcset", larger) if larger else ""
        form = Markup('<img src="{src}"{srcset} width="{width}" height="{height}" alt="{alt}"{lang}>')
        return form.format(
            src=self._url(files["1"]), srcset=srcset, width=_whole(width), height=_whole(height), alt=alt, lang=lang
        )

    def title(self, icon_id: str) -> str:
        """The icon's title in the language of the pages, or the one that stands in. Raises UnknownIconError."""
        return self._title(icon_id)[0]

    def url(self, name: str) -> str:
        """Where a file of the set is, by its name without a digest: ``icons.url("icons.css")``. Raises LookupError."""
        if name not in self._manifest["files"]:
            raise LookupError(f"The set has no file {name!r}.{_nearest(name, self._manifest['files'])}")
        return self._url(self._manifest["files"][name]["path"])

    def inline_sprite(self) -> Markup:
        """The sprite of kind ``inline``, to put into the page once. Raises LookupError and OSError."""
        names = sprites_of(self._manifest, "inline")
        if not names or self._folder is None:
            raise LookupError("There is no inline sprite: load a manifest file whose set has one.")
        sprite = self._manifest["sprites"][names[0]]
        file = self._manifest["files"][sprite.get("localized", {}).get(self.locale, sprite["file"])]
        return Markup((self._folder / file["path"]).read_text("utf-8"))

    def _entry(self, icon_id: str) -> Mapping[str, Any]:
        entry = self._icons.get(icon_id)
        if entry is None:
            raise UnknownIconError(f"There is no icon {icon_id!r}.{_nearest(icon_id, self._icons)}")
        if "alias_of" in entry:
            message = f"The icon {icon_id!r} is {entry['alias_of']!r} now."
            warnings.warn(message, DeprecationWarning, stacklevel=3)
        return entry

    def _markup(
        self,
        pattern: Pattern,
        icon_id: str,
        size: float | None,
        class_: str,
        label: str | bool,
        attributes: dict[str, object],
    ) -> Markup:
        entry = self._icons.get(icon_id) or self._entry(icon_id)
        href, is_sprite = self._href(icon_id, entry)
        width, height = self._size(entry, size)
        title, lang = self._label(icon_id, label) if label else ("", "")
        form = pattern.sprite if is_sprite else pattern.image
        return Markup(form).format(
            href=href,
            width=f"{width:g}" if is_sprite else _whole(width),
            height=f"{height:g}" if is_sprite else _whole(height),
            classes=(FLIP if entry.get("flip") else "") + (f" {class_}" if class_ else ""),
            attributes=Markup("").join([lang, *(_attribute(_name(name), value) for name, value in attributes.items())]),
            title=title,
        )

    def _href(self, icon_id: str, entry: Mapping[str, Any]) -> tuple[str, bool]:
        """What the icon's markup refers to, and whether that is a symbol. Raises LookupError."""
        if self._inline and sprites_of(self._manifest, "inline", entry):
            return f"#{icon_id}", True
        found = reference(self._manifest, entry)
        if found is None:
            raise LookupError(
                f"No sprite holds {icon_id!r}, and it has no file of its own: see emit in the configuration."
            )
        return self._url(f"{found.path}#{icon_id}" if found.sprite else found.path), found.is_symbol

    def _size(self, entry: Mapping[str, Any], size: float | None) -> tuple[float, float]:
        scale = 1 if size is None else size / max(entry["width"], entry["height"])
        return max(round(entry["width"] * scale, 2), 0.01), max(round(entry["height"] * scale, 2), 0.01)

    def _title(self, icon_id: str) -> tuple[str, str]:
        """The title, and the language it is in."""
        titles: Mapping[str, str] = self._entry(icon_id)["titles"]
        locale = best(titles, self.locale, self._manifest["locale"])
        return titles[locale], locale

    def _label(self, icon_id: str, label: str | bool) -> tuple[str, str]:
        """The text, and a ``lang`` attribute where it is a title in another language than the page."""
        if isinstance(label, str):
            return label, ""
        title, locale = self._title(icon_id)
        return title, "" if is_same_language(locale, self.locale) else _attribute("lang", locale)

    def _url(self, path: str) -> str:
        return self._base_url + path


def _nearest(name: str, known: Mapping[str, Any]) -> str:
    matches = difflib.get_close_matches(name, known, n=3)
    return f" Did you mean {' or '.join(map(repr, matches))}?" if matches else ""


def _attribute(name: str, value: object) -> Markup:
    return Markup(' {}="{}"').format(name, value)


def _whole(length: float) -> int:
    """What an ``<img>`` can say of its size (HTML, "Dimension attributes")."""
    return round(length) or 1


def _name(name: str) -> str:
    """A keyword as an attribute's name. Raises TypeError for what would not be one."""
    written = name.rstrip("_").replace("_", "-")
    if not all(character.isalnum() or character in "-:." for character in written):
        raise TypeError(f"{name!r} cannot be the name of an attribute.")
    return written
