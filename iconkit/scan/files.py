"""Folders, files and globs -> the pages to read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pathspec import GitIgnoreSpec

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.model import Problem, Where
from iconkit.scan.readers import ENDINGS, UNREAD_ENDINGS, ending_of

_NEVER = frozenset({"node_modules", "__pycache__"})
_OUTPUT_MARK = "icons.schema.json"
"""A file that only a folder written by ``iconkit build`` has: what is in there uses no icons, it holds them."""


@dataclass(frozen=True, slots=True)
class Pages:
    paths: tuple[Path, ...]
    """Sorted."""
    problems: tuple[Problem, ...]


def find_pages(root: Path, names: Sequence[str], exclude: Sequence[str]) -> Pages:
    """The files below ``names`` (relative to ``root``) that can be read; templates that cannot are problems.

    Folders are walked whole. Passed over are hidden files and folders, ``node_modules``, folders that iconkit has
    written, what ``exclude`` matches, and what ``.gitignore`` files name, unless it is itself among ``names``.
    """
    problems: list[Problem] = []
    found: set[Path] = set()
    excluded = GitIgnoreSpec.from_lines(exclude)
    for name in names:
        roots = _expanded(root, name)
        if not roots:
            where = Where(display_path(root / name))
            message = "No file or folder has this name, or matches this pattern."
            problems.append(Problem(codes.NO_PAGE_FOUND, where, message, "Correct it, or take it out."))
        for path in roots:
            found.update([path] if path.is_file() else _walk(path, problems))
    kept = [path for path in found if not excluded.match_file(_relative(path, root))]
    problems += [_not_read(path) for path in sorted(kept) if ending_of(path.name) not in ENDINGS]
    if not kept and not problems:
        where = Where(", ".join(display_path(root / name) for name in names))
        hint = "Name the folder of the site: iconkit scan FOLDER."
        problems.append(Problem(codes.NO_PAGE_FOUND, where, "There is no page or template here.", hint))
    return Pages(tuple(sorted(path for path in kept if ending_of(path.name) in ENDINGS)), tuple(problems))


def _not_read(path: Path) -> Problem:
    ending = ending_of(path.name)
    message = f"This file was not scanned: nothing here reads .{ending}." if ending else "This file was not scanned."
    hint = "Scan the pages that are made of it, or exclude it."
    return Problem(codes.PAGE_NOT_READ, Where(display_path(path)), message, hint)


def _expanded(root: Path, name: str) -> list[Path]:
    path = Path(os.path.abspath(root / name))  # noqa: PTH100 - a symbolic link keeps its own name
    if path.exists():
        return [path]
    matched = glob.iglob(name, root_dir=root, recursive=True)  # noqa: PTH207 - pathlib's has no root_dir
    paths = [Path(os.path.abspath(root / match)) for match in matched]  # noqa: PTH100
    return [path for path in paths if path.is_dir() or ending_of(path.name) in ENDINGS | UNREAD_ENDINGS]


def _walk(root: Path, problems: list[Problem]) -> Iterator[Path]:
    def report(error: OSError) -> None:
        where = Where(display_path(Path(str(error.filename))))
        message = f"This folder cannot be read: {error.strerror}."
        problems.append(Problem(codes.UNREADABLE, where, message, "Check its permissions."))

    above = _ignores_above(root)
    for folder, subfolders, names in os.walk(root, onerror=report):
        here = Path(folder)
        if _OUTPUT_MARK in names and here != root:
            subfolders.clear()
            continue
        ignores = [*above, *_ignores_between(root, here)]
        subfolders[:] = sorted(
            name
            for name in subfolders
            if not name.startswith(".") and name not in _NEVER and not _is_ignored(here / name, ignores, is_folder=True)
        )
        for name in names:
            if ending_of(name) in ENDINGS | UNREAD_ENDINGS and not name.startswith("."):
                path = here / name
                if not _is_ignored(path, ignores, is_folder=False):
                    yield path


Ignores = tuple[Path, GitIgnoreSpec]


def _ignores_above(root: Path) -> list[Ignores]:
    """The ``.gitignore`` files above the folder, up to that of the repository; none if they name the folder itself:
    somebody wants a built site to be read."""
    found: list[Ignores] = []
    if not (root / ".git").exists():
        for folder in root.parents:
            found[:0] = _ignore_of(folder)
            if (folder / ".git").exists():
                break
        else:
            found = []
    return [] if _is_ignored(root, found, is_folder=True) else found


def _ignores_between(root: Path, here: Path) -> Iterator[Ignores]:
    for folder in (*reversed(here.parents), here):
        if folder.is_relative_to(root):
            yield from _ignore_of(folder)


@lru_cache(maxsize=1000)
def _ignore_of(folder: Path) -> tuple[Ignores, ...]:
    try:
        lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return ((folder, GitIgnoreSpec.from_lines(lines)),)


def _is_ignored(path: Path, ignores: Sequence[Ignores], *, is_folder: bool) -> bool:
    """The innermost file that says something of the path decides, as in git."""
    for folder, spec in reversed(ignores):
        said = spec.check_file(_relative(path, folder) + ("/" if is_folder else "")).include
        if said is not None:
            return said
    return False


def _relative(path: Path, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()
