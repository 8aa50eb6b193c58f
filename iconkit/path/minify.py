"""The whole way: path data in, short equal path data out."""

import re

from .grid import nearest, scale, snap
from .matrix import IDENTITY, Matrix
from .read import read
from .segments import Segments
from .sides import beside_lines
from .simplify import fit_arcs, simplify
from .starts import move_starts
from .steps import coarsen
from .transform import transform
from .turns import NOISE, loses_a_cap, turns_a_corner
from .write import write

# Settling takes one round or two; the limit is for drawings made to prevent it.
_ROUNDS = 8
_FINER = 3


def minify(
    text: str,
    decimals: int,
    *,
    tolerance: float = 0.0,
    stroked: bool = True,
    round_joins: bool = False,
    keep_nodes: bool = False,
    step: int = 1,
    box: float = 0.0,
    matrix: Matrix = IDENTITY,
) -> str:
    """Short path data that draws what `text` draws after `matrix`.

    Up to its first error only, as renderers do; call `read` to learn of one. `step` is how many grid units most
    coordinates of a fill become multiples of (see `step_for`). `box`, the longer side of the picture in user units,
    says which edges of a fill are long, and what they stay beside (see `sides`); 0 is a picture of unknown size. See
    `minify_segments` for the rest.
    """
    segments, _ = read(text)
    # Text without longer fractions than the grid's is on the grid: then nothing is to be fitted before rounding.
    on_grid = matrix == IDENTITY and not _longer_fractions(decimals).search(text)
    if matrix != IDENTITY:
        segments = transform(segments, matrix)
    step, box = (1, 0.0) if stroked or keep_nodes else (step, box)
    return _stable(segments, decimals, tolerance, stroked, round_joins, keep_nodes, on_grid, step, box)


def minify_segments(
    segments: Segments,
    decimals: int,
    *,
    tolerance: float = 0.0,
    stroked: bool = True,
    round_joins: bool = False,
    keep_nodes: bool = False,
) -> str:
    """Short path data of segments, in user units, whose points are rounded to `decimals` decimals.

    The outline moves by at most u sqrt(2)/2 + `tolerance` (arcs: u + `tolerance`) for u = 10^-decimals;
    `tolerance`, in user units, is what fits may add: curves to lines, quadratics or arcs. `stroked` tells that
    corners, caps and tangents are seen, and a path is given up to three more decimals where rounding would turn one by
    more than about a degree; `round_joins` that joins and caps are all round, which hides such a turn. `keep_nodes`
    tells that segments are seen (markers, dashes, pathLength, vector-effect): then only numbers are rounded and
    spelled. The result is "" if nothing is drawn, and the same text again if it is minified with the same arguments.
    """
    return _stable(segments, decimals, tolerance, stroked, round_joins, keep_nodes, False, 1, 0.0)


def _stable(
    segments: Segments,
    decimals: int,
    tolerance: float,
    stroked: bool,
    round_joins: bool,
    keep_nodes: bool,
    on_grid: bool,
    step: int,
    box: float,
) -> str:
    text, given = _minify(segments, decimals, tolerance, stroked, round_joins, keep_nodes, on_grid, step, box)
    # What was a hair too much of a turn for the asked grid may be a hair less once it is rounded.
    while given > decimals:
        again, less = _minify(read(text)[0], decimals, tolerance, stroked, round_joins, keep_nodes, False, step, box)
        if less >= given:
            break
        text, given = again, less
    return text


def _minify(
    segments: Segments,
    decimals: int,
    tolerance: float,
    stroked: bool,
    round_joins: bool,
    keep_nodes: bool,
    on_grid: bool,
    step: int,
    box: float,
) -> tuple[str, int]:
    """The text, and the decimals that it was given."""
    finest = decimals + _FINER
    if keep_nodes:
        kinds = [segment[0] for segment in segments]
        snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid, step, box)
        # An arc whose ends fall together, or nearly, is cut in two or lost: on a finer grid it is neither.
        while decimals < finest and [segment[0] for segment in snapped] != kinds:
            decimals += 1
            snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid, step, box)
        return write(snapped, decimals), decimals
    if stroked and not on_grid:
        noise = NOISE
        while decimals < finest and (
            loses_a_cap(segments, 10**decimals) or (not round_joins and turns_a_corner(segments, 10**decimals, noise))
        ):
            decimals += 1
            noise *= 10
    snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid, step, box)
    text = write(snapped, decimals, not stroked)
    for _ in range(_ROUNDS):
        moved = move_starts(snapped, decimals, stroked)
        if moved is snapped:
            break
        snapped = _settled(moved, 10**decimals, tolerance, stroked, step, box)
        shorter = write(snapped, decimals, not stroked)
        if len(shorter) >= len(text):
            break
        text = shorter
    return text, decimals


def _snapped(
    segments: Segments,
    decimals: int,
    tolerance: float,
    stroked: bool,
    keep_nodes: bool,
    on_grid: bool,
    step: int,
    box: float,
) -> Segments:
    unit = 10**decimals
    # Fits happen before rounding and again after it, so that a second run finds nothing: each gets half.
    share = tolerance * unit / 2
    found = scale(segments, unit)
    if not on_grid and not keep_nodes and share > 0 and _has_cubic(found):
        found = fit_arcs(found, unit, share, stroked)
    found = snap(found, unit, share, beside_lines(found, box * unit) if box else nearest)
    return found if keep_nodes else _settled(found, unit, tolerance, stroked, step, box)


def _settled(found: Segments, unit: int, tolerance: float, stroked: bool, step: int, box: float) -> Segments:
    """Whole-number segments simplified until nothing changes."""
    share = tolerance * unit / 2
    for _ in range(_ROUNDS):
        before = found
        if step > 1:
            found = coarsen(found, step, box * unit)
        found = simplify(found, share, stroked)
        if share > 0 and _has_cubic(found):
            found = fit_arcs(found, unit, share, stroked)
        if _has_arc(found):
            found = snap(found, unit, share)
        if found == before:
            break
    return found


def _has_cubic(segments: Segments) -> bool:
    return any(segment[0] == "C" for segment in segments)


def _has_arc(segments: Segments) -> bool:
    return any(segment[0] == "A" for segment in segments)


_FRACTIONS: dict[int, re.Pattern[str]] = {}


def _longer_fractions(decimals: int) -> re.Pattern[str]:
    if decimals not in _FRACTIONS:
        _FRACTIONS[decimals] = re.compile(rf"\.[0-9]{{{decimals + 1}}}|[eE]-")
    return _FRACTIONS[decimals]
