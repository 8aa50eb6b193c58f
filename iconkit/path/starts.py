"""Where a closed sub-path starts, chosen so that the close draws the line that is dearest to write.

The start point of a closed outline shows in nothing but markers, dashes and text on the path.
"""

from .numbers import Texts, texts
from .segments import LineTo, MoveTo, Segment, Segments


def move_start(part: Segments, decimals: int, stroked: bool) -> Segments:
    """One sub-path in whole numbers, if it is closed started behind its line that takes most characters.

    Without a stroke every sub-path counts as closed. Returns the same list if its start is as good as any.
    """
    closed = part[-1][0] == "Z"
    body = part[1:-1] if closed else part[1:]
    # What is drawn after z without a moveto hangs on the start.
    if len(body) < 2 or (stroked and not closed) or any(segment[0] == "Z" for segment in body):
        return part
    text, _ = texts(decimals)
    turned = _turned(part[0], body, text)
    if turned is None:
        return part
    return [*turned, ("Z", turned[0][-2], turned[0][-1])] if closed else turned


def _turned(move: Segment, body: Segments, text: Texts) -> Segments | None:
    x, y = move[-2], move[-1]
    cycle: Segments = [*body]
    if cycle[-1][-2] != x or cycle[-1][-1] != y:
        close: LineTo = ("L", x, y)
        cycle.append(close)
    best = last = len(cycle) - 1
    most = _worth(cycle[last - 1], cycle[last], text)
    for index in range(last):
        if cycle[index][0] == "L":
            worth = _worth(cycle[index - 1], cycle[index], text)
            if worth > most:
                best, most = index, worth
    if best == last:
        return None
    start: MoveTo = ("M", cycle[best][-2], cycle[best][-1])
    return [start, *cycle[best + 1 :], *cycle[:best]]


def _worth(before: Segment, segment: Segment, text: Texts) -> int:
    """The characters that starting behind a segment saves: its own, if it is a line, less those of the moveto."""
    from_x, from_y, x, y = before[-2], before[-1], segment[-2], segment[-1]
    # The text after a number: with the space that a number without a sign needs.
    x_length, y_length = len(text[x][1]), len(text[y][1])
    if segment[0] != "L":
        return -x_length - y_length
    along_x = len(text[x - from_x][1]) if x != from_x else 0
    along_y = len(text[y - from_y][1]) if y != from_y else 0
    return along_x + along_y + 1 - x_length - y_length
