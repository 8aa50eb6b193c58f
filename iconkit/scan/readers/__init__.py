"""From a file's text to a Document: one reader for a family of syntaxes, chosen by the file's ending."""

from __future__ import annotations

from pathlib import PurePosixPath

from iconkit.scan.document import Document
from iconkit.scan.readers.css import read_css
from iconkit.scan.readers.html import read_html
from iconkit.scan.readers.jsx import read_jsx
from iconkit.scan.readers.masks import Mask, mask_braces, mask_markdown, mask_modules, mask_tags

_HTML = (
    "html htm xhtml xht shtml vue php phtml erb ejs eta hbs handlebars mustache "
    "njk j2 jinja jinja2 django twig liquid gohtml tmpl"
)
_PAGES = frozenset({"html", "htm", "xhtml", "xht"})
_JSX = "jsx tsx js mjs cjs ts mts cts"
_NO_ELEMENTS = frozenset({"ts", "mts", "cts"})  # a type in angle brackets is no element
_MASKS: dict[str, tuple[Mask, ...]] = {
    **dict.fromkeys(_HTML.split(), (mask_tags,)),
    "svelte": (mask_braces,),
    "astro": (mask_braces,),
    "md": (mask_markdown, mask_tags),
    "markdown": (mask_markdown, mask_tags),
    "mdx": (mask_markdown, mask_modules, mask_braces),
}
ENDINGS = frozenset({*_MASKS, *_JSX.split(), "css"})
"""Of the files that can be read, in lower case and without a dot."""


def ending_of(path: str) -> str:
    return PurePosixPath(path).suffix[1:].lower()


def read(path: str, source: bytes) -> Document:
    """``source`` is the file's text in UTF-8. Whatever is broken in it is passed over, as browsers do."""
    ending = ending_of(path)
    if ending == "css":
        return read_css(path, source)
    if ending in _MASKS:
        return read_html(path, source, _MASKS[ending], is_template=ending not in _PAGES)
    return read_jsx(path, source, has_elements=ending not in _NO_ELEMENTS)
