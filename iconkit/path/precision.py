"""How exact the numbers of a picture of a given size must be."""

import math

_ROUNDING = 8192
_FITTING = 24_000


def decimals_for(box: float) -> int:
    """The number of decimals p for a drawing whose longer viewBox side is `box` user units.

    Derivation. A Bezier curve moves nowhere by more than its most moved control point, since its points are
    weighted means of them with weights that sum to 1. Rounding both coordinates of a point to multiples of u =
    10^-p moves it by at most u/2 in each direction, together by u sqrt(2)/2. The result is the largest u that keeps
    this within box/8192, which is 1/128 CSS px when the icon is shown at 64 px: at the worst edge 2 of 255 levels.
    Coarser numbers cannot be seen either, but resvg and its kin place an edge on one of four lines in a pixel, and the
    rounded edge then often falls on another one than the drawn one did. Boxes of 16, 24, 512 give 3, 3, 2 decimals.
    Never below 0; raises ValueError unless box is finite and > 0.
    """
    if not (math.isfinite(box) and box > 0):
        raise ValueError(f"a box must have a positive finite size, not {box}")
    decimals = 0
    while 10.0**-decimals * math.sqrt(0.5) > box / _ROUNDING:
        decimals += 1
    return decimals


def tolerance_for(box: float) -> float:
    """What fits of curves to lines, quadratics and arcs may add, in user units: box/24000, a third of the above."""
    return box / _FITTING
