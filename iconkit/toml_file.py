"""TOML files with positions: ``tomllib`` reads the values, a small scan finds where a key stands.

The scan runs only when there is something to report, on text that ``tomllib`` has already accepted, so it can
trust the syntax.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from iconkit.model import Code, Faults, Problem, Where

Key = tuple[str, ...]

# What can stand in a TOML document, longest strings first; whatever matches nothing else is one character.
_TOKENS = re.compile(
    r'(?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\')'
    r"|(?P<comment>#[^\n]*)|(?P<newline>\n)|(?P<bare>[A-Za-z0-9_-]+)|(?P<space>[ \t\r]+)|(?P<mark>.)",
    re.DOTALL,
)
_SYNTAX_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class TomlFile:
    """A parsed TOML file. ``path`` is as the user would type it."""

    def __init__(self, path: str, text: str) -> None:
        """Raises tomllib.TOMLDecodeError."""
        self.path = path
        self.values: dict[str, Any] = tomllib.loads(text)
        self._text = text

    def where(self, *key: str) -> Where:
        """The position of the longest known part of a key such as ``("tool", "iconkit", "sources", "0")``."""
        while key and key not in self._positions:
            key = key[:-1]
        return Where(self.path, *self._positions.get(key, (1, 1)))

    @cached_property
    def _positions(self) -> dict[Key, tuple[int, int]]:
        return _key_positions(self._text)


def read_toml(path: str, data: bytes, syntax_code: Code) -> TomlFile:
    """Parse a TOML file. Raises Faults with ``syntax_code`` and the position of what is wrong."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem(syntax_code, Where(path, line, 1), "This TOML file is not UTF-8.", "Save it as UTF-8.")
        raise Faults(problem) from None
    text = text.replace("\r\n", "\n")
    try:
        return TomlFile(path, text)
    except tomllib.TOMLDecodeError as error:
        match = _SYNTAX_POSITION.search(str(error))
        message = str(error)[: match.start()] if match else str(error)
        if match and match[1]:
            line, column = int(match[1]), int(match[2])
        else:
            line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
        problem = Problem(syntax_code, Where(path, line, column), f"This is not valid TOML: {message}.")
        raise Faults(problem) from None


def _key_positions(text: str) -> dict[Key, tuple[int, int]]:
    """The first line and column of every table, key and array element; elements count from ``"0"``."""
    positions: dict[Key, tuple[int, int]] = {}
    table: Key = ()
    counts: dict[Key, int] = {}
    line, line_start = 1, 0
    key: list[str] = []
    key_at = (1, 1)
    value = _Value(())
    state = "key"  # or "header" or "value"
    brackets = 0
    for match in _TOKENS.finditer(text):
        kind, token = match.lastgroup, match[0]
        at = (line, match.start() - line_start + 1)
        if "\n" in token:
            line += token.count("\n")
            line_start = match.start() + token.rfind("\n") + 1
        if kind in {"space", "comment"}:
            continue
        if state == "value":
            if kind != "newline":
                for inner, inner_at in value.read(kind, token, at):
                    _note(positions, inner, inner_at)
            elif not value.is_open:
                state, key = "key", []
        elif token == "[" and not key:
            state, key_at = "header", (key_at if state == "header" else at)
            brackets += 1
        elif token == "]" and state == "header" and key:
            table = _table(tuple(key), counts, is_array=brackets == 2)
            _note(positions, table, key_at)
            key = []
        elif kind == "newline":
            state, key, brackets = "key", [], 0
        elif token == "=":
            value = _Value(table + tuple(key))
            _note(positions, table + tuple(key), key_at)
            state = "value"
        elif kind in {"bare", "string"}:
            if state == "key" and not key:
                key_at = at
            key.append(_plain(token))
    return positions


class _Value:
    """Finds what stands inside the arrays and inline tables of one value, as its tokens pass by."""

    def __init__(self, key: Key) -> None:
        self._key = key
        self._brackets: list[tuple[Key, int]] = []  # open ones: their key, and the element's number or -1 for {
        self._words: list[str] = []  # of a key in an inline table, up to its =
        self._words_at = (1, 1)
        self._is_due = False  # an element or a key comes next

    @property
    def is_open(self) -> bool:
        return bool(self._brackets)

    def read(self, kind: str | None, token: str, at: tuple[int, int]) -> Iterator[tuple[Key, tuple[int, int]]]:
        """The key that begins with this token, if any, and where."""
        key, number = self._brackets[-1] if self._brackets else ((), 0)
        if token in {"]", "}"}:
            self._brackets.pop()
            self._is_due = False
            return
        if token == ",":
            self._brackets[-1] = (key, number + 1 if number >= 0 else -1)
            self._words, self._is_due = [], True
            return
        if self._is_due and number >= 0:
            self._key, self._is_due = (*key, str(number)), False
            yield self._key, at
        elif self._is_due and token == "=":
            self._key, self._is_due = (*key, *self._words), False
            yield self._key, self._words_at
        elif self._is_due and kind in {"bare", "string"}:
            self._words_at = self._words_at if self._words else at
            self._words.append(_plain(token))
        if token in {"[", "{"}:
            self._brackets.append((self._key, 0 if token == "[" else -1))
            self._words, self._is_due = [], True


def _note(positions: dict[Key, tuple[int, int]], key: Key, at: tuple[int, int]) -> None:
    """The first mention of a key is also one of the tables it is in."""
    for length in range(1, len(key) + 1):
        positions.setdefault(key[:length], at)


def _table(key: Key, counts: dict[Key, int], *, is_array: bool) -> Key:
    """The full key of a table header, with the index of each array of tables on the way."""
    full: Key = ()
    for part in key:
        full += (part,)
        if full in counts and not (is_array and full == key):
            full += (str(counts[full]),)
    if is_array:
        counts[full] = counts.get(full, -1) + 1
        full += (str(counts[full]),)
    return full


def _plain(token: str) -> str:
    """The key that a bare or quoted key token stands for."""
    if token[0] not in "\"'":
        return token
    parsed = tomllib.loads(f"key = {token}")["key"]
    return str(parsed)
