"""What normalizing did to one icon, pass by pass, and a page with its pictures before and after."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from iconkit.markup import standalone
from iconkit.model import Normalized, Problem, Source
from iconkit.normalize import centered, normalize
from iconkit.parse import parse
from iconkit.passes import PASSES
from iconkit.passes.fit_box import fit_box
from iconkit.proof import framed, in_box
from iconkit.raster.picture import draw
from iconkit.tree import write

_SIDES = (24, 96)  # CSS px
_SHOWN_AT = 192  # CSS px: small pictures are shown enlarged, pixel by pixel


@dataclass(frozen=True, slots=True)
class Step:
    """A pass that changed something: the bytes of the markup after it, and how many fewer those are."""

    name: str
    size: int
    saved: int


@dataclass(frozen=True, slots=True)
class Inspected:
    """The steps from source to drawing, what was found, and a page that shows both, empty if none is wanted."""

    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
    page: str


def inspect_one(source: Source, *, wants_page: bool) -> Inspected:
    """What normalizing does to one icon, with its picture compared."""
    normalized = normalize(source, verify=True)
    done = _steps(source) if normalized.drawing else ()
    return Inspected(done, normalized.problems, page(source, normalized, done) if wants_page else "")


def _steps(source: Source) -> tuple[Step, ...]:
    document = parse(centered(source))
    before = write([document.root])
    found: list[Step] = []
    size = len(source.data)
    for change in PASSES:
        change(document)
        after = write([document.root])
        if after != before:
            found.append(Step(change.__name__, len(after.encode()), size - len(after.encode())))
            size, before = len(after.encode()), after
    return tuple(found)


def page(source: Source, normalized: Normalized, done: Sequence[Step]) -> str:
    """A self-contained HTML page: the pictures, the steps, the findings and the markup."""
    rows = "".join(f"<tr><td>{step.name}<td>{step.size:,}<td>{step.saved:,}" for step in done)
    found = "".join(f"<li>{escape(problem.code.name)}: {escape(problem.message)}" for problem in normalized.problems)
    markup = standalone(normalized.drawing) if normalized.drawing else "Nothing was made of this file."
    return _PAGE.format(
        icon_id=escape(source.id),
        path=escape(source.path),
        pictures=_pictures(source, normalized),
        rows=rows,
        found=f"<h2>Findings</h2><ul>{found}</ul>" if found else "",
        markup=escape(markup),
    )


def _pictures(source: Source, normalized: Normalized) -> str:
    from PIL import ImageChops, ImageOps  # noqa: PLC0415

    if normalized.drawing is None:
        return ""
    box = normalized.drawing.view_box
    reference = _in_place(centered(source))
    figures: list[str] = []
    for side in _SIDES:
        width, height = (
            max(round(length * side / max(box.width, box.height)), 1) for length in (box.width, box.height)
        )
        result = standalone(normalized.drawing, width=width, height=height, color="#000")
        documents = (in_box(reference, box, width, height), result)
        before, after = (draw(svg, width, height) for svg in documents)
        change = ImageOps.invert(ImageChops.difference(before.getchannel("A"), after.getchannel("A")))
        pictures = (("Source", before), ("Result", after), ("Difference (white: none)", change))
        row = "".join(_figure(f"{caption}, {side} px", picture) for caption, picture in pictures)
        figures.append(f"<div>{row}</div>")
    return "".join(figures)


def _in_place(source: Source) -> str:
    """The source as a document, where the drawing made of it has its place."""
    document = parse(source)
    for change in PASSES[: PASSES.index(fit_box) + 1]:
        change(document)
    return document.text if document.frame is None else framed(document.text, document.frame)


def _figure(caption: str, picture: object) -> str:
    from PIL.Image import Image  # noqa: PLC0415

    assert isinstance(picture, Image)
    data = io.BytesIO()
    picture.save(data, "PNG")
    source = f"data:image/png;base64,{base64.b64encode(data.getvalue()).decode()}"
    return f'<figure><img src="{source}" width="{_SHOWN_AT}" alt=""><figcaption>{caption}</figcaption></figure>'


_PAGE = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>{icon_id}: what normalizing did</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }}
figure {{ display: inline-block; margin: 0 1rem 1rem 0 }}
img {{ image-rendering: pixelated; border: 1px solid #767676; background: #fff }}
td {{ padding: 0 2rem 0 0; font-variant-numeric: tabular-nums }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; background: #f2f2f2; color: #111; padding: 1rem }}
</style>
<h1>{icon_id}</h1>
<p>{path}</p>
<h2>Pictures</h2>
{pictures}
<h2>Steps</h2>
<table><thead><tr><th>Pass<th>Bytes after<th>Saved</thead><tbody>{rows}</tbody></table>
{found}
<h2>Result</h2>
<pre>{markup}</pre>
</html>
"""
