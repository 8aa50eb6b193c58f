"""Path data text to segments, by the grammar of SVG 2 section 9.3.9.

Two readers give the same result. The quick one handles text that one linear regular expression accepts as a whole;
all other text (errors, huge numbers, odd exponents) goes to the careful one, which walks token by token, keeps the
segments before the first error as SVG 2 section 9.5.4 asks, and says where and why it stopped.
"""

import re

from .careful import read_careful
from .grammar import ARITY, COMMA_WSP, NUMBERS, WSP, PathError, append_arc
from .numbers import VALUES
from .segments import Segments

# The quick grammar bounds numbers to 8 digits before the point and to negative exponents, so that no sum can overflow.
_SHORT = r"[+-]?+(?:[0-9]{1,8}+(?![0-9])(?>(?:\.[0-9]++)?)|\.[0-9]++)(?>(?:[eE]-[0-9]{1,3}+(?![0-9]))?)(?![eE])"
_LIST = rf"{_SHORT}(?>(?:{COMMA_WSP}{_SHORT})*)"
_ARC = COMMA_WSP.join([f"({_SHORT})"] * 3 + ["([01])"] * 2 + [f"({_SHORT})"] * 2)
_ARCS = COMMA_WSP.join([_SHORT] * 3 + ["[01]"] * 2 + [_SHORT] * 2)
_BLOCKS = rf"[MmLlHhVvCcSsQqTt]{WSP}*+{_LIST}|[Aa]{WSP}*+{_ARCS}(?>(?:{COMMA_WSP}{_ARCS})*)|[Zz]"
_QUICK = re.compile(rf"{WSP}*+(?=[Mm])(?>(?:(?:{_BLOCKS}){WSP}*+)+)")
_BLOCK = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*+)")
_ARC_ITEMS = re.compile(_ARC)
_MOST_REMEMBERED = 640_000  # characters of all texts together, which bounds the memory


class _Recent(dict[str, tuple[Segments, PathError | None]]):
    """What was read of texts: each pass that looks at an outline reads it, and within one drawing most of them meet the
    same text."""

    characters = 0

    def keep(self, text: str, segments: Segments, error: PathError | None) -> None:
        if len(text) > _MOST_REMEMBERED:
            return
        if self.characters + len(text) > _MOST_REMEMBERED:
            self.forget()
        self[text] = segments, error
        self.characters += len(text)

    def forget(self) -> None:
        self.clear()
        self.characters = 0


_recent = _Recent()


def read(text: str) -> tuple[Segments, PathError | None]:
    """Read path data into segments; see `segments` for their shape.

    After an error the segments before it are kept and the error is returned beside them. Arcs whose ends coincide are
    left out and arcs with a zero radius become lines, as SVG 2 section 9.5.1 defines.
    """
    if (found := _recent.get(text)) is None:
        found = _read(text)
        _recent.keep(text, *found)
    segments, error = found
    return segments.copy(), error


def remember(text: str, segments: Segments) -> None:
    """Spare the reading of text that was put together of path data: these are its segments."""
    _recent.keep(text, segments.copy(), None)


def forget() -> None:
    """Give the memory back: another drawing has other texts."""
    _recent.forget()


def _read(text: str) -> tuple[Segments, PathError | None]:
    if _QUICK.fullmatch(text):
        segments = _read_quick(text)
        if segments is not None:
            return segments, None
    return read_careful(text)


def _read_quick(text: str) -> Segments | None:
    """Segments of text that `_QUICK` accepts, or None when a command has a wrong count of numbers."""
    out: Segments = []
    append = out.append
    numbers, value_of = NUMBERS.findall, VALUES.__getitem__
    x = y = start_x = start_y = 0.0
    reflect = ""  # the curve family whose last control point (cx, cy) the next S or T reflects
    cx = cy = 0.0
    for command, arguments in _BLOCK.findall(text):
        if command in "Zz":
            x, y = start_x, start_y
            append(("Z", x, y))
            reflect = ""
            continue
        if command in "Aa":
            for rx, ry, rotation, large, sweep, ex, ey in _ARC_ITEMS.findall(arguments):
                to_x, to_y = value_of(ex), value_of(ey)
                if command == "a":
                    to_x += x
                    to_y += y
                append_arc(out, x, y, value_of(rx), value_of(ry), value_of(rotation), large, sweep, to_x, to_y)
                x, y = to_x, to_y
            reflect = ""
            continue
        values = [*map(value_of, numbers(arguments))]
        if len(values) % ARITY[command]:
            return None
        take = iter(values)
        if command == "c":
            for a, b, c, d, e, f in zip(take, take, take, take, take, take, strict=True):
                cx, cy = x + c, y + d
                append(("C", x + a, y + b, cx, cy, x := x + e, y := y + f))
            reflect = "C"
            continue
        if command == "l":
            for a, b in zip(take, take, strict=True):
                append(("L", x := x + a, y := y + b))
        elif command == "h":
            for a in values:
                append(("L", x := x + a, y))
        elif command == "v":
            for a in values:
                append(("L", x, y := y + a))
        elif command in "Mm":
            if command == "m":
                x += values[0]
                y += values[1]
            else:
                x, y = values[0], values[1]
            start_x, start_y = x, y
            append(("M", x, y))
            if len(values) > 2:
                next(take)
                next(take)
                for a, b in zip(take, take, strict=True):
                    if command == "m":
                        x += a
                        y += b
                    else:
                        x, y = a, b
                    append(("L", x, y))
        elif command == "L":
            for x, y in zip(take, take, strict=True):
                append(("L", x, y))
        elif command == "H":
            for x in values:
                append(("L", x, y))
        elif command == "V":
            for y in values:
                append(("L", x, y))
        elif command == "C":
            for a, b, cx, cy, x, y in zip(take, take, take, take, take, take, strict=True):
                append(("C", a, b, cx, cy, x, y))
            reflect = "C"
            continue
        elif command in "Ss":
            for c, d, e, f in zip(take, take, take, take, strict=True):
                a, b = (2 * x - cx, 2 * y - cy) if reflect == "C" else (x, y)
                if command == "s":
                    cx, cy = x + c, y + d
                    x += e
                    y += f
                else:
                    cx, cy, x, y = c, d, e, f
                append(("C", a, b, cx, cy, x, y))
                reflect = "C"
            continue
        elif command in "Qq":
            for c, d, e, f in zip(take, take, take, take, strict=True):
                if command == "q":
                    cx, cy = x + c, y + d
                    x += e
                    y += f
                else:
                    cx, cy, x, y = c, d, e, f
                append(("Q", cx, cy, x, y))
            reflect = "Q"
            continue
        else:
            for e, f in zip(take, take, strict=True):
                cx, cy = (2 * x - cx, 2 * y - cy) if reflect == "Q" else (x, y)
                if command == "t":
                    x += e
                    y += f
                else:
                    x, y = e, f
                append(("Q", cx, cy, x, y))
                reflect = "Q"
            continue
        reflect = ""
    return out
