"""What may be in an output, judged apart from the code that makes it: another parser, and lists of its own."""

from __future__ import annotations

import gzip
import io
import json
import re

from lxml import etree, html
from PIL import Image

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    """svg symbol view title style g defs use path rect circle ellipse line polyline polygon linearGradient
    radialGradient pattern stop clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
    feTurbulence""".split()
)
# What hostile icons of the tests would load, run or show.
_MARK = re.compile(r"evil|alert\(|passwd", re.IGNORECASE)
# Base64 spells anything sooner or later.
_DIGEST = re.compile(r"sha\d+-[A-Za-z0-9+/]+=*")
_ADDRESS = re.compile(r"url\(\s*[\"']?(?!#)[^)]*\)", re.IGNORECASE)
# What Pillow says of any file of its kind.
_PLAIN_INFO = frozenset(("background", "duration", "loop", "sizes", "timestamp", "transparency"))
_STACK_STYLE = ":root>:not(style,:target){display:none}"


def faults_of_svg(data: bytes) -> list[str]:
    """What an SVG document of ours may not have; it must be well-formed."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    found: list[str] = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            found.append(f"not an element: {element!r}")
            continue
        name = element.tag.removeprefix(SVG)
        if name not in ELEMENTS:
            found.append(f"element {element.tag}")
        if name == "style" and element.text != _STACK_STYLE:
            found.append(f"style {element.text}")
        for key, value in element.attrib.items():
            found += _faults_of_attribute(str(key), str(value))
    return found


def faults_of_html(data: bytes) -> list[str]:
    """What the icons in a page of ours may not have; its own scripts and styles are the page's."""
    found: list[str] = []
    for element in html.document_fromstring(data.decode()).iter():
        if not isinstance(element.tag, str):
            continue
        in_icon = element.tag == "symbol" or any(parent.tag == "symbol" for parent in element.iterancestors())
        if in_icon and element.tag not in {name.lower() for name in ELEMENTS}:
            found.append(f"element {element.tag}")
        for key, value in element.attrib.items():
            if str(key).lower().startswith("on"):
                found.append(f"{key}={value}")
            if in_icon:
                found += _faults_of_attribute(str(key), str(value))
    return found


def faults_of_picture(data: bytes) -> list[str]:
    """What a picture of ours may not have: anything beside pixels, such as texts and profiles."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        return [f"{key} in a picture" for key in picture.info if key not in _PLAIN_INFO]


def faults_of(path: str, data: bytes) -> list[str]:
    """What is wrong with a file of a build that only had hostile icons."""
    if path.endswith((".png", ".webp", ".ico")):
        return faults_of_picture(data)
    if path.endswith(".gz"):
        return faults_of(path.removesuffix(".gz"), gzip.decompress(data))
    text = data.decode()
    if path.endswith(".svg"):
        return faults_of_svg(data) + marks_of(text)
    if path.endswith(".html"):
        return faults_of_html(data) + marks_of(text)
    if path.endswith(".json"):
        json.loads(text)
    return marks_of(text)


def marks_of(text: str) -> list[str]:
    """What of the hostile icons is in a text."""
    return _MARK.findall(_DIGEST.sub("", text))


def _faults_of_attribute(name: str, value: str) -> list[str]:
    if name.lower().startswith("on") or "{" in name or ":" in name:
        return [f"{name}={value}"]
    if name == "href" and not value.startswith("#"):
        return [f"{name}={value}"]
    return [f"{name}={value}"] if _ADDRESS.search(value) else []
