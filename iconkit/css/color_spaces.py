"""Colors of other spaces than sRGB as sRGB, by the sample code's formulas of CSS Color 4 (section 17)."""

from __future__ import annotations

import math
from collections.abc import Callable

Triple = tuple[float, float, float]
_Matrix = tuple[Triple, Triple, Triple]

# CSS Color 4, section 17: XYZ (D65) to linear sRGB, linear Display P3 to XYZ, D50 to D65 (Bradford), Oklab to XYZ.
_XYZ_TO_SRGB: _Matrix = (
    (12831 / 3959, -329 / 214, -1974 / 3959),
    (-851781 / 878810, 1648619 / 878810, 36519 / 878810),
    (705 / 12673, -2585 / 12673, 705 / 667),
)
_P3_TO_XYZ: _Matrix = (
    (608311 / 1250200, 189793 / 714400, 198249 / 1000160),
    (35783 / 156275, 247089 / 357200, 198249 / 2500400),
    (0.0, 32229 / 714400, 5220557 / 5000800),
)
_D50_TO_D65: _Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124),
)
_OKLAB_TO_LMS: _Matrix = (
    (1.0, 0.3963377773761749, 0.2158037573099136),
    (1.0, -0.1055613458156586, -0.0638541728258133),
    (1.0, -0.0894841775298119, -1.2914855480194092),
)
_LMS_TO_XYZ: _Matrix = (
    (1.2268798758459243, -0.5578149944602171, 0.2813910456659647),
    (-0.0405757452148008, 1.112286803280317, -0.0717110580655164),
    (-0.0763729366746601, -0.4214933324022432, 1.5869240198367816),
)
_WHITE_D50: Triple = (0.3457 / 0.3585, 1.0, (1.0 - 0.3457 - 0.3585) / 0.3585)


def to_srgb(space: str, coordinates: Triple) -> Triple | None:
    """The channels, 0 to 1 within the gamut and clipped to it, of a color in one of CSS's spaces; None if unknown."""
    if space in {"srgb", "hsl", "hwb"}:
        return _clip(coordinates)
    convert = _TO_XYZ.get(space)
    if convert is None:
        return None
    linear = coordinates if space == "srgb-linear" else _times(_XYZ_TO_SRGB, convert(coordinates))
    return _clip(_each(_encoded, linear))


def _clip(channels: Triple) -> Triple:
    return _each(lambda channel: min(max(channel, 0.0), 1.0), channels)


def _each(function: Callable[[float], float], values: Triple) -> Triple:
    first, second, third = values
    return function(first), function(second), function(third)


def _times(matrix: _Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _encoded(linear: float) -> float:
    """The transfer function that sRGB and Display P3 share."""
    size = abs(linear)
    return math.copysign(1.055 * size ** (1 / 2.4) - 0.055, linear) if size > 0.0031308 else 12.92 * linear


def _decoded(encoded: float) -> float:
    size = abs(encoded)
    return math.copysign(((size + 0.055) / 1.055) ** 2.4, encoded) if size > 0.04045 else encoded / 12.92


def _from_p3(color: Triple) -> Triple:
    return _times(_P3_TO_XYZ, _each(_decoded, color))


def _from_lab(color: Triple) -> Triple:
    lightness, a, b = color
    middle = (lightness + 16) / 116
    roots = (middle + a / 500, middle, middle - b / 200)
    x, y, z = _each(lambda root: root**3 if root**3 > 216 / 24389 else (116 * root - 16) * 27 / 24389, roots)
    return _times(_D50_TO_D65, (x * _WHITE_D50[0], y, z * _WHITE_D50[2]))


def _from_oklab(color: Triple) -> Triple:
    return _times(_LMS_TO_XYZ, _each(lambda channel: channel**3, _times(_OKLAB_TO_LMS, color)))


def _unpolar(color: Triple) -> Triple:
    lightness, chroma, hue = color
    return lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))


_TO_XYZ: dict[str, Callable[[Triple], Triple]] = {
    "display-p3": _from_p3,
    "lab": _from_lab,
    "lch": lambda color: _from_lab(_unpolar(color)),
    "oklab": _from_oklab,
    "oklch": lambda color: _from_oklab(_unpolar(color)),
    "srgb-linear": lambda color: color,
    "xyz-d50": lambda color: _times(_D50_TO_D65, color),
    "xyz-d65": lambda color: color,
}
