"""Where closed sub-paths start, chosen so that the close draws the line that is dearest to write.

The start point of a closed outline shows in nothing but markers, dashes and text on the path.
"""

from .numbers import Texts, texts
from .segments import LineTo, MoveTo, Segment, Segments


def move_starts(segments: Segments, decimals: int, stroked: bool) -> Segments:
    """The whole-number segments, each closed sub-path started behind its line that takes most characters.

    Without a stroke every sub-path counts as closed. Returns the same list if every start is as good as any.
    """
    text, _ = texts(decimals)
    out: Segments = []
    changed = False
    index, count = 0, len(segments)
    while index < count:
        segment = segments[index]
        end = index + 1
        if segment[0] != "M":
            out.append(segment)
            index = end
            continue
        while end < count and segments[end][0] not in "MZ":
            end += 1
        body = segments[index + 1 : end]
        closed = end < count and segments[end][0] == "Z"
        after = end + closed
        # What is drawn after z without a moveto hangs on the start.
        free = after == count or segments[after][0] == "M"
        if free and len(body) > 1 and (closed or not stroked):
            turned = _turned(segment, body, text)
            if turned is not None:
                changed = True
                out += turned
                if closed:
                    out.append(("Z", turned[0][-2], turned[0][-1]))
                index = after
                continue
        out += segments[index:after]
        index = after
    return out if changed else segments


def _turned(move: MoveTo, body: Segments, text: Texts) -> Segments | None:
    x, y = move[1], move[2]
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
    along_x = min(x_length, len(text[x - from_x][1])) if x != from_x else 0
    along_y = min(y_length, len(text[y - from_y][1])) if y != from_y else 0
    return along_x + along_y + 1 - x_length - y_length
