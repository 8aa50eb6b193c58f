"""What a tree holds: the kinds of its elements and the names of their attributes.

Most icons are groups and shapes alone: one look at the tree tells which passes have nothing to do.
"""

from __future__ import annotations

from typing import NamedTuple

from iconkit.tree import Node


class Contents(NamedTuple):
    """``tags`` are those below the root, ``names`` of attributes the root's too."""

    tags: set[str]
    names: set[str]


class Work(NamedTuple):
    """What a pass has work in: an element of one of these kinds, or an attribute of one of these names."""

    tags: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def is_in(self, contents: Contents) -> bool:
        return not (self.tags.isdisjoint(contents.tags) and self.names.isdisjoint(contents.names))


def contents_of(root: Node) -> Contents:
    tags: set[str] = set()
    names = set(root.attributes)
    stack = [root]
    while stack:
        for child in stack.pop().children:
            tags.add(child.tag)
            names.update(child.attributes)
            if child.children:
                stack.append(child)
    return Contents(tags, names)
