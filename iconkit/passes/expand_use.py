"""A ``<use>`` becomes a copy of what it shows, its position a transform; a symbol becomes a nested ``<svg>``."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from iconkit import codes
from iconkit.numbers import parse_number, shortest
from iconkit.svg import DEFINITIONS, INHERITED, SHAPES, referenced_ids
from iconkit.tree import Document, Node, write

MAX_USES = 1_000
MAX_NODES = 20_000

# What a group has of the non-inherited properties of a use; the others mean nothing there.
_EFFECTS = frozenset(("clip-path", "filter", "mask", "style"))
_HANDED_ON = INHERITED | _EFFECTS | {"display", "id", "opacity", "transform"}
# A symbol with any of these lands in different places in different renderers.
_UNCERTAIN = frozenset(("height", "refX", "refY", "transform", "width", "x", "y"))
_USED = SHAPES | {"g", "svg", "symbol"}
# Uses are kept where the drawing without them is so many times as long, and so many bytes longer: compression hides
# what is repeated, and copies can be baked and merged, but not all of it.
_LONGER = 1.5
_GROWTH = 300
_MOST_TRIES = 6  # after which all uses are kept


class _Size(NamedTuple):
    """What an element amounts to with every use in it expanded: uses, nodes, and uses within uses."""

    uses: int
    nodes: int
    depth: int


def expand_use(document: Document) -> None:
    root = document.root
    uses = [node for node in root.walk() if node.tag == "use"]
    # What has been refused is not drawn, and may be too large to be looked at.
    if not uses or any(problem.code.severity == "error" for problem in document.problems):
        return
    by_id = _by_id(root)
    targets = {id(use): by_id[use.attributes["href"][1:]] for use in uses}
    sizes = _measure(root, targets)
    whole = sizes[id(root)]
    if whole.uses > MAX_USES or whole.nodes > MAX_NODES:
        message = (
            f"With every <use> drawn this icon has {whole.uses:,} copies and {whole.nodes:,} elements; "
            f"it may have {MAX_USES:,} and {MAX_NODES:,}."
        )
        document.report(codes.TOO_MANY_USES, root, message, "Expand or simplify the repeated parts and export again.")
        return
    before, original = len(write(root.children)), root.children
    most = max(_LONGER * before, before + _GROWTH)
    kept: set[str] = set()
    # A drawing that keeps a use is hardly shortened any more: then what is expanded must be shorter by itself.
    for name in ("", *_by_growth(root, targets)[:_MOST_TRIES]):
        kept.add(name)
        root.children = [_copy(child) for child in original]
        _expand_all(root, kept)
        if len(write(root.children)) - sum(len(write([node])) for node in _unused(root)) <= most:
            return
        most = before
    root.children = original


def _by_growth(root: Node, targets: dict[int, Node]) -> list[str]:
    """The ids that are used, those first whose copies make a drawing longest."""
    count = Counter(node.attributes["href"][1:] for node in root.walk() if id(node) in targets)
    length = {node.attributes["id"]: len(write([node])) for node in targets.values()}
    return sorted(count, key=lambda name: (-count[name] * length[name], name))


def _expand_all(root: Node, kept: set[str]) -> None:
    """Expand every use of what is not in ``kept``, the innermost first: no copy holds a use that is to be expanded."""
    uses = [node for node in root.walk() if node.tag == "use"]
    by_id = _by_id(root)
    targets = {id(use): by_id[use.attributes["href"][1:]] for use in uses}
    sizes = _measure(root, targets)
    in_clip = {id(child) for node in root.walk() if node.tag == "clipPath" for child in node.children}
    for use in sorted(uses, key=lambda use: sizes[id(targets[id(use)])].depth):
        target = targets[id(use)]
        is_certain = target.tag != "symbol" or _UNCERTAIN.isdisjoint(target.attributes)
        if is_certain and use.attributes["href"][1:] not in kept:
            _expand(use, target, in_clip=id(use) in in_clip)


def _by_id(root: Node) -> dict[str, Node]:
    return {node.attributes["id"]: node for node in root.walk() if "id" in node.attributes}


def _unused(root: Node) -> list[Node]:
    """What is drawn by uses only, and by none any more."""
    referenced = referenced_ids(root)
    hidden = [child for node in root.walk() for child in node.children if node.tag == "defs" or child.tag == "symbol"]
    return [node for node in hidden if node.tag in _USED and node.attributes.get("id") not in referenced]


def _measure(root: Node, targets: dict[int, Node]) -> dict[int, _Size]:
    """The sizes of the root and of every target, each counted once, however often it is used."""
    sizes: dict[int, _Size] = {}
    stack = [_Count(root, targets)]
    while stack:
        count = stack[-1]
        while count.pending and id(count.pending[-1]) in sizes:
            count.pending.pop()
        if count.pending:
            stack.append(_Count(count.pending[-1], targets))
            continue
        inner = [sizes[id(target)] for target in count.shown]
        sizes[id(stack.pop().node)] = _Size(
            len(inner) + sum(size.uses for size in inner),
            count.nodes + sum(size.nodes for size in inner),
            max((size.depth + 1 for size in inner), default=0),
        )
    return sizes


class _Count:
    """A target whose size is being found: what it shows, and which of that is still to be looked at."""

    __slots__ = ("node", "nodes", "pending", "shown")

    def __init__(self, node: Node, targets: dict[int, Node]) -> None:
        below = list(node.walk())
        self.node = node
        self.nodes = len(below)
        self.shown = [targets[id(child)] for child in below if child.tag == "use"]
        self.pending = list(self.shown)


def _expand(use: Node, target: Node, *, in_clip: bool) -> None:
    """Turn ``use`` into a group with the copy, or into the copy itself where that says the same."""
    clone = _clone(target)
    if target.tag in {"svg", "symbol"}:
        clone.tag = "svg"
        clone.attributes |= {name: use.attributes[name] for name in ("width", "height") if name in use.attributes}
    attributes = {name: value for name, value in use.attributes.items() if name in _HANDED_ON}
    x, y = (parse_number(use.attributes.get(name, "0")) or 0.0 for name in ("x", "y"))
    if x or y:
        move = f"translate({shortest(x, 9)} {shortest(y, 9)})"
        attributes["transform"] = f"{attributes.get('transform', '')} {move}".strip()
    if (clone.tag in SHAPES or clone.tag == "g") and _is_one(attributes, clone.attributes):
        use.tag = clone.tag
        use.children = clone.children
        transforms = [each["transform"] for each in (attributes, clone.attributes) if "transform" in each]
        hidden = [each["display"] for each in (attributes, clone.attributes) if each.get("display") == "none"]
        use.attributes = attributes | clone.attributes
        if transforms:
            use.attributes["transform"] = " ".join(transforms)
        if hidden:
            use.attributes["display"] = "none"
    elif not in_clip:
        use.tag = "g"
        use.attributes = attributes
        use.children = [clone]


def _copy(original: Node) -> Node:
    copy = Node(original.tag, dict(original.attributes), original.line, original.column)
    stack = [(original, copy)]
    while stack:
        old, new = stack.pop()
        new.children = [Node(child.tag, dict(child.attributes), child.line, child.column) for child in old.children]
        stack.extend(zip(old.children, new.children, strict=True))
    return copy


def _clone(original: Node) -> Node:
    """A copy without ids and definitions: what is referred to stays where it is, as url() leads there."""
    clone = _copy(original)
    for node in clone.walk():
        node.attributes.pop("id", None)
        node.children = [child for child in node.children if child.tag not in DEFINITIONS and child.tag != "defs"]
    return clone


def _is_one(outer: dict[str, str], inner: dict[str, str]) -> bool:
    """True if one element with both sets of attributes paints what two, one in the other, do."""
    if "opacity" in outer and "opacity" in inner:
        return False
    if _EFFECTS.isdisjoint(outer):
        return True
    # Clips, masks and filters of the outer one are in its own user units, and come after the inner one's.
    return _EFFECTS.isdisjoint(inner) and "transform" not in inner and "opacity" not in inner
