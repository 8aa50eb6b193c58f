"""What assistive technology is told: the accessibility tree that Chromium has computed, by the elements of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from iconkit.audit.records import Heard

_SILENT = frozenset({"none", "generic", "InlineTextBox", "StaticText", "LineBreak"})


class AccessibilityTree:
    """``nodes`` are ``Accessibility.AXNode``: those that are ignored are not heard."""

    def __init__(self, nodes: Iterable[Mapping[str, Any]]) -> None:
        self._heard = {
            node["backendDOMNodeId"]: _heard(node)
            for node in nodes
            if "backendDOMNodeId" in node and not node["ignored"]
        }

    def heard(self, element: Mapping[str, Any] | None) -> Heard | None:
        """What is heard of a ``DOM.Node`` itself; None if nothing is."""
        return None if element is None else self._heard.get(element["backendNodeId"])

    def inner(self, element: Mapping[str, Any]) -> tuple[Heard, ...]:
        """What is heard of the parts of a ``DOM.Node``, and has a name or a description."""
        parts = (self._heard.get(node["backendNodeId"]) for node in within(element))
        return tuple(part for part in parts if part and part.role not in _SILENT and (part.name or part.description))


def within(element: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """All that is in a ``DOM.Node``, in document order, with the clones in ``<use>``."""
    for child in (*element.get("shadowRoots", ()), *element.get("children", ())):
        yield child
        yield from within(child)


def text_of(element: Mapping[str, Any]) -> str:
    """The text in a ``DOM.Node``, with single spaces."""
    return " ".join("".join(node.get("nodeValue", "") for node in within(element)).split())


def _heard(node: Mapping[str, Any]) -> Heard:
    name = node.get("name", {})
    sources = [source for source in name.get("sources", ()) if "value" in source and not source.get("superseded")]
    named_by = ""
    if sources and str(name.get("value", "")).strip():
        named_by = sources[0].get("attribute") or sources[0].get("nativeSource") or sources[0]["type"]
    words = " ".join(str(name.get("value", "")).split())
    return Heard(_value(node, "role"), words, _value(node, "description"), named_by)


def _value(node: Mapping[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", ""))
