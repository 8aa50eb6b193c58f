"""``<style>`` sheets and ``style=""`` become presentation attributes.

Safe because it is the cascade of CSS itself (css-cascade-4, section 6): a presentation attribute is the weakest
declaration, then rules by specificity and order, then the style attribute, then the important ones; what browsers
ignore has no say. What no attribute can express is reported. Must come before every pass that reads attributes: two
files may use one class name with two meanings, and Firefox and WebKit ignore a style sheet inside an external sprite.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import cssselect2

from iconkit import codes
from iconkit.attribute_values import is_value
from iconkit.color.accent import VARIABLE
from iconkit.css.property_values import WIDE_KEYWORDS, read_property
from iconkit.css.sheets import ATTRIBUTES_HINT, Rule, applies, declared_in, report_at_rule, rules_of
from iconkit.css.transform import around, transform_attribute
from iconkit.css.variables import has_variables, replace_variables
from iconkit.passes.set_view_box import find_view_box
from iconkit.svg import GEOMETRY, INHERITED, INITIAL, PRESENTATION, REFUSED, STYLE_ONLY
from iconkit.tree import Document, Node

_Weight = tuple[bool, tuple[int, int, int, int], int]  # important, specificity with style="" first, order
_Declared = dict[str, tuple[_Weight, str]]

_SHORTHANDS = {"marker": ("marker-start", "marker-mid", "marker-end")}
# What would change the picture, and what each says where it says nothing.
_WITHOUT_ATTRIBUTE = {
    "background": {"none", "transparent"},
    "background-color": {"transparent"},
    "d": {"none"},
    "mask-image": {"none"},
    "rotate": {"none"},
    "scale": {"none"},
    "translate": {"none"},
}
_ANIMATED = {"animation", "animation-name", "transition"}
_COMPUTED = re.compile(r"\b(?:attr|calc|clamp|env|max|min|round)\(", re.IGNORECASE)
_FUNCTION = re.compile(r"([a-z-]+)\(")
# What may be a function of CSS instead of an element of the drawing: who leaves it out, and how to get the element.
# (Safari: https://bugs.webkit.org/show_bug.cgi?id=246106)
_FUNCTIONAL = {
    "clip-path": (
        "PNGs leave it out",
        "Clip with a drawn shape. Figma: Use as mask; Illustrator: Object > Clipping Mask > Make; "
        "Inkscape: Object > Clip > Set Clip.",
    ),
    "filter": (
        "Safari leaves it out",
        "Apply the effect in the drawing tool, which writes a <filter>, or style it where the icon is used.",
    ),
}


def resolve_css(document: Document) -> None:
    root = document.root
    sheets = [node for node in root.walk() if node.tag == "style" and applies(document, node)]
    rules = list(rules_of(document, sheets))
    wrappers: dict[int, Any] = {}
    if rules:
        nodes = list(root.walk())
        wrapped = cssselect2.ElementWrapper.from_xml_root(_mirror(root)).iter_subtree()
        wrappers = {id(node): wrapper for node, wrapper in zip(nodes, wrapped, strict=True)}
    stack: list[tuple[Node, Node | None, Mapping[str, str]]] = [(root, None, {})]
    while stack:
        node, parent, variables = stack.pop()
        if node.tag.startswith("{"):
            continue
        if node.tag in REFUSED:
            # It is not going to be drawn; whether anybody would have seen it is all that counts.
            if _cascade(document, node, rules, wrappers).get("display") == "none":
                node.attributes["display"] = "none"
            continue
        declared = _cascade(document, node, rules, wrappers)
        own = {name: value for name, value in declared.items() if name.startswith("--")}
        variables = {**variables, **own} if own else variables
        _apply(document, node, parent, declared, variables)
        stack.extend((child, node, variables) for child in reversed(node.children))


def _cascade(document: Document, node: Node, rules: list[Rule], wrappers: Mapping[int, Any]) -> dict[str, str]:
    """The winning declarations of CSS for one element; its attributes are left out."""
    declared: _Declared = {}
    for order, (selector, declarations) in enumerate(rules):
        if selector.test(wrappers[id(node)]):
            for name, value, important in declarations:
                _declare(document, node, declared, name, value, (important, (0, *selector.specificity), order))
    if style := node.attributes.pop("style", ""):
        for name, value, important in declared_in(document, node, style):
            _declare(document, node, declared, name, value, (important, (1, 0, 0, 0), 0))
    node.attributes.pop("class", None)
    return {name: value for name, (_, value) in declared.items()}


def _declare(document: Document, node: Node, declared: _Declared, name: str, value: str, weight: _Weight) -> None:
    for longhand in _SHORTHANDS.get(name, (name,)):
        read = _read(longhand, value, True)
        if read is None:
            _report_value(document, node, longhand, value)
        elif longhand not in declared or declared[longhand][0] <= weight:
            declared[longhand] = (weight, read)


@lru_cache(maxsize=8192)
def _read(name: str, value: str, is_css: bool) -> str | None:
    """The declared value in its usual spelling; one that holds a variable can only be read once that is known."""
    if value.lower() in WIDE_KEYWORDS:
        return value.lower()
    known = name in PRESENTATION or name in GEOMETRY or name in STYLE_ONLY
    return read_property(name, value, is_css=is_css) if known and not has_variables(value) else value


def _apply(
    document: Document, node: Node, parent: Node | None, declared: dict[str, str], variables: Mapping[str, str]
) -> None:
    """Write the declared values, and check those that the element's attributes had themselves."""
    attributes = node.attributes
    for name in [name for name in attributes if name in PRESENTATION and name not in declared]:
        if name != "transform":
            value = _read(name, attributes[name], False)
            if value is None:
                _report_value(document, node, name, attributes.pop(name))
            else:
                attributes[name] = value
                if value in WIDE_KEYWORDS or has_variables(value):
                    declared = declared | {name: value}
    _apply_transform(document, node, declared)
    kept: list[str] = []
    for name, value in declared.items():
        if name == "transform" or not (name in PRESENTATION or name in GEOMETRY or name in STYLE_ONLY):
            _report_unknown(document, node, name, value)
            continue
        computed = _compute(document, node, parent, name, value, variables)
        if computed is None:
            attributes.pop(name, None)
        elif name not in STYLE_ONLY:
            attributes[name] = computed
        elif computed not in {"normal", "auto"}:
            kept.append(f"{name}:{computed}")
            message = f"{name} has no attribute; it stays as an inline style, which a strict CSP reports."
            hint = "Give the layers the normal blend mode (Figma: Pass through), or flatten them in the drawing tool."
            document.report(codes.CSS_NOT_ATTRIBUTE, node, message, hint)
    if kept:
        attributes["style"] = ";".join(sorted(kept))
    for name, (who, hint) in _FUNCTIONAL.items():
        if name not in attributes:
            continue
        functions = set(_FUNCTION.findall(attributes[name])) - {"url"}
        if functions and is_value(name, attributes[name]):
            message = f"{min(functions)}() is a {name} of CSS, not of the drawing. It stays, but {who}."
            document.report(codes.CSS_NOT_ATTRIBUTE, node, message, hint)


