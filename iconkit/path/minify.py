"""The whole way: path data in, the shortest equal path data out."""

import math
import re

from .grid import scale, snap
from .matrix import IDENTITY, Matrix
from .read import read
from .segments import Segments
from .simplify import fit_arcs, simplify
from .starts import move_starts
from .transform import transform
from .write import write

# Settling takes one round or two; the limit is for drawings made to prevent it.
_ROUNDS = 8
_FINER = 3
# In grid units: a line this short is the noise of an export, not a cap.
_NOISE = 0.01


def minify(
    text: str,
    decimals: int,
    *,
    tolerance: float = 0.0,
    stroked: bool = True,
    keep_nodes: bool = False,
    matrix: Matrix = IDENTITY,
) -> str:
    """The shortest path data that draws what `text` draws after `matrix`.

    Up to its first error only, as renderers do; call `read` to learn of one. See `minify_segments` for the rest.
    """
    segments, _ = read(text)
    # Text without longer fractions than the grid's is on the grid: then nothing is to be fitted before rounding.
    on_grid = matrix == IDENTITY and not _longer_fractions(decimals).search(text)
    if matrix != IDENTITY:
        segments = transform(segments, matrix)
    return _minify(segments, decimals, tolerance, stroked, keep_nodes, on_grid)


def minify_segments(
    segments: Segments,
    decimals: int,
    *,
    tolerance: float = 0.0,
    stroked: bool = True,
    keep_nodes: bool = False,
) -> str:
    """The shortest path data of segments, in user units, whose points are rounded to `decimals` decimals.

    The outline moves by at most u sqrt(2)/2 + `tolerance` (arcs: u + `tolerance`) for u = 10^-decimals;
    `tolerance`, in user units, is what fits may add: curves to lines, quadratics or arcs. `stroked` tells that
    corners, caps and tangents are seen; `keep_nodes` that segments are (markers, dashes, pathLength, vector-effect):
    then only numbers are rounded and spelled. The result is "" if nothing is drawn, and the same text again if it is
    minified with the same arguments.
    """
    return _minify(segments, decimals, tolerance, stroked, keep_nodes, False)


def _minify(segments: Segments, decimals: int, tolerance: float, stroked: bool, keep_nodes: bool, on_grid: bool) -> str:
    finest = decimals + _FINER
    if keep_nodes:
        kinds = [segment[0] for segment in segments]
        snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid)
        # An arc whose ends fall together, or nearly, is cut in two or lost: on a finer grid it is neither.
        while decimals < finest and [segment[0] for segment in snapped] != kinds:
            decimals += 1
            snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid)
        return write(snapped, decimals)
    if stroked and not on_grid:
        while decimals < finest and _loses_a_cap(segments, 10**decimals):
            decimals += 1
    snapped = _snapped(segments, decimals, tolerance, stroked, keep_nodes, on_grid)
    text = write(snapped, decimals, not stroked)
    for _ in range(_ROUNDS):
        moved = move_starts(snapped, decimals, stroked)
        if moved is snapped:
            break
        snapped = _settled(moved, 10**decimals, tolerance, stroked)
        shorter = write(snapped, decimals, not stroked)
        if len(shorter) >= len(text):
            break
        text = shorter
    return text


def _snapped(
    segments: Segments, decimals: int, tolerance: float, stroked: bool, keep_nodes: bool, on_grid: bool
) -> Segments:
    unit = 10**decimals
    # Fits happen before rounding and again after it, so that a second run finds nothing: each gets half.
    share = tolerance * unit / 2
    found = scale(segments, unit)
    if not on_grid and not keep_nodes and share > 0 and _has_cubic(found):
        found = fit_arcs(found, unit, share, stroked)
    found = snap(found, unit, share)
    return found if keep_nodes else _settled(found, unit, tolerance, stroked)


def _settled(found: Segments, unit: int, tolerance: float, stroked: bool) -> Segments:
    """Whole-number segments simplified until nothing changes."""
    share = tolerance * unit / 2
    for _ in range(_ROUNDS):
        before = found
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


def _loses_a_cap(segments: Segments, unit: int) -> bool:
    """Whether a line at an end of an open sub-path, however short, falls to a point on that grid.

    Such a line turns the cap; and where it is all there is, it is a dot, which some renderers draw only if it has a
    length.
    """
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        if segment[0] != "L":
            continue
        before = segments[index - 1]
        following = segments[index + 1][0] if index < last else "M"
        if before[0] != "M" and following != "M":
            continue
        x0, y0, x, y = before[-2] * unit, before[-1] * unit, segment[1] * unit, segment[2] * unit
        if not _NOISE < math.hypot(x - x0, y - y0) < 1 or round(x) != round(x0) or round(y) != round(y0):
            continue
        if following == "M" or next((kind for kind, *_ in segments[index:] if kind in "MZ"), "M") == "M":
            return True
    return False


_FRACTIONS: dict[int, re.Pattern[str]] = {}


def _longer_fractions(decimals: int) -> re.Pattern[str]:
    if decimals not in _FRACTIONS:
        _FRACTIONS[decimals] = re.compile(rf"\.[0-9]{{{decimals + 1}}}|[eE]-")
    return _FRACTIONS[decimals]
