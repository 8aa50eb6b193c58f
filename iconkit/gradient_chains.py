"""Gradients that take stops and attributes from others: a chain that nobody else takes from becomes one gradient."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from iconkit.svg import has_url, references
from iconkit.tree import Node

GRADIENTS = frozenset(("linearGradient", "radialGradient"))
_SHARED = ("gradientTransform", "gradientUnits", "spreadMethod")
GEOMETRY = {"linearGradient": ("x1", "x2", "y1", "y2"), "radialGradient": ("cx", "cy", "fr", "fx", "fy", "r")}
# SVG 2, sections 14.2.2 and 14.2.3. All but those that are 0 are percentages, of 1 where the units are of the box.
DEFAULTS = {"cx": ".5", "cy": ".5", "fr": "0", "r": ".5", "x1": "0", "x2": "1", "y1": "0", "y2": "0"}
ZERO = frozenset(name for name, value in DEFAULTS.items() if value == "0")
FOCUS = {"fx": "cx", "fy": "cy"}
_SHARED_DEFAULTS = {"gradientTransform": "", "gradientUnits": "objectBoundingBox", "spreadMethod": "pad"}


def gradients_by_id(root: Node) -> dict[str, Node]:
    return {node.attributes["id"]: node for node in root.walk() if node.tag in GRADIENTS and "id" in node.attributes}


def fold_chains(root: Node) -> bool:
    """Write on each gradient what it takes from one that gives to it alone (SVG 2, section 14.2); True if any did.

    The one that gave goes, and so do unused ones, which may refer to it.
    """
    by_id = gradients_by_id(root)
    uses = _count_uses(root, by_id)
    gone = {id(gradient) for name, gradient in by_id.items() if not uses[name]}
    unused = len(gone)
    for name, gradient in by_id.items():
        while uses[name] and (other := _takes_over(gradient, by_id, uses)) is not None:
            gone.add(id(other))
    root.children = [child for child in root.children if id(child) not in gone]
    return len(gone) > unused


def _count_uses(root: Node, by_id: Mapping[str, Node]) -> Counter[str]:
    """How often each gradient is referred to by what is used itself."""
    uses: Counter[str] = Counter()
    names = [name for node in root.walk() if node.tag not in GRADIENTS for name in _painting(node)]
    while names:
        name = names.pop()
        uses[name] += 1
        gradient = by_id.get(name)
        if gradient is not None and uses[name] == 1 and "href" in gradient.attributes:
            names.append(gradient.attributes["href"][1:])
    return uses


def _painting(node: Node) -> Iterator[str]:
    for value in node.attributes.values():
        if has_url(value):
            yield from references(value)


def _takes_over(gradient: Node, by_id: Mapping[str, Node], uses: Mapping[str, int]) -> Node | None:
    """The gradient whose attributes and stops this one has taken over, if that was possible."""
    href = gradient.attributes.get("href", "#")
    other = by_id.get(href[1:])
    if other is None or uses[href[1:]] != 1:
        return None
    # The color of currentColor in a stop is that of the place where the stop stands.
    if not gradient.children and "color" in other.attributes.keys() | gradient.attributes.keys():
        return None
    del gradient.attributes["href"]
    names = (*_SHARED, "href", *(GEOMETRY[gradient.tag] if gradient.tag == other.tag else ()))
    given = {name: other.attributes[name] for name in names if name in other.attributes}
    gradient.attributes = given | gradient.attributes
    if not gradient.children:
        gradient.children = other.children
    return other


def drop_defaults(root: Node) -> None:
    """Leave out what a gradient that takes from no other one says by default; of its ends, and a focus in the center,
    only what no other one takes.

    Numbers are in their shortest spelling.
    """
    by_id = gradients_by_id(root)
    giving = {gradient.attributes.get("href", "#")[1:] for gradient in by_id.values()}
    for name, gradient in by_id.items():
        attributes = gradient.attributes
        if "href" in attributes:
            continue
        for shared, default in _SHARED_DEFAULTS.items():
            if attributes.get(shared) == default:
                del attributes[shared]
        if name in giving:
            continue
        for focus, center in FOCUS.items():
            if focus in attributes and attributes[focus] == attributes.get(center):
                del attributes[focus]
        is_of_box = attributes.get("gradientUnits") != "userSpaceOnUse"
        for end in [end for end in attributes if attributes[end] == DEFAULTS.get(end)]:
            if is_of_box or end in ZERO:
                del attributes[end]
