"""What would act, load or speak instead of drawing is reported and left out: scripts, animations, foreign markup,
addresses that lead out of the file.

Most of it would go in silence later, as it draws nothing; but who put it there meant something by it. Safe because no
browser draws anything for it. Must come first, before style sheets are read and before what draws nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import tinycss2

from iconkit import codes
from iconkit.svg import DRAWN_ELEMENTS, REFUSED
from iconkit.tree import Document, Node

_ADDRESSES = frozenset(("href", "xlink:href", "src", "data", "action", "xml:base"))
# Drawing tools write color profiles, and fonts for text that is outlined by now; of these, and of links, browsers load
# nothing by themselves. So they only deserve a word, and only where they lead to a stranger.
_IDLE = frozenset(("a", "color-profile", "font-face"))
_NOT_LOADED = replace(codes.EXTERNAL_REFERENCE, severity="warning")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_IMAGES = frozenset(("image", "feImage"))
_FOREIGN = {
    "http://www.w3.org/1999/xhtml": "HTML",
    "http://www.w3.org/1998/Math/MathML": "MathML",
    "http://www.w3.org/2001/XInclude": "XInclude",
    "http://www.w3.org/2003/XInclude": "XInclude",
    "http://www.w3.org/1999/XSL/Transform": "XSLT",
    "http://www.w3.org/2001/xml-events": "XML Events",
}
# What browsers skip in an address (URL standard, "basic URL parser"), and more that only hides a scheme from readers.
_SKIPPED = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_SCHEMES = ("javascript:", "vbscript:", "livescript:", "mocha:")
_SUSPECT = re.compile(r"\\|url\s*\(|src\s*\(|image|@|expression|/\*", re.IGNORECASE)
_LOADING = frozenset(("url", "src", "image", "image-set", "-webkit-image-set"))
# Attributes that no style reads.
_PLAIN = frozenset(("d", "id", "class", "transform", *_ADDRESSES))
_NAMED_PLAIN = ("data-", "aria-", "{")
_ACTING = frozenset((codes.SCRIPT, codes.ANIMATION))
_SCRIPTS = frozenset(tag for tag, refusal in REFUSED.items() if refusal.code == codes.SCRIPT)
_ACTION_HINT = "Delete it: an icon only draws."
_LOAD_HINT = (
    "Copy what it refers to into this file, as an icon loads nothing. "
    "Inkscape: Edit > Clone > Unlink Clone; Illustrator: Links > Embed."
)


def refuse_unsafe(document: Document) -> None:
    stack = [document.root]
    while stack:
        node = stack.pop()
        if not all(map(_is_harmless, node.attributes)):
            node.attributes = {n: v for n, v in node.attributes.items() if not _is_unsafe(document, node, n, v)}
        for name, value in node.attributes.items():
            if name == "style" or ("(" in value and name not in _PLAIN and not name.startswith(_NAMED_PLAIN)):
                node.attributes[name] = _safe_css(document, node, value)
        if node.tag == "foreignObject":
            _look_through(document, node)
            continue
        if node.tag == "style":
            node.text = _safe_css(document, node, node.text)
        node.children = [child for child in node.children if not _is_refused(document, child)]
        stack += reversed(node.children)


def _is_refused(document: Document, node: Node) -> bool:
    if node.tag in DRAWN_ELEMENTS:
        return False
    if not node.tag.startswith("{"):
        # In HTML, where an icon may end, names are the same in any case of letters.
        refusal = REFUSED["script"] if node.tag.lower() in _SCRIPTS else REFUSED.get(node.tag)
        if refusal is None or refusal.code not in _ACTING:
            return False
        document.report(refusal.code, node, refusal.message, refusal.hint)
        return True
    namespace, _, name = node.tag[1:].rpartition("}")
    if (kind := _FOREIGN.get(namespace)) is None:
        return False
    message = f"<{name}> is {kind}, which has no place in an icon."
    hint = "Delete it, or export plain SVG from the drawing tool."
    document.report(codes.SCRIPT if name == "script" else codes.FOREIGN_MARKUP, node, message, hint)
    return True


def _look_through(document: Document, node: Node) -> None:
    """Report what acts in HTML that is refused anyway where it is drawn: it may also be hidden."""
    for below in node.walk():
        if below.tag.rpartition("}")[2].lower() in _SCRIPTS:
            document.report(codes.SCRIPT, below, REFUSED["script"].message, REFUSED["script"].hint)
        elif below is not node:
            for name, value in below.attributes.items():
                _is_unsafe(document, below, name, value, is_html=True)
    node.children = []


@lru_cache(maxsize=1024)
def _is_harmless(name: str) -> bool:
    """Whether an attribute of this name does not act, and is no address, whatever it says."""
    return name[:2].lower() != "on" and not name.startswith("{") and name not in _ADDRESSES


def _is_unsafe(document: Document, node: Node, name: str, value: str, *, is_html: bool = False) -> bool:
    if name[:2].lower() == "on":
        message = f"The event handler {name} is refused: an icon only draws."
        document.report(codes.SCRIPT, node, message, f"Remove the {name} attribute.")
        return True
    if name.startswith("{"):
        namespace, _, local = name[1:].rpartition("}")
        if kind := _FOREIGN.get(namespace):
            document.report(codes.FOREIGN_MARKUP, node, f"The attribute {local} is {kind}.", _ACTION_HINT)
            return True
        return False
    if name not in _ADDRESSES or (node.tag.startswith("{") and not is_html):
        return False
    if _acts(value) or (node.tag == "a" and _is_data(value)):
        message = f"The address in {name} would run something: {value[:60]!r}."
        document.report(codes.SCRIPT, node, message, _ACTION_HINT)
        return True
    if name == "xml:base" and value.strip():
        message = f"xml:base lets the file refer to another place: {value[:60]!r}."
        document.report(codes.EXTERNAL_REFERENCE, node, message, _LOAD_HINT)
        return True
    if not _leaves(value) or (node.tag in _IMAGES and _is_data(value)):
        return False
    hint = REFUSED["image"].hint if node.tag in _IMAGES else _LOAD_HINT
    if node.tag == "a":
        hint = "Delete the link: the page that uses the icon says where it leads."
    message = f"{name} refers to something outside this file: {value[:60]!r}."
    _report_address(document, node, node.tag, value, message, hint)
    return True


def _report_address(document: Document, node: Node, what: str, address: str, message: str, hint: str) -> None:
    """``what`` loads it: the name of an element, or of an at-rule of CSS."""
    if what not in _IDLE:
        document.report(codes.EXTERNAL_REFERENCE, node, message, hint)
    elif _ELSEWHERE.match(_SKIPPED.sub("", address)):
        document.report(_NOT_LOADED, node, message, hint)


def _acts(address: str) -> bool:
    return _SKIPPED.sub("", address).lower().startswith(_SCHEMES)


def _is_data(address: str) -> bool:
    return _SKIPPED.sub("", address).lower().startswith("data:")


def _safe_css(document: Document, node: Node, text: str) -> str:
    """The style sheet, or the value of an attribute, with ``none`` for everything that would be loaded or run."""
    if not _SUSPECT.search(text):
        return text
    tokens = tinycss2.parse_component_value_list(text)
    found = list(_addresses(tokens))
    for siblings, index, rule, address in found:
        if address is None:
            document.report(codes.SCRIPT, node, "The style holds an expression to run.", _ACTION_HINT)
        elif _acts(address):
            document.report(codes.SCRIPT, node, f"The style would load {address[:60]!r}.", _ACTION_HINT)
        else:
            _report_address(document, node, rule, address, f"The style would load {address[:60]!r}.", _LOAD_HINT)
        siblings[index] = tinycss2.parse_one_component_value("none")
    return str(tinycss2.serialize(tokens)) if found else text


def _addresses(tokens: list[Any]) -> Iterator[tuple[list[Any], int, str, str | None]]:
    """Every place of an address that is not one of this file, with the at-rule it is in, and the address itself; None
    for an expression."""
    stack = [(tokens, "")]
    while stack:
        siblings, outer = stack.pop()
        rule = outer
        for index, token in enumerate(siblings):
            if token.type == "at-keyword":
                rule = token.lower_value
            elif token.type == "literal" and token.value == ";":
                rule = outer
            elif token.type == "url" or (token.type == "string" and rule == "import"):
                if _loads(rule, token.value):
                    yield siblings, index, rule, token.value
            elif token.type == "function":
                if token.lower_name == "expression":
                    yield siblings, index, rule, None
                    continue
                strings = [part.value for part in token.arguments if part.type == "string"]
                away = [address for address in strings if _loads(rule, address)]
                if token.lower_name in _LOADING and away:
                    yield siblings, index, rule, away[0]
                else:
                    stack.append((token.arguments, rule))
            elif token.type in {"() block", "[] block", "{} block"}:
                stack.append((token.content, rule))
                rule = outer


def _loads(rule: str, address: str) -> bool:
    """False for the address of a namespace, which is only its name, and for a font that the file brings along."""
    return _leaves(address) and rule != "namespace" and not (rule == "font-face" and _is_data(address))


def _leaves(address: str) -> bool:
    """True for all but ``#id`` and what is empty."""
    plain = _SKIPPED.sub("", address)
    return plain != "" and not plain.startswith("#")
