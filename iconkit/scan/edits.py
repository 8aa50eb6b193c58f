"""Putting findings right: the smallest edits, the rest of the file byte for byte."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from iconkit import codes
from iconkit.model import Problem, Where
from iconkit.scan.encoding import decoded, encoded
from iconkit.scan.page import Edit


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with the edits in it. Of two that overlap the first is made; the next scan finds the other.

    Raises ValueError where the file cannot be written back as it is: it has bytes that are no text.
    """
    text, encoding = decoded(data)
    if encoded(text, encoding, data) != data:
        raise ValueError("it has bytes that are no text in its encoding")
    source, parts, end = text.encode(), list[bytes](), 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.new)):
        if edit.start < end:
            continue
        parts += [source[end : edit.start], edit.new.encode()]
        end = edit.end
    return encoded(b"".join([*parts, source[end:]]).decode(), encoding, data)


def edited_files(edits: Mapping[str, tuple[Edit, ...]]) -> tuple[dict[str, tuple[bytes, bytes]], list[Problem]]:
    """Each file before and after, and those that cannot be edited."""
    files: dict[str, tuple[bytes, bytes]] = {}
    problems: list[Problem] = []
    for path, of_file in sorted(edits.items()):
        try:
            data = Path(path).read_bytes()
            files[path] = data, edited(data, of_file)
        except (OSError, ValueError) as error:
            hint = "Correct it by hand."
            problems.append(Problem(codes.NOT_WRITABLE, Where(path), f"This file cannot be corrected: {error}.", hint))
    return files, problems


def diff_lines(files: Mapping[str, tuple[bytes, bytes]]) -> Iterator[str]:
    """A unified diff, without line ends."""
    for path, versions in files.items():
        before, after = (decoded(data)[0].splitlines() for data in versions)
        yield from difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm="")
