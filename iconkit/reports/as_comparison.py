"""Two builds side by side as one HTML page that needs no other file: what a reviewer opens in a pull request.

For each icon that is drawn otherwise: before, after, one over the other with a slider between them, and their
difference, at four sizes, on light and on dark.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from html import escape

from iconkit.compare.snapshot import Shown, Snapshot
from iconkit.model import Change
from iconkit.packaged import packaged_text
from iconkit.published.changes import Verdict
from iconkit.raster.picture import draw

SIZES = (16, 24, 48, 96)
"""CSS px of the longer side."""

_DENSITY = 2
_GROUNDS = (("light", "#000"), ("dark", "#fff"))
_SCRIPT = (
    'document.getElementById("mix").addEventListener("input", (event) =>'
    ' document.documentElement.style.setProperty("--mix", event.target.value));'
)
_PICTURED = {"redrawn", "added", "removed", "renamed"}


def as_comparison(old: Snapshot, new: Snapshot, changes: Sequence[Change], verdict: Verdict) -> str:
    """The page."""
    style = packaged_text("iconkit.reports", "comparison.css")
    policy = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{_digest(_SCRIPT)}'"
    heading = f"{escape(old.name)} and {escape(new.name)}"
    rows = "".join(f"<tr><td>{change.kind}<td>{_subject(change)}<td>{_words(change)}" for change in changes)
    pictured = dict.fromkeys(change.icon_id for change in changes if change.kind in _PICTURED)
    sections = "\n".join(_section(icon_id, old, new, changes) for icon_id in pictured)
    table = f"<table><thead><tr><th>Change<th>Icon<th>What<tbody>{rows}</table>" if changes else "<p>Nothing.</p>"
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>Icons: {heading}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>Icons: {heading}</h1>\n"
        f"<p>These changes make a version: <strong>{verdict}</strong>.</p>\n{table}\n"
        f"{_controls() if pictured else ''}{sections}\n</main>\n<script>{_SCRIPT if pictured else ''}</script>\n"
        f"</body>\n</html>\n"
    )


def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


def _controls() -> str:
    return (
        '<div class="controls"><label for="mix">Overlay: before</label> '
        '<input id="mix" type="range" min="0" max="1" step="0.01" value="0.5"> after</div>\n'
    )


def _subject(change: Change) -> str:
    name = f"<code>{escape(change.icon_id)}</code>"
    return f'<a href="#{escape(change.icon_id)}">{name}</a>' if change.kind in _PICTURED else name


def _words(change: Change) -> str:
    """Each in a <bdi>, so that a title that runs the other way does not turn the rest of the line."""
    return " → ".join(f"<bdi>{escape(words)}</bdi>" for words in (change.before, change.after) if words)


def _section(icon_id: str, old: Snapshot, new: Snapshot, changes: Sequence[Change]) -> str:
    kinds = ", ".join(change.kind for change in changes if change.icon_id == icon_id)
    before, after = old.icons.get(icon_id), new.icons.get(icon_id)
    figures = "".join(_figures(before, after))
    return (
        f'<section id="{escape(icon_id)}">\n<h2><code>{escape(icon_id)}</code> {kinds}</h2>\n'
        f'<div class="pictures">{figures}</div>\n</section>'
    )


def _figures(before: Shown | None, after: Shown | None) -> Iterator[str]:
    if before:
        yield _figure("Before", lambda color, side: _img(before, color, side))
    if after:
        yield _figure("After", lambda color, side: _img(after, color, side))
    if before and after:
        overlay = '<span class="onion">{}{}</span>'
        yield _figure(
            "Overlay", lambda color, side: overlay.format(_img(before, color, side), _img(after, color, side))
        )
        yield _figure("Difference (black)", lambda color, side: _difference(before, after, color, side))


def _figure(caption: str, picture: Callable[[str, int], str]) -> str:
    """The picture in the color of text at all sizes on all grounds."""
    grounds = "".join(
        f'<div class="{ground}">{"".join(picture(color, side) for side in SIZES)}</div>' for ground, color in _GROUNDS
    )
    return f"<figure>{grounds}<figcaption>{caption}</figcaption></figure>"


def _img(icon: Shown, color: str, side: int) -> str:
    data = b64encode(_colored(icon, color).encode()).decode()
    return _element(f"data:image/svg+xml;base64,{data}", icon, side)


def _overlay(*images: str) -> str:
    return f'<span class="onion">{"".join(images)}</span>'


def _difference(before: Shown, after: Shown, color: str, side: int) -> str:
    """What differs, black on white; empty where one cannot be drawn. Blending in the page would not do: it draws
    anti-aliased edges that are the same as if they differed."""
    from PIL import Image, ImageChops, ImageOps  # noqa: PLC0415

    width, height = _extent(after, side)
    try:
        drawn = [draw(_colored(icon, color), width * _DENSITY, height * _DENSITY) for icon in (before, after)]
    except ValueError:
        return ""
    ground = Image.new("RGBA", drawn[0].size, "#fff" if color == "#000" else "#000")
    first, second = (Image.alpha_composite(ground, picture).convert("L") for picture in drawn)
    data = io.BytesIO()
    ImageOps.invert(ImageChops.difference(first, second)).save(data, "PNG")
    return _element(f"data:image/png;base64,{b64encode(data.getvalue()).decode()}", after, side)


def _element(source: str, icon: Shown, side: int) -> str:
    """Without an alternative text: the caption says what it is, and the heading which icon."""
    width, height = _extent(icon, side)
    return f'<img src="{source}" width="{width}" height="{height}" alt="">'


def _extent(icon: Shown, side: int) -> tuple[int, int]:
    width, height = (max(round(length * side / max(icon.size)), 1) for length in icon.size)
    return width, height


def _colored(icon: Shown, color: str) -> str:
    return icon.svg.replace("<svg ", f'<svg color="{color}" ', 1)
