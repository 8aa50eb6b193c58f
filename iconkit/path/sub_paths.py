"""A path as its sub-paths: what is done with one of them changes nothing in another, so each is done by itself."""

from collections.abc import Iterable

from .segments import Segments


def split(segments: Segments, stroked: bool) -> list[Segments]:
    """From each moveto to the next, with what is drawn on from a close without one.

    Without a stroke closes are left out at the ends, as a fill makes them itself.
    """
    parts: list[Segments] = []
    for segment in segments:
        if segment[0] == "M":
            parts.append([segment])
        else:
            parts[-1].append(segment)
    if not stroked:
        for part in parts:
            while part[-1][0] == "Z":
                part.pop()
    return parts


def joined(parts: Iterable[Segments]) -> list[Segments]:
    """Those that draw something; one that starts where the one before was closed goes on from there, without a moveto.

    A zero-length close keeps its moveto: alone it is a dot.
    """
    out: list[Segments] = []
    for part in parts:
        if not part:
            continue
        if out and out[-1][-1][0] == "Z" and out[-1][-1][1:] == part[0][1:] and part[1][0] != "Z":
            out[-1] = [*out[-1], *part[1:]]
        else:
            out.append(part)
    return out
