"""The segments of one sub-path made fewer and simpler until there is nothing more to do."""

from collections.abc import Callable, Sequence
from itertools import cycle, islice
from typing import TypeAlias

from .grid import snap_arcs
from .segments import Segments
from .simplify import fit_arcs, simplify
from .steps import coarsen

# One or two are enough; the limit is for drawings made to prevent it.
_ROUNDS = 8

Step: TypeAlias = Callable[[Segments], Segments]


def steps_for(
    segments: Segments, unit: int, tolerance: float, stroked: bool, step: int = 1, box: float = 0.0
) -> list[Step]:
    """What is done with each sub-path of these segments, which are in whole numbers, in this order.

    Lengths are in grid units, ``unit`` of which are a user unit; for the rest see ``iconkit.path``.
    """
    steps: list[Step] = [lambda part: simplify(part, tolerance, stroked)]
    if step > 1:
        steps.insert(0, lambda part: coarsen(part, step, box))
    if any(segment[0] in "AC" for segment in segments):
        if tolerance > 0:
            steps.append(lambda part: fit_arcs(part, unit, tolerance, stroked))
        steps.append(lambda part: snap_arcs(part, unit, tolerance))
    return steps


def settled(part: Segments, steps: Sequence[Step]) -> Segments:
    """The sub-path taken through the steps in turn until none of them changes anything."""
    unchanged = 0
    for step in islice(cycle(steps), _ROUNDS * len(steps)):
        before, part = part, step(part)
        unchanged = unchanged + 1 if part == before else 0
        if not part or unchanged == len(steps):
            break
    return part
