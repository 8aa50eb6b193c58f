"""The careful path reader: token by token, for text that the quick one refuses."""

import re
from collections.abc import Iterator

from .grammar import ARITY, COMMA_WSP, NUMBERS, WSP, PathError, append_arc
from .segments import Segment, Segments

LIMIT = 1e15
"""Largest accepted magnitude of a coordinate: beyond it a float cannot hold half a user unit."""

_SPACE = re.compile(rf"{WSP}*+")
_SEPARATOR = re.compile(COMMA_WSP)


def read_careful(text: str) -> tuple[Segments, PathError | None]:
    """What `read` returns, for any text."""
    out: Segments = []
    tokens = _Tokens(text)
    pen = _Pen(out)
    try:
        for command, values in tokens.commands():
            pen.draw(command, values)
            if abs(pen.x) > LIMIT or abs(pen.y) > LIMIT:
                del out[-1:]
                raise _StopReadingError(tokens.command_at, "the drawing runs out of the range of numbers")
    except _StopReadingError as stop:
        return out, PathError(stop.offset, stop.reason)
    return out, None


class _StopReadingError(Exception):
    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


class _Tokens:
    """The careful reader's view of the text: one command with its numbers at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.command_at = 0

    def commands(self) -> Iterator[tuple[str, list[float]]]:
        first = True
        while self._skip(_SPACE) < len(self.text):
            self.command_at = self.at
            command = self.text[self.at]
            arity = ARITY.get(command, -1)
            if arity < 0:
                if NUMBERS.match(self.text, self.at):
                    why = "a number without a command before it"
                else:
                    why = f"{command!r} is not a path command or number"
                raise _StopReadingError(self.at, why)
            if first and command not in "Mm":
                raise _StopReadingError(self.at, "path data must start with a moveto, M or m")
            first = False
            self.at += 1
            self._skip(_SPACE)
            if arity == 0:
                yield command, []
                continue
            yield command, self._arguments(command, arity)
            if command in "Mm":
                command = "L" if command == "M" else "l"
            while (after := self._another_follows()) >= 0:
                self.at = after
                yield command, self._arguments(command, arity)

    def _skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return self.at

    def _another_follows(self) -> int:
        """Where the next implied set of numbers starts, or -1 if a command or the end comes next."""
        match = _SEPARATOR.match(self.text, self.at)
        at = match.end() if match else self.at
        if NUMBERS.match(self.text, at):
            return at
        if "," in self.text[self.at : at]:
            raise _StopReadingError(self.text.index(",", self.at), "a comma with no number after it")
        return -1

    def _arguments(self, command: str, arity: int) -> list[float]:
        values: list[float] = []
        for index in range(arity):
            if index:
                self._skip(_SEPARATOR)
            if arity == 7 and index in {3, 4}:
                values.append(self._flag())
            else:
                values.append(self._number(command, index, arity))
        return values

    def _flag(self) -> float:
        character = self.text[self.at : self.at + 1]
        if character not in {"0", "1"}:
            raise _StopReadingError(self.at, "an arc flag must be 0 or 1")
        self.at += 1
        return float(character)

    def _number(self, command: str, index: int, arity: int) -> float:
        match = NUMBERS.match(self.text, self.at)
        if not match:
            found = f"found {self.text[self.at]!r}" if self.at < len(self.text) else "the path data ends"
            need = f"{command} needs {arity} number{'s' if arity > 1 else ''}"
            raise _StopReadingError(self.at, f"{need}, but after {index} {found}")
        value = float(match[0])
        if not -LIMIT <= value <= LIMIT:
            raise _StopReadingError(self.at, f"the number {match[0][:24]} is too large to draw")
        self.at = match.end()
        return value


class _Pen:
    """Makes absolute segments from commands, one at a time."""

    def __init__(self, out: Segments) -> None:
        self.out = out
        self.x = self.y = self.start_x = self.start_y = 0.0

    def draw(self, command: str, values: list[float]) -> None:
        kind = command.upper()
        relative = command != kind
        x, y = self.x, self.y
        if kind == "Z":
            self._end(("Z", self.start_x, self.start_y))
            return
        if kind == "H":
            self._end(("L", values[0] + (x if relative else 0), y))
            return
        if kind == "V":
            self._end(("L", x, values[0] + (y if relative else 0)))
            return
        if kind == "A":
            rx, ry, rotation, large, sweep, ex, ey = values
            if relative:
                ex += x
                ey += y
            append_arc(self.out, x, y, rx, ry, rotation, str(int(large)), str(int(sweep)), ex, ey)
            self.x, self.y = ex, ey
            return
        if relative:
            values = [value + (y if index % 2 else x) for index, value in enumerate(values)]
        if kind == "M":
            self.start_x, self.start_y = values
            self._end(("M", values[0], values[1]))
        elif kind == "L":
            self._end(("L", values[0], values[1]))
        elif kind == "C":
            x1, y1, x2, y2, ex, ey = values
            self._end(("C", x1, y1, x2, y2, ex, ey))
        elif kind == "S":
            x1, y1 = self._reflection("C")
            x2, y2, ex, ey = values
            self._end(("C", x1, y1, x2, y2, ex, ey))
        elif kind == "Q":
            x1, y1, ex, ey = values
            self._end(("Q", x1, y1, ex, ey))
        else:
            x1, y1 = self._reflection("Q")
            self._end(("Q", x1, y1, values[0], values[1]))

    def _end(self, segment: Segment) -> None:
        self.out.append(segment)
        self.x, self.y = segment[-2], segment[-1]

    def _reflection(self, family: str) -> tuple[float, float]:
        last = self.out[-1]
        if last[0] != family or (last[0] != "C" and last[0] != "Q"):
            return self.x, self.y
        return 2 * self.x - last[-4], 2 * self.y - last[-3]
