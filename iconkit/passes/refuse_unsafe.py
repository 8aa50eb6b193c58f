"""What would act, load or speak instead of drawing is reported and left out: event handlers, foreign markup, addresses.

Most of it would go in silence later, as it draws nothing; but who put it there meant something by it. Safe because no
browser draws anything for it. Must come first, before style sheets are read and before what draws nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

from iconkit import codes
from iconkit.model import Code
from iconkit.svg import DESCRIPTIVE_ELEMENTS, REFUSED
from iconkit.tree import Document, Node

_ADDRESSES = frozenset(("href", "xlink:href", "src", "data", "action", "xml:base"))
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
_ACTING = ("javascript:", "vbscript:", "livescript:", "mocha:")
_SUSPECT = re.compile(r"\\|url\s*\(|src\s*\(|image|@|expression|/\*", re.IGNORECASE)
_LOADING = frozenset(("url", "src", "image", "image-set", "-webkit-image-set"))
# At-rules whose address is only a name, or a font for text, which no icon has; drawing tools write them.
_NAMING = frozenset(("namespace", "font-face"))
_ACTION_HINT = "Delete it: an icon only draws."
_LOAD_HINT = (
    "Copy what it refers to into this file, as an icon loads nothing. "
    "Inkscape: Edit > Clone > Unlink Clone; Illustrator: Links > Embed."
)


def refuse_unsafe(document: Document) -> None:
    stack = [document.root]
    while stack:
        node = stack.pop()
        node.children = [child for child in node.children if not _is_foreign(document, node, child)]
        node.attributes = {n: v for n, v in node.attributes.items() if not _is_unsafe(document, node, n, v)}
        if "style" in node.attributes and _SUSPECT.search(node.attributes["style"]):
            node.attributes["style"] = _safe_css(document, node, node.attributes["style"])
        if node.tag == "style" and _SUSPECT.search(node.text):
            node.text = _safe_css(document, node, node.text)
        # What is in a refused element goes with it, and is said by one finding.
        stack += [child for child in reversed(node.children) if child.tag not in REFUSED]


def _is_foreign(document: Document, parent: Node, node: Node) -> bool:
    if not node.tag.startswith("{"):
        # Elsewhere the allow-list finds it; this goes with its parent.
        refusal = REFUSED.get(node.tag) if parent.tag in DESCRIPTIVE_ELEMENTS or parent.tag.startswith("{") else None
        if refusal is not None and refusal.code == codes.SCRIPT:
            document.report(codes.SCRIPT, node, refusal.message, refusal.hint)
        return False
    namespace, _, name = node.tag[1:].rpartition("}")
    if (kind := _FOREIGN.get(namespace)) is None:
        return False
    message = f"<{name}> is {kind}, which has no place in an icon."
    hint = "Delete it, or export plain SVG from the drawing tool."
    document.report(codes.SCRIPT if name == "script" else codes.FOREIGN_MARKUP, node, message, hint)
    return True


def _is_unsafe(document: Document, node: Node, name: str, value: str) -> bool:
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
    if name not in _ADDRESSES or node.tag.startswith("{"):
        return False
    if _acts(value) or (node.tag == "a" and _is_data(value)):
        message = f"The address in {name} would run something: {value[:60]!r}."
        document.report(codes.SCRIPT, node, message, _ACTION_HINT)
        return True
    if name == "xml:base" and value.strip():
        message = f"xml:base lets the file refer to another place: {value[:60]!r}."
        document.report(codes.EXTERNAL_REFERENCE, node, message, _LOAD_HINT)
        return True
    return False


def _acts(address: str) -> bool:
    return _SKIPPED.sub("", address).lower().startswith(_ACTING)


def _is_data(address: str) -> bool:
    return _SKIPPED.sub("", address).lower().startswith("data:")


def _safe_css(document: Document, node: Node, text: str) -> str:
    """The style sheet or style attribute with ``none`` for everything that would be loaded or run."""
    tokens = tinycss2.parse_component_value_list(text)
    found = list(_addresses(tokens))
    for siblings, index, address in found:
        code: Code = codes.SCRIPT if address is None or _acts(address) else codes.EXTERNAL_REFERENCE
        shown = "an expression to run" if address is None else repr(address[:60])
        message = f"The style would load {shown}." if address is not None else f"The style holds {shown}."
        document.report(code, node, message, _ACTION_HINT if code == codes.SCRIPT else _LOAD_HINT)
        siblings[index] = tinycss2.parse_one_component_value("none")
    return str(tinycss2.serialize(tokens)) if found else text


def _addresses(tokens: list[Any]) -> Iterator[tuple[list[Any], int, str | None]]:
    """Every place of an address that is not one of this file, with the address; None for an expression."""
    stack = [tokens]
    while stack:
        siblings = stack.pop()
        rule = ""
        for index, token in enumerate(siblings):
            if token.type == "at-keyword":
                rule = token.lower_value
            elif token.type == "literal" and token.value == ";":
                rule = ""
            elif token.type == "url" or (token.type == "string" and rule == "import"):
                if rule not in _NAMING and _leaves(token.value):
                    yield siblings, index, token.value
            elif token.type == "function":
                if token.lower_name == "expression":
                    yield siblings, index, None
                    continue
                strings = [part.value for part in token.arguments if part.type == "string"]
                away = [address for address in strings if _leaves(address)]
                if token.lower_name in _LOADING and away and rule not in _NAMING:
                    yield siblings, index, away[0]
                else:
                    stack.append(token.arguments)
            elif token.type in {"() block", "[] block", "{} block"}:
                if rule not in _NAMING:
                    stack.append(token.content)
                rule = ""


def _leaves(address: str) -> bool:
    """True for all but ``#id`` and what is empty."""
    plain = _SKIPPED.sub("", address)
    return plain != "" and not plain.startswith("#")
