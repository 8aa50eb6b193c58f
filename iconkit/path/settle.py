"""The segments of one sub-path made fewer and simpler until there is nothing more to do."""

from collections.abc import Callable, Sequence
from itertools import cycle, islice
from typing import NamedTuple

from .grid import snap_arcs
from .segments import Segments
from .simplify import fit_arcs, simplify
from .steps import coarsen

# One or two are enough; the limit is for drawings made to prevent it.
_ROUNDS = 8


class Step(NamedTuple):
    """What may change a sub-path; ``is_final`` if it leaves nothing to itself."""

    change: Callable[[Segments], Segments]
    is_final: bool = False


def steps_for(
    segments: Segments, unit: int, tolerance: float, stroked: bool, step: int = 1, box: float = 0.0
) -> list[Step]:
    """What is done with each sub-path of these segments, which are in whole numbers, in this order.

    Lengths are in grid units, ``unit`` of which are a user unit; for the rest see ``iconkit.path``.
    """
    steps = [Step(lambda part: simplify(part, tolerance, stroked))]
    if step > 1:
        steps.insert(0, Step(lambda part: coarsen(part, step, box), is_final=True))
    if any(segment[0] in "AC" for segment in segments):
        if tolerance > 0:
            steps.append(Step(lambda part: fit_arcs(part, unit, tolerance, stroked)))
        steps.append(Step(lambda part: snap_arcs(part, unit, tolerance)))
    return steps


def settled(part: Segments, steps: Sequence[Step]) -> Segments:
    """The sub-path taken through the steps in turn until none of them changes anything."""
    unchanged = 0
    for step in islice(cycle(steps), _ROUNDS * len(steps)):
        before, part = part, step.change(part)
        unchanged = unchanged + 1 if part == before else int(step.is_final)
        if not part or unchanged == len(steps):
            break
    return part
