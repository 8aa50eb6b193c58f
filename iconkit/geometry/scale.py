"""By how much a matrix enlarges and shrinks: the singular values of its linear part."""

from __future__ import annotations

import math

from iconkit.path import Matrix


def scales(matrix: Matrix) -> tuple[float, float]:
    """The largest and the smallest factor that lengths in any direction get; 0 where everything falls into one."""
    a, b, c, d, _, _ = matrix
    half, determinant = (a * a + b * b + c * c + d * d) / 2, abs(a * d - b * c)
    largest = math.sqrt(half + math.sqrt(max(half * half - determinant * determinant, 0.0)))
    # The product of the two is the determinant.
    return largest, determinant / largest if largest > 0 else 0.0
