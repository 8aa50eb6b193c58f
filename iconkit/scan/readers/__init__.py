"""From a file's text to a Document: one reader for a family of syntaxes, chosen by the file's ending."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from iconkit.scan.document import Document
from iconkit.scan.readers.blade import mask_blade
from iconkit.scan.readers.css import read_css
from iconkit.scan.readers.html import USES, read_html
from iconkit.scan.readers.jinja import mask_jinja
from iconkit.scan.readers.jsp import mask_jsp
from iconkit.scan.readers.jsx import read_jsx
from iconkit.scan.readers.masks import Mask, mask_braces, mask_markdown, mask_modules, mask_tags

_HTML = "html htm xhtml xht shtml vue php phtml erb ejs eta hbs handlebars mustache njk django twig liquid gohtml tmpl"
_PAGES = frozenset({"html", "htm", "xhtml", "xht"})
_XML = frozenset({"xhtml", "xht"})
_JSX = "jsx tsx js mjs cjs ts mts cts"
_NO_ELEMENTS = frozenset({"ts", "mts", "cts"})  # a type in angle brackets is no element
_MASKS: dict[str, tuple[Mask, ...]] = {
    **dict.fromkeys(_HTML.split(), (mask_tags,)),
    **dict.fromkeys(("j2", "jinja", "jinja2"), (mask_jinja,)),
    "blade.php": (mask_tags, mask_blade),
    **dict.fromkeys(("jsp", "jspf", "jspx"), (mask_tags, mask_jsp)),
    "svelte": (mask_braces,),
    "astro": (mask_braces,),
    "md": (mask_markdown, mask_tags),
    "markdown": (mask_markdown, mask_tags),
    "mdx": (mask_markdown, mask_modules, mask_braces),
}
ENDINGS = frozenset({*_MASKS, *_JSX.split(), "css"})
"""Of the files that can be read, in lower case and without a dot."""
UNREAD_ENDINGS = frozenset(
    "pug jade haml slim ftl ftlh vm cshtml vbhtml razor gsp soy zpt heex eex leex marko templ mjml".split()
)
"""Of files that may use icons, and that no reader knows."""


def ending_of(path: str) -> str:
    suffixes = PurePosixPath(path.lower()).suffixes
    return "blade.php" if suffixes[-2:] == [".blade", ".php"] else (suffixes or [""])[-1][1:]


def read(path: str, source: bytes, addresses: re.Pattern[bytes] | None = None) -> Document:
    """``source`` is the file's text in UTF-8. Whatever is broken in it is passed over, as browsers do.

    ``addresses`` matches where there may be an address of ours. A file without one, and without what may use an icon
    in another way, is not parsed: no rule could find anything in it.
    """
    if addresses is not None and addresses.search(source):
        addresses = None
    ending = ending_of(path)
    if ending == "css":
        return read_css(path, source)
    if ending in _MASKS:
        is_template = ending not in _PAGES
        has_addresses = addresses is None
        masks, is_xml = _MASKS[ending], ending in _XML
        return read_html(path, source, masks, is_template=is_template, is_xml=is_xml, has_addresses=has_addresses)
    has_elements = ending not in _NO_ELEMENTS and (addresses is None or USES.search(source) is not None)
    return read_jsx(path, source, has_elements=has_elements)
