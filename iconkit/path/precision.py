"""How many decimals a picture of a given size needs."""

import math


def decimals_for(box: float, strict: bool = False) -> int:
    """The number of decimals p for a drawing whose longer viewBox side is `box` user units.

    Derivation. A Bezier curve moves nowhere by more than its most moved control point, since its points are
    weighted means of them with weights that sum to 1. Rounding both coordinates of a point to multiples of u =
    10^-p moves it by at most u/2 in each direction, together by u sqrt(2)/2. The result is the largest u that keeps
    this within box/3072, which is 1/48 CSS px when the icon is shown at 64 px: at the worst edge about 5 of 255
    levels, below what is seen. `strict` asks for box/8192. Boxes of 16, 24, 512 give 3, 2, 1 decimals. Never below
    0; raises ValueError unless box is finite and > 0.
    """
    if not (math.isfinite(box) and box > 0):
        raise ValueError(f"a box must have a positive finite size, not {box}")
    bound = box / (8192 if strict else 3072)
    decimals = 0
    while 10.0**-decimals * math.sqrt(0.5) > bound:
        decimals += 1
    return decimals
