"""A build as it was published: a folder, its manifest, or a git revision that holds it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import tarfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from iconkit import codes
from iconkit.model import Faults, Problem, Where
from iconkit.outputs.manifest import PATH

_HINT = "Name a folder that iconkit build has written, its icons.json, or a git revision: v1.2.0, or v1.2.0:dist."


@dataclass(frozen=True, slots=True)
class Shown:
    """One id: what it draws, as an SVG document, and what it is called by locale."""

    svg: str
    drawing: str
    """The digest of the drawing."""
    titles: Mapping[str, str]
    size: tuple[float, float]
    """CSS px at 1x."""
    alias_of: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``name`` is how the user asked for it."""

    name: str
    locale: str
    icons: Mapping[str, Shown]


def read_snapshot(name: str, folder: str) -> Snapshot:
    """The build that ``name`` means: a path, ``REVISION`` or ``REVISION:FOLDER``.

    ``folder`` is where builds are by default, relative to the working folder. Raises Faults: there is nothing of that
    name, or it is not a build with single SVG files.
    """
    path = Path(name)
    if path.is_file():
        path = path.parent
    if path.is_dir():
        return _snapshot(name, lambda file: _inside(path, file).read_bytes())
    files = _from_git(name, folder)
    return _snapshot(name, files.__getitem__)


def _snapshot(name: str, read: Callable[[str], bytes]) -> Snapshot:
    try:
        value = json.loads(read(PATH))
        icons = {
            icon_id: Shown(
                read(entry["files"]["svg"]).decode(),
                str(entry["digest"]),
                {str(locale): str(title) for locale, title in entry["titles"].items()},
                (float(entry["width"]), float(entry["height"])),
                str(entry.get("alias_of", "")),
            )
            for icon_id, entry in value["icons"].items()
        }
        return Snapshot(name, str(value["locale"]), icons)
    except (OSError, KeyError) as error:
        missing = str(error.filename) if isinstance(error, OSError) else str(error.args[0])
        if missing in {"svg", "files"}:
            raise Faults(_unreadable(name, "It has no single SVG files to compare: emit leaves out svg.")) from None
        raise Faults(_unreadable(name, f"There is no {PurePosixPath(missing).name} in it.")) from None
    except (ValueError, TypeError, AttributeError):
        raise Faults(_unreadable(name, "Its icons.json is not a manifest that iconkit has written.")) from None


def _inside(folder: Path, file: str) -> Path:
    """The file, if it is in the folder: a manifest may be a stranger's. Raises KeyError."""
    path = Path(os.path.realpath(folder / file))
    if not path.is_relative_to(os.path.realpath(folder)):
        raise KeyError(file)
    return path


def _from_git(name: str, folder: str) -> dict[str, bytes]:
    """The files of a folder as a git revision has them, by their paths below it."""
    revision, _, below = name.partition(":")
    below = PurePosixPath(below or folder).as_posix()
    if name.startswith("-"):  # it would be an option of git's
        raise Faults(_unreadable(name, "There is no such file or folder."))
    try:
        done = subprocess.run(
            ["git", "archive", "--format=tar", f"{revision}:./{below}"], capture_output=True, check=False
        )
    except OSError:
        raise Faults(_unreadable(name, "There is no such file or folder, and git cannot be run.")) from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        said = f" (git: {reason[-1]})" if reason else ""
        raise Faults(_unreadable(name, f"There is no such file, folder or git revision with {below}/.{said}"))
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        found = [(member.name, archive.extractfile(member)) for member in archive if member.isfile()]
        return {path: file.read() for path, file in found if file is not None}


def _unreadable(name: str, message: str) -> Problem:
    return Problem(codes.UNREADABLE, Where(name), message, _HINT)
