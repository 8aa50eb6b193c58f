"""The accessibility tree, as Chromium gives it to assistive technology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass(frozen=True)
class Node:
    """What is exposed of an element or a text: ignored nodes are replaced by their children."""

    role: str
    name: str = ""
    children: tuple[Node, ...] = ()
    description: str = ""

    def find(self, *roles: str) -> Iterator[Node]:
        """The nodes of these roles, in document order."""
        if self.role in roles:
            yield self
        for child in self.children:
            yield from child.find(*roles)


def ax_tree(page: Page) -> Node:
    """The page's tree, from its root."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    raw = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id = {node["nodeId"]: node for node in raw}
    return _exposed(raw[0], by_id)[0]


def _exposed(raw: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> tuple[Node, ...]:
    role = _value(raw, "role")
    if role == "InlineTextBox":  # the lines of a text, which its parent has said already
        return ()
    children = tuple(
        node for child in raw.get("childIds", ()) if child in by_id for node in _exposed(by_id[child], by_id)
    )
    if raw["ignored"]:
        return children
    return (Node(role, _value(raw, "name").strip(), children, _value(raw, "description")),)


def _value(raw: dict[str, Any], key: str) -> str:
    return str(raw.get(key, {}).get("value", ""))
