"""Numbers as the shortest text that SVG reads back as the same value."""

from typing import Any, TypeAlias

Spelling: TypeAlias = tuple[Any, ...]
"""Four items: a number's text after a command letter, after a number without a decimal point, and after a number
with one; then which of the latter two (1 or 2) the number after this one needs."""


def number_text(value: float, decimals: int) -> str:
    """The shortest text of a value rounded to a number of decimals: `.5`, `-3`, `1e3`, `0`."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    negative = text[0] == "-"
    digits = text[1:] if negative else text
    if digits.startswith("0."):
        digits = digits[1:]
        bare = digits.lstrip(".0")
        # .0001 is 1e-4: the exponent counts all decimals.
        exponent = f"{bare}e-{len(digits) - 1}"
    else:
        bare = digits.rstrip("0")
        exponent = f"{bare}e{len(digits) - len(bare)}" if bare and "." not in digits else digits
    if len(exponent) < len(digits):
        digits = exponent
    if digits == "0":
        return digits
    return "-" + digits if negative else digits


_CACHE_LIMIT = 100_000


class Texts(dict[float, Spelling]):
    """The spellings of multiples of 10^-decimals, remembered: icons share a few thousand numbers."""

    def __init__(self, decimals: int, digits: int) -> None:
        super().__init__()
        self.unit = 10**decimals
        self.digits = digits

    def __missing__(self, value: float) -> Spelling:
        text = number_text(value / self.unit, self.digits)
        if text[0] == "-":
            found: Spelling = (text, text, text, 2 if "." in text else 1)
        elif text[0] == ".":
            found = (text, " " + text, text, 2)
        else:
            found = (text, " " + text, " " + text, 2 if "." in text else 1)
        # An exponent ends a number as a point does, but not every reader knows: always keep the space after one.
        if "e" in text:
            found = (*found[:3], 1)
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        self[value] = found
        return found


class _Values(dict[str, float]):
    """The values of texts, remembered for the same reason: looking one up takes a quarter of the time of reading it."""

    def __missing__(self, text: str) -> float:
        if len(self) >= _CACHE_LIMIT:
            self.clear()
        value = self[text] = float(text)
        return value


VALUES = _Values()
_COORDINATES: dict[int, Texts] = {}
_RADII: dict[int, Texts] = {}


def texts(decimals: int) -> tuple[Texts, Texts]:
    """The spellings of coordinates and of arc radii in units of 10^-decimals; radii may have four more decimals."""
    if decimals not in _COORDINATES:
        _COORDINATES[decimals] = Texts(decimals, decimals)
        _RADII[decimals] = Texts(decimals, decimals + 4)
    return _COORDINATES[decimals], _RADII[decimals]
