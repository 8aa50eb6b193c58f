"""In which direction the short open sub-paths of a stroke are drawn: the one that is written with fewer signs.

The direction of an outline shows in nothing but markers, dashes and, with other sub-paths around it, a fill. One and
the same chevron or crossbar is then one text in all icons, whichever way it was drawn, which compresses better. Long
outlines stay as drawn: sets repeat them with other pieces cut off, and each piece would turn as it likes. Curves turn
only where it pays, as renderers cut them into chords from their start: the turned ones may be others by a hair.
"""

from .numbers import Texts, texts
from .segments import LineTo, MoveTo, Segment, Segments

_LONGEST = 3  # segments: with more, gzip loses in Tabler what it gains in Lucide
_PAYS = 2  # characters


def turn_stroke(part: Segments, decimals: int) -> Segments:
    """One sub-path of a stroke in whole numbers, in its better direction if it is open and has few segments.

    Returns the same list if the direction is good already. Depends on end points alone.
    """
    if not 1 < len(part) <= _LONGEST + 1 or any(segment[0] == "Z" for segment in part):
        return part
    return _turned(part) if _is_dearer(part, texts(decimals)[0]) else part


def _is_dearer(part: Segments, text: Texts) -> bool:
    """Whether the sub-path takes more characters than the other way around; of lines that take as many, whether they
    end before their start."""
    start_x, start_y, end_x, end_y = *part[0][-2:], *part[-1][-2:]
    more = len(text[start_x][0]) + len(text[start_y][1]) - len(text[end_x][0]) - len(text[end_y][1])
    is_straight = True
    x, y = start_x, start_y
    for segment in part[1:]:
        to_x, to_y = segment[-2], segment[-1]
        # Behind a letter or a flag a sign is a character more; elsewhere it stands for a space.
        if to_x < x or (to_x == x and to_y < y):
            more += 1
        elif to_x != x or to_y != y:
            more -= 1
        if segment[0] != "L":
            is_straight = False
        x, y = to_x, to_y
    return more > 0 or (more == 0 and (end_x, end_y) < (start_x, start_y)) if is_straight else more >= _PAYS


def _turned(part: Segments) -> Segments:
    move: MoveTo = ("M", part[-1][-2], part[-1][-1])
    return [move, *(_backwards(part[index], *part[index - 1][-2:]) for index in range(len(part) - 1, 0, -1))]


def _backwards(segment: Segment, x: float, y: float) -> Segment:
    """The segment that draws the same from its end to (x, y), where it starts."""
    if segment[0] == "C":
        _, x1, y1, x2, y2, _, _ = segment
        return "C", x2, y2, x1, y1, x, y
    if segment[0] == "Q":
        return "Q", segment[1], segment[2], x, y
    if segment[0] == "A":
        _, rx, ry, rotation, large, sweep, _, _ = segment
        return "A", rx, ry, rotation, large, 1 - sweep, x, y
    line: LineTo = ("L", x, y)
    return line
