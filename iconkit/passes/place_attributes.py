"""Inherited presentation attributes move to where they take the fewest bytes: the root, a group, or each shape.

Safe because every shape's computed values stay the same (css-cascade-4, section 7.1); only those that cannot be seen
on a shape may change, such as the line join of a circle or the fill rule of a rectangle. A drawing with ``<use>`` keeps
them where they are, as a clone inherits from its ``<use>``. Groups that say nothing go. Must come after every pass that
writes such attributes.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from iconkit.numbers import parse_number, shortest
from iconkit.svg import INHERITED, INITIAL, SHAPES
from iconkit.tree import Document, Node
from iconkit.unseen import STROKE, unseen

# A value for each inherited property that is written anywhere in the drawing; left out: it cannot be seen here.
_Values = dict[str, str]

_GROUP_COST = len("<g></g>")
_GROUPED = SHAPES | {"g"}
# Elements that may hold a group; a clipPath may not (CSS Masking 1, section 6.1).
_HOLDING_GROUPS = frozenset(("svg", "g", "mask", "pattern", "marker", "symbol"))
_LONGEST_RUN = 64  # keeps the search linear in drawings of thousands of shapes


def place_attributes(document: Document) -> None:
    root = document.root
    has_clones = root.has("use")
    written = {name for node in root.walk() for name in node.attributes if name in INHERITED}
    if has_clones or not written:
        _dissolve_groups(root)
        return
    before = {name: root.attributes.get(name, INITIAL[name]) for name in written}
    wanted = _push_down(root, written)
    _dissolve_groups(root)
    for node in reversed(list(root.walk())):
        if node.children or node is root:
            wanted[id(node)] = _hoist(node, wanted, before, is_root=node is root)
    if "stroke" in root.attributes:
        _keep_unseen(root, {name: before[name] for name in STROKE & before.keys()})


def _push_down(root: Node, written: set[str]) -> dict[int, _Values]:
    """Take the inherited attributes off every element; the values that are seen, for each that has no children."""
    seen: dict[int, _Values] = {}
    stack = [(root, {name: INITIAL[name] for name in sorted(written)}, False)]
    while stack:
        node, values, in_clip = stack.pop()
        own = {name: _plain(name, node.attributes.pop(name)) for name in sorted(written & node.attributes.keys())}
        if own:
            values = values | {name: value for name, value in own.items() if value != "inherit"}
        in_clip = in_clip or node.tag == "clipPath"
        if not node.children:
            idle = unseen(node.tag, values, in_clip=in_clip)
            seen[id(node)] = {name: value for name, value in values.items() if name not in idle}
        stack.extend((child, values, in_clip) for child in node.children)
    return seen


def _plain(name: str, value: str) -> str:
    """The value in its shortest spelling; what is a length or an opacity has been rounded already."""
    number = parse_number(value) if name == "stroke-miterlimit" else None
    return value if number is None else shortest(number)


def _dissolve_groups(root: Node) -> None:
    """Groups that say nothing any more are replaced by what they hold."""
    for node in reversed(list(root.walk())):
        children: list[Node] = []
        for child in node.children:
            children += child.children if child.tag == "g" and not child.attributes else [child]
        node.children = children


def _hoist(node: Node, wanted: dict[int, _Values], before: _Values, *, is_root: bool) -> _Values:
    """Settle the attributes of a container's children; what the container itself must have then.

    On return, nothing is written on the container unless it is the root: its parent decides.
    """
    names = sorted({name for child in node.children for name in wanted[id(child)]})
    chosen = {
        name: _best(name, tuple([wanted[id(child)].get(name) for child in node.children]), before[name], is_root)
        for name in names
    }
    left = {
        id(child): {name: value for name, value in wanted[id(child)].items() if value != chosen[name]}
        for child in node.children
    }
    if node.tag in _HOLDING_GROUPS:
        node.children = _group_runs(node.children, left)
    for child in node.children:
        child.attributes.update(left[id(child)])
    if is_root:
        node.attributes.update({name: value for name, value in chosen.items() if value != INITIAL[name]})
    return chosen


def _keep_unseen(root: Node, values: _Values) -> None:
    """Keep what a stroked drawing's root says of strokes even if no shape of this one shows it.

    A set's icons say the same on their roots, and text that repeats from symbol to symbol compresses to nothing.
    """
    for name, value in values.items():
        if value != INITIAL[name] and not any(name in node.attributes for node in root.walk()):
            root.attributes[name] = value


@lru_cache(maxsize=4096)  # the icons of a set say much the same
def _best(name: str, values: tuple[str | None, ...], before: str, is_root: bool) -> str:
    """The value that costs least if the container has it and every child that wants another says so."""
    if len(values) > 1 and values[0] is not None and values.count(values[0]) == len(values):
        return values[0]
    counts = Counter(value for value in values if value is not None)
    initial = INITIAL[name]
    if name == "color" and initial in counts:
        return initial  # the page's own color has no spelling: only silence asks for it
    candidates = sorted({*counts, initial})

    def cost(candidate: str) -> int:
        own = _cost(name, candidate) if is_root and candidate != initial else 0
        return own + sum(_cost(name, value) * count for value, count in counts.items() if value != candidate)

    # On a tie the root stays as it was: the symbols of a set begin alike then, and compress better.
    return min(candidates, key=lambda candidate: (cost(candidate), candidate != before))


def _cost(name: str, value: str) -> int:
    return len(name) + len(value) + len(' =""')


def _group_runs(children: list[Node], left: dict[int, _Values]) -> list[Node]:
    """Wrap neighbors that say the same in a group, wherever that is shorter."""
    while run := _best_run(children, left):
        start, end = run
        members = children[start:end]
        common = dict(set.intersection(*(set(left[id(child)].items()) for child in members)))
        for child in members:
            for name in common:
                del left[id(child)][name]
        group = Node("g", {}, members[0].line, members[0].column)
        group.children = _group_runs(members, left)
        for child in group.children:
            child.attributes.update(left.pop(id(child)))
        left[id(group)] = dict(sorted(common.items()))
        children = [*children[:start], group, *children[end:]]
    return children


def _best_run(children: list[Node], left: dict[int, _Values]) -> tuple[int, int] | None:
    """The run of neighbors for which a group of their common attributes saves most; None if none saves a byte."""
    most, best = 0, None
    for start in range(len(children)):
        common = set(left[id(children[start])].items())
        for end in range(start, min(start + _LONGEST_RUN, len(children))):
            common &= left[id(children[end])].items()
            if not common or children[end].tag not in _GROUPED:
                break
            saved = (end - start) * sum(_cost(*item) for item in common) - _GROUP_COST
            if saved > most:
                most, best = saved, (start, end + 1)
    return best
