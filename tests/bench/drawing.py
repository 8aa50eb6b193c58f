"""Drawings as pixels: an SVG file, or a symbol of a sprite, drawn by resvg; and how far two pictures differ."""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import resvg_py
from lxml import etree
from PIL import Image

Pixels = npt.NDArray[np.float32]
"""Height x width x 4, premultiplied RGBA, 0-255."""
Level = Literal["same", "differs", "visible", "broken"]

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_HREFS = ("href", f"{{{_XLINK}}}href")
_URL = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")
_LENGTH = re.compile(r"\s*([\d.]+(?:e[-+]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PX = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


@dataclass(frozen=True, slots=True)
class Difference:
    """``far``: the share of pixels with a channel off by more than 32 of 255; ``most``: the largest such distance."""

    level: Level
    far: float
    most: int


def compare(before: Pixels, after: Pixels) -> Difference:
    """Levels: over 8/255 anywhere differs, over 32/255 on 0.5 % of the pixels is visible, on 5 % broken."""
    distance = np.abs(before - after).max(axis=2)
    far, most = float((distance > 32).mean()), round(float(distance.max()))
    if far > 0.05:
        return Difference("broken", far, most)
    if far > 0.005:
        return Difference("visible", far, most)
    return Difference("differs" if most > 8 else "same", far, most)


def parse(data: bytes) -> etree._Element:
    """The root of a drawing, for drawing it; raises etree.XMLSyntaxError."""
    return etree.fromstring(data, etree.XMLParser(huge_tree=True, remove_comments=True, remove_pis=True))


def canvas(root: etree._Element, longer: int) -> tuple[int, int]:
    """Width and height in pixels at which to draw a root: its own proportions, ``longer`` px on the longer side."""
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = _view_box(root)
    if not (width and height):
        width, height = box[2:] if box else (1.0, 1.0)
    scale = longer / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def ink_of(pixels: Pixels) -> str:
    """The color of the most opaque pixel, as ``#rrggbb``: of a one-color icon, its color."""
    flat = pixels.reshape(-1, 4)
    red, green, blue, alpha = flat[int(flat[:, 3].argmax())]
    return "#" + "".join(f"{round(float(part) * 255 / max(float(alpha), 1)):02x}" for part in (red, green, blue))


def draw(root: etree._Element, size: tuple[int, int], color: str = "") -> Pixels:
    """The pixels of an svg root on a canvas of ``size``; no font is known.

    currentColor is ``color``, or else what the root says, or else black. Raises what resvg raises on what it
    cannot draw.
    """
    root = copy.deepcopy(root)
    if color:
        root.set("color", color)
    if not _view_box(root):
        width, height = _length(root.get("width")), _length(root.get("height"))
        root.set("viewBox", f"0 0 {width or 100:.17g} {height or 100:.17g}")
    root.set("width", str(size[0]))
    root.set("height", str(size[1]))
    text = etree.tostring(root, encoding="unicode")
    png = bytes(resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True, dpi=96))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA").convert("RGBa"), dtype=np.float32)


def draw_finely(root: etree._Element, size: tuple[int, int], color: str = "", times: int = 8) -> Pixels:
    """``draw``, from a picture ``times`` as large, averaged down: nearly the true coverage of each pixel.

    resvg samples a pixel at four heights, so an edge that moves by nothing worth mentioning past one of them changes
    a row of pixels by 64 of 255. Here such an edge changes it by 8.
    """
    large = draw(root, (size[0] * times, size[1] * times), color)
    blocks = large.reshape(size[1], times, size[0], times, 4)
    return np.asarray(blocks.mean(axis=(1, 3)), dtype=np.float32)


class Sprite:
    """A parsed sprite, to take symbols out of as drawings of their own."""

    def __init__(self, data: bytes) -> None:
        self._root = parse(data)
        self._by_id: dict[str, etree._Element] = {}
        for element in self._root.iter(etree.Element):
            self._by_id.setdefault(element.get("id", ""), element)
        self._styles = [style for style in self._root.iter(f"{{{SVG}}}style") if style.text]

    def take(self, symbol_id: str) -> etree._Element | None:
        """The symbol as an svg root, with what it refers to elsewhere in the sprite and the style sheets that apply
        to it there; None if there is no such symbol."""
        symbol = self._by_id.get(symbol_id)
        if symbol is None or symbol.tag != f"{{{SVG}}}symbol":
            return None
        root = etree.Element(f"{{{SVG}}}svg", nsmap=self._root.nsmap)
        for name, value in symbol.attrib.items():
            if name not in ("id", "width", "height", "x", "y"):
                root.set(name, value)
        outside = etree.SubElement(root, f"{{{SVG}}}defs")
        inside = set(symbol.iter(etree.Element))
        outside.extend(copy.deepcopy(element) for element in self._referred(symbol) if element not in inside)
        classes = {name for element in inside for name in element.get("class", "").split()}
        for style in self._styles:
            if style not in inside and (classes & set(re.findall(r"\.(-?[\w-]+)", str(style.text)))):
                outside.append(copy.deepcopy(style))
        root.extend(list(copy.deepcopy(symbol)))
        return root

    def _referred(self, start: etree._Element) -> Iterator[etree._Element]:
        """Every element that ``start`` refers to, and those that they refer to."""
        todo, seen = [start], {start}
        while todo:
            for element in todo.pop().iter(etree.Element):
                for reference in _references(element):
                    target = self._by_id.get(reference)
                    if target is not None and target not in seen:
                        seen.add(target)
                        todo.append(target)
                        yield target


def strip(before: Pixels, after: Pixels, zoom: int = 3) -> Image.Image:
    """Before, after and their difference side by side on white, for a person to look at."""
    distance = np.abs(before - after).max(axis=2)
    heat = np.stack([np.full_like(distance, 255), 255 - distance, 255 - distance], axis=2)
    pictures = [_on_white(before), _on_white(after), np.where(distance[..., None] > 8, heat, 255.0)]
    gap = np.full((before.shape[0], 2, 3), 160.0)
    row = np.concatenate([pictures[0], gap, pictures[1], gap, pictures[2]], axis=1).astype(np.uint8)
    return Image.fromarray(row).resize((row.shape[1] * zoom, row.shape[0] * zoom), Image.Resampling.NEAREST)


def _on_white(pixels: Pixels) -> npt.NDArray[Any]:
    return pixels[..., :3] + (255 - pixels[..., 3:])


def _references(element: etree._Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name in _HREFS and value.startswith("#"):
            yield str(value)[1:]
        elif "url(" in value:
            yield from _URL.findall(str(value))


def _length(text: str | None) -> float | None:
    match = _LENGTH.fullmatch(text or "")
    return float(match[1]) * _PX[match[2] and match[2].lower()] if match else None


def _view_box(root: etree._Element) -> list[float] | None:
    numbers = [float(number) for number in re.findall(r"[-+]?[\d.]+(?:e[-+]?\d+)?", root.get("viewBox", ""))]
    return numbers if len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0 else None
