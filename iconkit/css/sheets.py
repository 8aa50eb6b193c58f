"""``<style>`` and ``style=""`` -> selectors and declarations. What a drawing can have nothing of is reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cssselect2
import tinycss2

from iconkit import codes
from iconkit.tree import Document, Node

Declaration = tuple[str, str, bool]
"""Name, value, and whether it is important."""
Rule = tuple[Any, list[Declaration]]
"""A selector of cssselect2, with its declarations."""

# Conditions of a page, not of a drawing; what stands in them cannot be decided when the icon is built.
_CONDITIONAL = {"media", "supports", "container", "layer", "scope"}
ATTRIBUTES_HINT = (
    "Correct the style, or let the drawing tool write attributes (Illustrator: Export As, Styling: Presentation "
    "Attributes)."
)


def applies(document: Document, sheet: Node) -> bool:
    """False for a sheet in another language than CSS, and for one of some media only, which is reported."""
    if sheet.attributes.get("type", "").strip().lower() not in {"", "text/css"}:
        return False
    if sheet.attributes.get("media", "").strip().lower() in {"", "all", "screen"}:
        return True
    report_at_rule(document, sheet, "media")
    return False


def declared_in(document: Document, node: Node, style: str) -> Iterator[Declaration]:
    """The declarations of a style attribute; the plain ones, nearly all, need no CSS parser."""
    if not any(mark in style for mark in "\\(\"'/@!"):
        for item in style.split(";"):
            name, colon, value = item.partition(":")
            if colon and value.strip():
                yield _property_name(name.strip()), value.strip(), False
        return
    yield from _declarations(document, node, tinycss2.parse_blocks_contents(style))


def _property_name(name: str) -> str:
    return name if name.startswith("--") else name.lower()


def rules_of(document: Document, sheets: list[Node]) -> Iterator[Rule]:
    """Every selector of the sheets with its declarations, in document order."""
    for sheet in sheets:
        parsed = tinycss2.parse_stylesheet(sheet.text, skip_comments=True, skip_whitespace=True)
        for rule in parsed:
            if rule.type == "error":
                document.report(
                    codes.CSS_SYNTAX, sheet, f"The style sheet has a fault: {rule.message}.", ATTRIBUTES_HINT
                )
            elif rule.type == "at-rule":
                report_at_rule(document, sheet, rule.lower_at_keyword)
            else:
                declarations = list(_declarations(document, sheet, tinycss2.parse_blocks_contents(rule.content)))
                yield from ((selector, declarations) for selector in _selectors(document, sheet, rule))


def _selectors(document: Document, sheet: Node, rule: Any) -> Iterator[Any]:
    text = tinycss2.serialize(rule.prelude).strip()
    try:
        selectors = cssselect2.compile_selector_list(rule.prelude)
    except (cssselect2.SelectorError, SyntaxError, RecursionError) as error:  # the last two: it is far too long
        document.report(codes.CSS_SYNTAX, sheet, f"The selector {text!r} is not understood: {error}.", ATTRIBUTES_HINT)
        return
    for selector in selectors:
        if selector.pseudo_element is not None or selector.never_matches:
            message = f"The rule for {text!r} depends on a state of the page and is left out."
            document.report(codes.CSS_DROPPED, sheet, message, "Style states of an icon on the page that uses it.")
        else:
            yield selector


def _declarations(document: Document, node: Node, parsed: list[Any]) -> Iterator[Declaration]:
    for item in parsed:
        if item.type == "error":
            document.report(codes.CSS_SYNTAX, node, f"A style has a fault: {item.message}.", ATTRIBUTES_HINT)
        elif item.type == "declaration":
            yield _property_name(item.name), tinycss2.serialize(item.value).strip(), item.important
        elif item.type == "qualified-rule":
            message = f"The rule nested in a rule, {tinycss2.serialize(item.prelude).strip()!r}, is left out."
            document.report(codes.CSS_DROPPED, node, message, "Write it as a rule of its own.")
        elif item.type == "at-rule":
            report_at_rule(document, node, item.lower_at_keyword)


def report_at_rule(document: Document, sheet: Node, name: str) -> None:
    if name in _CONDITIONAL:
        message = f"What stands in @{name} depends on the page and is left out."
        hint = "Write its rules outside of it, if they are meant for the icon itself."
        if name == "media":
            hint = "Use one color (it becomes currentColor and follows the page), or two icons."
        document.report(codes.CSS_DROPPED, sheet, message, hint)
    elif name == "keyframes" or name.endswith("-keyframes"):
        message = "An animation cannot be part of a sprite or a PNG; it is left out."
        document.report(codes.CSS_DROPPED, sheet, message, "Animate the icon on the page that uses it.")
    elif name == "import":
        message = "@import would load a file of another place; it is left out."
        document.report(codes.CSS_DROPPED, sheet, message, "Export the icon with its styles inside.")
