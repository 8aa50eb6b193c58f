"""The parts of the path data grammar (SVG 2 section 9.3.9) that both readers share."""

import re
from typing import NamedTuple

from .segments import Segments

WSP = r"[ \t\n\f\r]"
COMMA_WSP = rf"(?:{WSP}*+,?+{WSP}*+)"
# A group that gives nothing back is written (?>(?:...)*), not (?:...)*+, which Python before 3.11.5 gets wrong: such a
# group there accepts what does not match (https://github.com/python/cpython/issues/106052).
NUMBERS = re.compile(r"[+-]?+(?:[0-9]++(?>(?:\.[0-9]++)?)|\.[0-9]++)(?>(?:[eE][+-]?[0-9]++)?)")
ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
ARITY |= {command.lower(): count for command, count in ARITY.items()}

_NO_RADIUS = 1e-37  # below it browsers, which compute with 32 bits, have none


class PathError(NamedTuple):
    """The first error of a path: its character offset into the text and the reason in plain words."""

    offset: int
    reason: str


def append_arc(
    out: Segments,
    x0: float,
    y0: float,
    rx: float,
    ry: float,
    rotation: float,
    large: str,
    sweep: str,
    x: float,
    y: float,
) -> None:
    """Append the arc from (x0, y0), or what SVG 2 section 9.5.1 makes of one without radii or without a way to go."""
    # Relative sums carry noise of about 1e-15 of a coordinate, which must not turn "no arc" into a full ellipse.
    noise = 1e-13 * (1 + abs(x) + abs(y))
    if abs(x - x0) <= noise and abs(y - y0) <= noise:
        return
    if abs(rx) < _NO_RADIUS or abs(ry) < _NO_RADIUS:
        out.append(("L", x, y))
    else:
        out.append(("A", abs(rx), abs(ry), rotation, int(large), int(sweep), x, y))
