"""What is to be audited: addresses, files and folders -> pages, each with the address that a browser is given."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Where

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_NEVER = frozenset({"node_modules", "__pycache__"})
_OUTPUT_MARK = "icons.schema.json"
"""A file that only a folder written by ``iconkit build`` has: its pages show the icons, they are not the site's."""


@dataclass(frozen=True, slots=True)
class Target:
    """One page. ``name`` is what people call it: the path as it is shown, or the address."""

    name: str
    path: Path | None = None
    """The file, if it is one."""
    root: Path = Path()
    """The folder that is served, of which the page is a part."""

    def url(self, origin: str) -> str:
        """``origin`` is where ``root`` is served."""
        if self.path is None:
            return self.name
        return f"{origin}/{quote(Path(os.path.relpath(self.path, self.root)).as_posix())}"


def targets_of(names: Sequence[str], root: Path | None) -> tuple[Target, ...]:
    """The pages in the order of ``names``, each once; those of a folder sorted. Raises Faults for all that are none.

    A file is served with its folder, a folder with all that is in it; ``root`` is served in place of both.
    """
    problems: list[Problem] = []
    found: dict[Target, None] = {}
    for name in names:
        targets = [Target(name)] if _ADDRESS.match(name) else [*_files(Path(name), root)]
        if not targets:
            problems.append(_nothing(name, "There is no page here.", "Name an address, an HTML file or its folder."))
        for target in targets:
            if target.path is not None and not target.path.is_relative_to(target.root):
                problems.append(_nothing(name, "This page is not in the folder given with --root.", "Name its folder."))
            found[target] = None
    if problems:
        raise Faults(*problems)
    return tuple(found)


def _files(path: Path, root: Path | None) -> Iterator[Target]:
    given = Path(os.path.abspath(path))  # noqa: PTH100 - a symbolic link keeps its own name
    served = Path(os.path.abspath(root)) if root else given if given.is_dir() else given.parent  # noqa: PTH100
    if given.is_file():
        yield Target(display_path(given), given, served)
    for folder, subfolders, names in os.walk(given):
        here = Path(folder)
        if _OUTPUT_MARK in names and here != given:
            subfolders.clear()
            continue
        subfolders[:] = sorted(name for name in subfolders if not name.startswith(".") and name not in _NEVER)
        for name in sorted(names):
            if Path(name).suffix.lower() in _ENDINGS and not name.startswith("."):
                yield Target(display_path(here / name), here / name, served)


def _nothing(name: str, message: str, hint: str) -> Problem:
    return Problem(codes.NO_PAGE_FOUND, Where(name), message, hint)
