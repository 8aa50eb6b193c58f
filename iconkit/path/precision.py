"""How exact the numbers of a picture of a given size must be."""

import math
from functools import lru_cache

_ROUNDING = 8192
_STEPPING = 6144
_FITTING = 24_000
_STEP = 5


@lru_cache(maxsize=256)  # the pictures of a set have few sizes
def decimals_for(box: float) -> int:
    """The number of decimals p for a drawing whose longer viewBox side is `box` user units.

    Derivation. A Bezier curve moves nowhere by more than its most moved control point, since its points are
    weighted means of them with weights that sum to 1. Rounding both coordinates of a point to multiples of u =
    10^-p moves it by at most u/2 in each direction, together by u sqrt(2)/2. The result is the largest u that keeps
    this within box/8192, which is 1/128 CSS px when the icon is shown at 64 px: at the worst edge 2 of 255 levels.
    Coarser numbers cannot be seen either, but resvg and its kin place an edge on one of four lines in a pixel, and the
    rounded edge then often falls on another one than the drawn one did. Boxes of 16, 24, 512 give 3, 3, 2 decimals.
    An edge that is rounded away from such a line (see `sides`) moves by up to u in each direction: by box/4096 at most.
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


def step_for(box: float) -> int:
    """How many grid units of ``decimals_for(box)`` the coordinates of a dense fill may be multiples of: 1 or 5.

    Five, which leaves decimals that are shorter by one as they are, if that moves a point by at most box/6144, 1/64
    CSS px at 96 px: at the worst edge 4 of 255 levels, though not where pixels show it most (see `steps`). Two are
    hardly shorter than one. A handle that mirrors the one before it moves by up to twice that, which moves a cubic by
    up to 4/9 of the difference: together less than box/4200, and with `tolerance_for` less than box/3072.
    """
    return _STEP if _STEP * 10.0 ** -decimals_for(box) * math.sqrt(0.5) <= box / _STEPPING else 1
