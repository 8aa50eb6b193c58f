"""The whole way: path data in, short equal path data out."""

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .directions import turn_stroke
from .grid import nearest, scale, snap
from .matrix import IDENTITY, Matrix
from .read import read
from .segments import Segments
from .settle import settled, steps_for
from .sides import beside_lines, loses_a_side
from .simplify import fit_arcs
from .starts import move_start
from .sub_paths import joined, split
from .transform import transform
from .turns import NOISE, loses_a_cap, turns_a_corner
from .write import write

# One is enough; the limit is for drawings made to prevent it.
_MOVES = 8
_FINER = 3


class _Wish(NamedTuple):
    """What ``minify`` is asked for, which says what it means; lengths are in user units."""

    decimals: int
    tolerance: float
    stroked: bool
    filled: bool
    round_joins: bool
    keep_nodes: bool
    step: int = 1
    box: float = 0.0
    half_width: float = 0.0

    def share(self, unit: int) -> float:
        """What one fit may add, in grid units: fits happen before rounding and again after it, so that a second run
        finds nothing, and each gets half."""
        return self.tolerance * unit / 2

    def loses_a_side(self, segments: Segments, unit: int) -> bool:
        return loses_a_side(scale(segments, unit), self.box * unit, self.half_width * unit)


def minify(
    text: str,
    decimals: int,
    *,
    tolerance: float = 0.0,
    stroked: bool = True,
    filled: bool = True,
    round_joins: bool = False,
    keep_nodes: bool = False,
    step: int = 1,
    box: float = 0.0,
    half_width: float = 0.0,
    matrix: Matrix = IDENTITY,
) -> str:
    """Short path data that draws what `text` draws after `matrix`.

    Up to its first error only, as renderers do; call `read` to learn of one. `step` is how many grid units most
    coordinates of a fill become multiples of (see `step_for`). `box`, the longer side of the picture in user units,
    says which edges of a fill are long, and what edges stay beside (see `sides`), those of a stroke `half_width` user
    units off the path; 0 is a picture of unknown size. `filled` tells that what is `stroked` may have a fill too. See
    `minify_segments` for the rest.
    """
    segments, _ = read(text)
    # Text without longer fractions than the grid's is on the grid: then nothing is to be fitted before rounding.
    on_grid = matrix == IDENTITY and not _has_longer_fractions(text, decimals)
    if matrix != IDENTITY:
        segments = transform(segments, matrix)
    step = 1 if stroked else step
    step, box = (1, 0.0) if keep_nodes else (step, box)
    wish = _Wish(decimals, tolerance, stroked, filled, round_joins, keep_nodes, step, box, half_width)
    return _stable(segments, wish, on_grid)


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
    return _stable(segments, _Wish(decimals, tolerance, stroked, True, round_joins, keep_nodes), on_grid=False)


def _stable(segments: Segments, wish: _Wish, on_grid: bool) -> str:
    text, given = _minify(segments, wish, on_grid)
    # What was a hair too much of a turn for the asked grid may be a hair less once it is rounded.
    while given > wish.decimals:
        again, less = _minify(read(text)[0], wish, on_grid=False)
        if less >= given:
            break
        text, given = again, less
    return text


def _minify(segments: Segments, wish: _Wish, on_grid: bool) -> tuple[str, int]:
    """The text, and the decimals that it was given."""
    decimals, finest = wish.decimals, wish.decimals + _FINER
    if wish.keep_nodes:
        kinds = [segment[0] for segment in segments]
        snapped = _snapped(segments, decimals, wish, on_grid)
        # An arc whose ends fall together, or nearly, is cut in two or lost: on a finer grid it is neither.
        while decimals < finest and [segment[0] for segment in snapped] != kinds:
            decimals += 1
            snapped = _snapped(segments, decimals, wish, on_grid)
        return write(snapped, decimals), decimals
    if wish.stroked and not on_grid:
        noise = NOISE
        while decimals < finest and (
            loses_a_cap(segments, 10**decimals)
            or (not wish.round_joins and turns_a_corner(segments, 10**decimals, noise))
        ):
            decimals += 1
            noise *= 10
        while wish.box and decimals < finest and wish.loses_a_side(segments, 10**decimals):
            decimals += 1
    return _shortest(_snapped(segments, decimals, wish, on_grid), decimals, wish), decimals


def _snapped(segments: Segments, decimals: int, wish: _Wish, on_grid: bool) -> Segments:
    """The segments in whole numbers of 10^-decimals user units."""
    unit = 10**decimals
    share = wish.share(unit)
    found = scale(segments, unit)
    if not on_grid and not wish.keep_nodes and share > 0:
        found = fit_arcs(found, unit, share, wish.stroked)
    rounded = beside_lines(found, wish.box * unit, wish.half_width * unit) if wish.box else nearest
    return snap(found, unit, share, rounded)


def _shortest(snapped: Segments, decimals: int, wish: _Wish) -> str:
    """Path data for whole-number segments made as few and simple as they can be, from where they are best begun."""
    unit, stroked = 10**decimals, wish.stroked
    steps = steps_for(snapped, unit, wish.share(unit), stroked, wish.step, wish.box * unit)
    parts = joined(settled(part, steps) for part in split(snapped, stroked))
    if stroked and not wish.filled:
        turned = [turn_stroke(part, decimals) for part in parts]
        parts = joined(new if new is part else settled(new, steps) for new, part in zip(turned, parts, strict=True))
    text = write(chain.from_iterable(parts), decimals, not stroked)
    for _ in range(_MOVES):
        moved = [move_start(part, decimals, stroked) for part in parts]
        if all(new is part for new, part in zip(moved, parts, strict=True)):
            break
        parts = joined(part if new is part else settled(new, steps) for new, part in zip(moved, parts, strict=True))
        shorter = write(chain.from_iterable(parts), decimals, not stroked)
        if len(shorter) >= len(text):
            break
        text = shorter
    return text


def _has_longer_fractions(text: str, decimals: int) -> bool:
    return "e-" in text or "E-" in text or _longer_fraction(decimals).search(text) is not None


@lru_cache(maxsize=32)
def _longer_fraction(decimals: int) -> re.Pattern[str]:
    return re.compile(rf"\.[0-9]{{{decimals + 1}}}")