def _compute(
    document: Document, node: Node, parent: Node | None, name: str, value: str, variables: Mapping[str, str]
) -> str | None:
    """The attribute for a declared value; None for no attribute at all, which inherits or is initial."""
    if has_variables(value):
        missing: set[str] = set()
        replaced = replace_variables(value, variables, missing)
        if replaced is not None and document.treatment.color == "accent":
            missing.discard(VARIABLE)  # it gets its place again
        if missing:
            message = f"{name} takes {min(missing)} from the page; the icon keeps what the file alone shows."
            hint = "Use currentColor for a color that follows the page."
            document.report(codes.CSS_DROPPED, node, message, hint)
        elif replaced is None:
            message = f"{name} takes its value from variables that need themselves, or stand for far too much."
            document.report(codes.CSS_DROPPED, node, message, ATTRIBUTES_HINT)
        # css-variables-1, section 3.1: what turns out invalid this late counts as unset.
        read = None if replaced is None else _read(name, replaced, True)
        value = "unset" if read is None else read
    if value not in WIDE_KEYWORDS:
        return value
    if name in INHERITED:
        return (INITIAL[name] or "#000") if value == "initial" else None
    return parent.attributes.get(name) if value == "inherit" and parent is not None else None


def _apply_transform(document: Document, node: Node, declared: dict[str, str]) -> None:
    transform = node.attributes.get("transform", "")
    if not transform and "transform" not in declared:
        for name in ("transform", "transform-origin"):
            node.attributes.pop(name, None)
        return
    box = find_view_box(document.root)
    sides = (0.0, 0.0) if box is None else (box.width, box.height)
    if (text := declared.get("transform")) is not None:
        written = None if has_variables(text) else transform_attribute(text, sides)
        if written is None:
            _report_dropped(document, node, "transform", text)
        else:
            transform = written
    origin = declared.get("transform-origin", node.attributes.pop("transform-origin", "0 0"))
    if transform and origin not in WIDE_KEYWORDS:
        is_view_box = declared.get("transform-box", "view-box") == "view-box"
        is_relative = any(not (word[:1].isdigit() or word[:1] in "-+.") or "%" in word for word in origin.split())
        moved = around(transform, origin, sides) if is_view_box or not is_relative else None
        if moved is None:
            _report_dropped(document, node, "transform-origin", origin)
        else:
            transform = moved
    if transform:
        node.attributes["transform"] = transform
    else:
        node.attributes.pop("transform", None)


def _report_value(document: Document, node: Node, name: str, value: str) -> None:
    if _COMPUTED.search(value):
        message = f"{name}: {value[:60]} is for browsers to compute; it is left out."
        document.report(codes.CSS_DROPPED, node, message, "Write the number that it gives.")
    elif value.strip():
        message = f"{value[:60]!r} is not a value of {name}; browsers ignore it."
        document.report(codes.CSS_SYNTAX, node, message, "Export the icon again, or correct the value.")


def _report_unknown(document: Document, node: Node, name: str, value: str) -> None:
    if name in _WITHOUT_ATTRIBUTE and value not in _WITHOUT_ATTRIBUTE[name]:
        _report_dropped(document, node, name, value)
    elif name in _ANIMATED and value != "none":
        report_at_rule(document, node, "keyframes")


def _report_dropped(document: Document, node: Node, name: str, value: str) -> None:
    message = f"{name}: {value[:60]} has no equal in the attributes of SVG; it is left out."
    document.report(codes.CSS_DROPPED, node, message, "Draw it: apply the style to the shapes in the drawing tool.")


def _mirror(root: Node) -> ET.Element:
    """The tree as ElementTree elements, which is what cssselect2 matches selectors on."""
    mirrored = {id(root): ET.Element(root.tag, root.attributes)}
    for node in root.walk():
        for child in node.children:
            mirrored[id(child)] = ET.SubElement(mirrored[id(node)], child.tag, child.attributes)
    return mirrored[id(root)]
