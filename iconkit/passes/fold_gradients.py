"""Chains of gradients that nobody else uses become one gradient; what a gradient or a stop says by default goes."""

from __future__ import annotations

from iconkit.gradient_chains import drop_defaults, fold_chains, gradients_by_id
from iconkit.numbers import parse_number, shortest
from iconkit.tree import Document, Node

_ALL_DECIMALS = 9


def fold_gradients(document: Document) -> None:
    root = document.root
    fold_chains(root)
    for gradient in gradients_by_id(root).values():
        for stop in gradient.children:
            _write_shortest(stop)
    drop_defaults(root)


def _write_shortest(stop: Node) -> None:
    offset = stop.attributes.get("offset", "0").strip()
    share = parse_number(offset.removesuffix("%"))
    if share is not None:
        share = min(max(share / 100 if offset.endswith("%") else share, 0.0), 1.0)
        stop.attributes["offset"] = shortest(share, _ALL_DECIMALS)
    if parse_number(stop.attributes.get("stop-opacity", "")) == 1:
        del stop.attributes["stop-opacity"]
    if stop.attributes.get("offset") == "0":
        del stop.attributes["offset"]
