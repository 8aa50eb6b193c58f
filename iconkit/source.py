"""Folders, files and globs -> Sources, with the ids that file names give."""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path, PurePath
from typing import NamedTuple

from iconkit import codes
from iconkit.config.load import Config, IdFrom
from iconkit.display_path import display_name, display_path
from iconkit.model import Problem, Source, Where

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])")
# Latin letters that Unicode does not split into a letter and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i"}
)
_NOT_ID = re.compile(r"[^a-z0-9]+")
_NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO}  # the last is what sockets give
# Without waiting until somebody writes into a named pipe; and Windows would change line ends.
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# Names of devices, under which Windows makes no file, whatever its ending.
_RESERVED = frozenset(
    ("aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
_IS_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Sources(NamedTuple):
    """What gathering found: icons sorted by path, the catalogs beside them, and what went wrong."""

    icons: tuple[Source, ...]
    catalogs: tuple[Path, ...]
    problems: tuple[Problem, ...]
    folders: tuple[Path, ...] = ()
    """The folders that ids and categories count from: their catalogs speak of the icons below them."""
    beside: frozenset[str] = frozenset()
    """Ids of icons that lie beside the named files and were not named themselves: catalogs speak of them too."""

    def folder_of(self, icon_path: str) -> Path:
        """The innermost of ``folders`` that holds the icon at this path, as :func:`display_path` shows it."""
        around = [folder for folder in self.folders if Path(os.path.abspath(icon_path)).is_relative_to(folder)]  # noqa: PTH100
        return max(around, key=lambda folder: len(folder.parts))


def make_id(name: str) -> str:
    """The id for a file name or path without its ending: lower-case kebab.

    Accents are dropped (``é`` -> ``e``), words are split where a capital begins one (``ArrowUp`` ->
    ``arrow-up``, ``HTML5Logo`` -> ``html5-logo``), every run of other characters becomes one hyphen, and a
    leading digit gets ``icon-`` in front, as an XML id may not begin with one, and so does a name that
    Windows gives to no file, such as ``aux``. The grammar of the result is
    ``[a-z][a-z0-9]*(-[a-z0-9]+)*``; it is empty if the name has no Latin letter or digit.
    """
    if _IS_ID.fullmatch(name) and name not in _RESERVED:
        return name
    letters = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(character for character in letters if not unicodedata.combining(character))
    slug = _NOT_ID.sub("-", _CAMEL.sub("-", plain).lower()).strip("-")
    return f"icon-{slug}" if slug[:1].isdigit() or slug in _RESERVED else slug


def gather(config: Config) -> Sources:
    """Read every ``*.svg`` and ``*.svgz`` below the configured sources.

    Folders are walked whole; hidden folders, ``node_modules`` below them, and the output folder are passed
    over, by patterns too. The folder of a pattern is what stands before its first wildcard. The icons come
    sorted by path, so nothing depends on the order of the disk.
    """
    problems: list[Problem] = []
    icons: list[Source] = []
    whole: dict[Path, bool] = {}
    output = (config.root / config.output).resolve()
    seen: dict[str, str] = {}  # path -> id
    whole_set = [Path(os.path.abspath(config.root / name)) for name in config.whole]  # noqa: PTH100
    prefix = lru_cache(maxsize=None)(_prefix)  # once for each folder: it asks the system for the working folder
    for pattern in config.sources:
        shown = display_path(config.root / pattern)
        folder, roots = _expand(config.root, pattern, output)
        if not roots:
            is_pattern = glob.has_magic(pattern)
            message = f"No icon matches {shown!r}." if is_pattern else f"There is no file or folder {shown!r}."
            hint = 'Name a folder of SVG files: iconkit build FOLDER, or sources = ["FOLDER"] in iconkit.toml.'
            problems.append(Problem(codes.SOURCE_NOT_FOUND, Where(shown), message, hint))
            continue
        if roots == [folder] and folder.resolve() == output:
            message = "This folder is both a source of icons and the output."
            hint = "Choose another output folder with -o."
            problems.append(Problem(codes.SOURCE_IS_OUTPUT, Where(shown), message, hint))
            continue
        folder = next((source for source in whole_set if folder.is_relative_to(source) and source.is_dir()), folder)
        whole[folder] = whole.get(folder, False) or roots == [folder]
        found = {path for root in roots for path in _walk(root, output, problems)}
        base = str(folder)
        for path in sorted(found):
            if path not in seen:
                start, _, name = path.rpartition(os.sep)
                shown, below = prefix(start) + display_name(name), _below(path, base)
                seen[path] = _id_of(below, config.id_from)
                _read(path, shown, seen[path], below, config.guard.bytes, icons, problems)
    if not icons and not problems:
        where = Where(", ".join(display_path(config.root / pattern) for pattern in config.sources))
        hint = "Name the folder that holds them: iconkit build FOLDER."
        problems.append(Problem(codes.NO_ICON_FOUND, where, "There is no SVG file here.", hint))
    problems += _collisions(icons, config.id_from)
    icons.sort(key=lambda source: source.path)
    beside = {
        _id_of(_below(path, str(folder)), config.id_from)
        for folder, is_whole in whole.items()
        if not is_whole and _catalogs(folder)
        for path in _walk(folder, output, [])
    }
    # An icon that cannot be read is still one, and has a place in a catalog.
    beside.update(seen.values())
    beside -= {"", *(source.id for source in icons)}
    catalogs = tuple(path for folder in whole for path in _catalogs(folder))
    return Sources(tuple(icons), catalogs, tuple(problems), tuple(whole), frozenset(beside))


def _prefix(folder: str) -> str:
    """What stands before the names of files in this folder where they are shown."""
    shown = display_path(folder or os.sep)
    return "" if shown == "." else f"{shown.rstrip('/')}/"


def _below(path: str, folder: str) -> str:
    """``path`` relative to the folder that it lies in, with forward slashes."""
    return path[len(folder) :].replace(os.sep, "/").removeprefix("/")


def _expand(root: Path, pattern: str, output: Path) -> tuple[Path, list[Path]]:
    """The files and folders that a source names, and the folder that ids and categories count from."""
    path = Path(os.path.abspath(root / pattern))  # noqa: PTH100 - a symbolic link keeps its own name
    # os.path, as Path raises for a name that is too long or in a folder that may not be entered.
    if os.path.isdir(path):  # noqa: PTH112
        return path, [path]
    if os.path.exists(path):  # noqa: PTH110
        return path.parent, [path]
    folder = root
    wildcards = PurePath(pattern).parts
    # A bracket in the name of a folder that is there is no pattern.
    while wildcards and (not glob.has_magic(wildcards[0]) or os.path.exists(folder / wildcards[0])):  # noqa: PTH110
        folder, wildcards = folder / wildcards[0], wildcards[1:]
    if not wildcards:
        return path, []
    folder = Path(os.path.abspath(folder))  # noqa: PTH100
    below = str(PurePath(*wildcards))
    names = glob.iglob(below, root_dir=folder, recursive=True)  # noqa: PTH207 - pathlib's has no root_dir
    passed_over = lru_cache(maxsize=None)(lambda part: _is_passed_over(folder / part, output))
    return folder, [
        folder / name
        for name in names
        if (_is_svg(name) or (folder / name).is_dir())
        and not any(passed_over(part) for part in (PurePath(name), *PurePath(name).parents) if part.name)
    ]


def _catalogs(folder: Path) -> list[Path]:
    """``catalog.toml`` and its translations ``catalog.LOCALE.toml``, by name."""
    names: list[str] = []
    with suppress(OSError):
        names = os.listdir(folder)  # noqa: PTH208 - a Path for each icon would take longer than finding these
    translated = sorted(name for name in names if name.startswith("catalog.") and name.endswith(".toml"))
    found = [folder / name for name in sorted(translated, key=lambda name: name != "catalog.toml")]
    return [path for path in found if path.is_file()]


def _walk(root: Path, output: Path, problems: list[Problem]) -> Iterator[str]:
    """The file ``root``, or every icon file below the folder ``root``, in the order of the disk.

    Strings, as thousands of Path objects would take longer than reading the files.
    """
    if root.is_file():
        yield str(root)
        return

    def report(error: OSError) -> None:
        where = Where(display_path(str(error.filename)))
        message = f"This folder cannot be read: {error.strerror}."
        problems.append(Problem(codes.UNREADABLE, where, message, "Check its permissions."))

    for folder, subfolders, names in os.walk(root, onerror=report):
        subfolders[:] = [name for name in subfolders if not _is_passed_over(Path(folder, name), output)]
        start = os.path.join(folder, "")  # noqa: PTH118
        yield from (start + name for name in names if _is_svg(name))


def _is_passed_over(folder: Path, output: Path) -> bool:
    return folder.name.startswith(".") or folder.name == "node_modules" or folder.resolve() == output


def _is_svg(name: str) -> bool:
    return name.lower().endswith((".svg", ".svgz")) and not name.startswith(".")


def _read(
    path: str, shown: str, icon_id: str, below: str, most: int, icons: list[Source], problems: list[Problem]
) -> None:
    if not icon_id:
        message = "No id can be made of this file name: it has no Latin letter or digit."
        hint = "Rename the file in Latin letters; its title can be in any script."
        problems.append(Problem(codes.ID_EMPTY, Where(shown), message, hint))
        return
    try:
        data = _bytes_of(path, most + 1)
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        hint = "Check its permissions." if error.errno else "Put the SVG file itself here, or delete this."
        problems.append(Problem(codes.UNREADABLE, Where(shown), message, hint))
        return
    category, slash, _ = below.partition("/")
    icons.append(Source(shown, icon_id, display_name(category) if slash else "", data))


def _bytes_of(path: str, most: int) -> bytes:
    """At most so many bytes of a file: one more than is let in is enough to refuse it.

    Raises OSError, without a number where there is no file.

    The system's own calls, as file objects take twice as long, and thousands of files are read in each build.
    """
    try:
        file = os.open(path, _READING)
    except OSError as error:
        raise (OSError(None, _what_else(path)) if error.errno in _NOT_THERE else error) from None
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(None, _what_else(path))
        data = os.read(file, min(status.st_size + 1, most))
        if len(data) == status.st_size:  # less than was asked for: there is no more
            return data
        while len(data) < most and (more := os.read(file, most - len(data))):
            data += more
        return data
    finally:
        os.close(file)


def _what_else(path: str) -> str:
    if os.path.islink(path):  # noqa: PTH114
        return f"it is a link to {display_name(os.readlink(path))}, which is not there"  # noqa: PTH115 - as it is written
    return "it is not a regular file"


def _id_of(below: str, id_from: IdFrom) -> str:
    folder, slash, name = below.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return make_id(stem if id_from == "name" else (folder + slash + stem).replace("/", "-"))


def _collisions(icons: list[Source], id_from: IdFrom) -> Iterator[Problem]:
    if len({source.id for source in icons}) == len(icons):
        return
    by_id: dict[str, list[Source]] = {}
    for source in icons:
        by_id.setdefault(source.id, []).append(source)
    for icon_id, sources in sorted(by_id.items()):
        if len(sources) > 1:
            paths = sorted(source.path for source in sources)
            first, *others = paths
            message = f"{' and '.join([first, *others])} all give the id {icon_id!r}."
            if len(paths) == 2:
                message = message.replace(" all give", " both give")
            hint = "Rename one of them."
            # Two categories are two folders below the sources, so the ids would differ.
            if id_from == "name" and len({source.category for source in sources}) == len(sources):
                hint = "Rename one of them, or use --id-from path to put the folder into the id."
            yield Problem(codes.ID_COLLISION, Where(others[0]), message, hint)
