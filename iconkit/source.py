"""Folders, files and globs -> Sources, with the ids that file names give."""

from __future__ import annotations

import glob
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from iconkit import codes
from iconkit.config import Config, IdFrom
from iconkit.model import Problem, Source, Where

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Sources:
    """What gathering found: icons sorted by path, the catalogs beside them, and what went wrong."""

    icons: tuple[Source, ...]
    catalogs: tuple[Path, ...]
    problems: tuple[Problem, ...]


def make_id(name: str) -> str:
    """The id for a file name or path without its ending: lower-case kebab.

    Accents are dropped (``é`` -> ``e``), words are split where small letters meet capitals (``ArrowUp`` ->
    ``arrow-up``), every run of other characters becomes one hyphen, and a leading digit gets ``icon-`` in
    front, as an XML id may not begin with one. The grammar of the result is ``[a-z][a-z0-9]*(-[a-z0-9]+)*``;
    it is empty if the name has no Latin letter or digit.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = _NOT_ID.sub("-", _CAMEL.sub("-", plain).lower()).strip("-")
    return f"icon-{slug}" if slug[:1].isdigit() else slug


def gather(config: Config) -> Sources:
    """Read every ``*.svg`` below the configured sources.

    Folders are walked whole; hidden folders, ``node_modules`` below them, and the output folder are passed
    over. The icons come sorted by path, so nothing depends on the order of the disk.
    """
    problems: list[Problem] = []
    icons: list[Source] = []
    catalogs: dict[Path, None] = {}
    output = (config.root / config.output).resolve()
    seen: set[Path] = set()
    for pattern in config.sources:
        roots = list(_expand(config.root, pattern))
        if not roots:
            message = f"There is no file or folder {pattern!r}."
            hint = "Name a folder of SVG files: iconkit build FOLDER."
            problems.append(Problem(codes.SOURCE_NOT_FOUND, Where(pattern), message, hint))
        for root in roots:
            folder = root if root.is_dir() else root.parent
            if (folder / "catalog.toml").is_file():
                catalogs[folder / "catalog.toml"] = None
            for path in sorted(_walk(root, output), key=lambda p: p.as_posix()):
                if path.resolve() in seen:
                    continue
                seen.add(path.resolve())
                _read(path, folder, config, icons, problems)
    if not icons and not problems:
        where = Where(", ".join(config.sources))
        hint = "Name the folder that holds them: iconkit build FOLDER."
        problems.append(Problem(codes.NO_ICON_FOUND, where, "There is no SVG file here.", hint))
    problems += _collisions(icons)
    icons.sort(key=lambda source: source.path)
    return Sources(tuple(icons), tuple(catalogs), tuple(problems))


def display_path(path: Path) -> str:
    """``path`` as the user would type it from the working folder, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()


def _expand(root: Path, pattern: str) -> Iterator[Path]:
    if (root / pattern).exists():
        yield root / pattern
    elif glob.has_magic(pattern):
        yield from sorted(root / match for match in glob.iglob(pattern, root_dir=root, recursive=True))  # noqa: PTH207 - pathlib's has no root_dir


def _walk(root: Path, output: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
        return
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [
            name
            for name in subfolders
            if not name.startswith(".") and name != "node_modules" and (Path(folder) / name).resolve() != output
        ]
        for name in names:
            if name.lower().endswith(".svg") and not name.startswith("."):
                yield Path(folder) / name


def _read(path: Path, root: Path, config: Config, icons: list[Source], problems: list[Problem]) -> None:
    shown = display_path(path)
    relative = PurePosixPath(path.relative_to(root).as_posix())
    icon_id = _id_of(relative, config.id_from)
    if not icon_id:
        message = "No id can be made of this file name: it has no Latin letter or digit."
        hint = "Rename the file in Latin letters; its title can be in any script."
        problems.append(Problem(codes.ID_EMPTY, Where(shown), message, hint))
        return
    try:
        if not path.is_file():
            raise OSError(None, "it is not a regular file")
        data = path.read_bytes()
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        problems.append(Problem(codes.UNREADABLE, Where(shown), message, "Check its permissions."))
        return
    category = relative.parts[0] if len(relative.parts) > 1 else ""
    icons.append(Source(shown, icon_id, category, data))


def _id_of(relative: PurePosixPath, id_from: IdFrom) -> str:
    stem = relative.with_suffix("")
    return make_id(stem.name if id_from == "name" else "-".join(stem.parts))


def _collisions(icons: list[Source]) -> Iterator[Problem]:
    by_id: dict[str, list[str]] = {}
    for source in icons:
        by_id.setdefault(source.id, []).append(source.path)
    for icon_id, paths in sorted(by_id.items()):
        if len(paths) > 1:
            first, *others = sorted(paths)
            message = f"{' and '.join([first, *others])} all give the id {icon_id!r}."
            if len(paths) == 2:
                message = message.replace(" all give", " both give")
            hint = "Rename one of them, or use --id-from path to put the folder into the id."
            yield Problem(codes.ID_COLLISION, Where(others[0]), message, hint)
