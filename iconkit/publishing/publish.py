"""Artifacts -> folder: whole or not at all.

Where the system can exchange two folders in one step, the new set is written beside the old one and takes its place
whole (``staging.py``). Elsewhere, and where the output folder is a mount or holds the working folder, every new file is
first written beside its place, so a full disk or a fault leaves the old set untouched; then each is put in place, the
manifest last. Only files that the old manifest listed are ever replaced or removed: what strangers put into the folder
survives.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.model import Artifact, Difference, Faults, Problem, Where
from iconkit.outputs import manifest
from iconkit.outputs.delivery import decompressed
from iconkit.publishing.output_lock import lock_path, output_lock
from iconkit.publishing.staging import CannotStage, replace_whole, staged_path
from iconkit.raster.same_picture import is_picture, same_picture

_BESIDE = ".iconkit-new"


def compare(artifacts: Sequence[Artifact], folder: Path) -> Difference:
    """What publishing would do to ``folder``. Raises Faults where a stranger's file stands in the way.

    A PNG of an unchanged drawing counts as unchanged if it looks the same: another version of Cairo or zlib writes
    other bytes. So does a compressed copy that unpacks to the same.
    """
    if folder.exists() and not folder.is_dir():
        message = "This is a file, not a folder to write into."
        hint = "Choose another output folder with -o."
        raise Faults(Problem(codes.NOT_WRITABLE, Where(display_path(folder)), message, hint))
    given = {artifact.path for artifact in artifacts}
    owned = given if _is_described(artifacts, folder) else _owned(folder)

    @lru_cache(maxsize=1)  # thousands of entries, which few builds need
    def drawings() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
        new = b"".join(artifact.data for artifact in artifacts if artifact.path == manifest.PATH)
        return manifest.drawings(_read(folder / manifest.PATH) or b""), manifest.drawings(new)

    added: list[str] = []
    changed: list[str] = []
    problems: list[Problem] = []
    for artifact in artifacts:
        path = os.path.join(folder, artifact.path)  # noqa: PTH118 - to make thousands of Paths takes longer than to read
        old = _read(path)
        if old is None:
            added.append(artifact.path)
        elif old != artifact.data and decompressed(path, old) != decompressed(path, artifact.data):
            if is_picture(artifact.path):
                before, after = (by_path.get(artifact.path) for by_path in drawings())
                if before and before == after and same_picture(old, artifact.data):
                    continue
            changed.append(artifact.path)
            if artifact.path not in owned:
                message = "This file is not one that iconkit has written here, so it is not replaced."
                hint = "Move it away, or choose another output folder with -o."
                problems.append(Problem(codes.FOREIGN_FILE, Where(display_path(path)), message, hint))
    problems += _leading_out(artifacts, folder)
    if problems:
        raise Faults(*problems)
    removed = sorted(path for path in owned - given if os.path.isfile(folder / path))  # noqa: PTH113 - never raises
    unchanged = len(artifacts) - len(added) - len(changed)
    return Difference(tuple(sorted(added)), tuple(sorted(changed)), tuple(removed), unchanged)


def publish(artifacts: Sequence[Artifact], folder: Path) -> Difference:
    """Make ``folder`` hold exactly ``artifacts`` besides strangers' files. Raises Faults if it cannot be done."""
    folder = Path(os.path.realpath(folder))
    shown = display_path(folder)
    difference = compare(artifacts, folder)
    # What a build that was killed has left.
    traces = (staged_path(folder), lock_path(folder), folder / (manifest.PATH + _BESIDE))
    if not difference and not any(path.exists() for path in traces):
        return difference
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with output_lock(folder, shown):
            return _publish(artifacts, folder)
    except OSError as error:
        message = f"This cannot be written: {error.strerror}."
        where = Where(display_path(Path(str(error.filename or folder).removesuffix(_BESIDE))))
        hint = "Check permissions and free space, or choose another folder with -o."
        raise Faults(Problem(codes.NOT_WRITABLE, where, message, hint)) from None


def _publish(artifacts: Sequence[Artifact], folder: Path) -> Difference:
    difference = compare(artifacts, folder)
    wanted = {*difference.added, *difference.changed}
    left_over = {f"{path}{_BESIDE}" for path in _owned(folder) | {artifact.path for artifact in artifacts}}
    new = sorted(
        (artifact for artifact in artifacts if artifact.path in wanted),
        key=lambda artifact: artifact.path != manifest.PATH,
    )

    def fill(staged: Path) -> None:
        for artifact in new:
            path = staged / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.data)
        for path in {(staged / name).parent for name in difference.removed}:
            _remove_empty(staged, path)

    def update(old: Path) -> None:
        _put_in_place(new, old, difference.removed, left_over)

    try:
        replace_whole(folder, wanted | left_over | {*difference.removed}, fill, update)
    except CannotStage:
        update(folder)
    return difference


def _put_in_place(new: Sequence[Artifact], folder: Path, removed: Iterable[str], left_over: Iterable[str]) -> None:
    """Each file written beside its place, then each put there, the manifest last; a fault leaves the old ones there."""
    written: list[tuple[Path, Path]] = []
    placed: list[tuple[Path, bytes | None]] = []
    try:
        for artifact in new:
            path = folder / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(path.name + _BESIDE)
            written.append((beside, path))
            beside.write_bytes(artifact.data)
        steps: list[tuple[Path | None, Path]] = [*written, *((None, folder / name) for name in removed)]
        # The manifest comes last of all: until then the old one says which files are iconkit's to remove.
        for new_file, path in sorted(steps, key=lambda step: step[1] == folder / manifest.PATH):
            old = _read(path)
            if new_file:
                new_file.replace(path)
            else:
                path.unlink(missing_ok=True)
            placed.append((path, old))
        placed.clear()
        with suppress(OSError):
            for name in removed:
                _remove_empty(folder, (folder / name).parent)
    finally:
        _take_back(placed)
        for beside in [*(pair[0] for pair in written), *(folder / name for name in left_over)]:
            with suppress(OSError):
                beside.unlink()


def _leading_out(artifacts: Sequence[Artifact], folder: Path) -> Iterator[Problem]:
    """A folder of the output that is a link to another place: nothing is written there."""
    root = Path(os.path.realpath(folder))
    for name in sorted({os.path.dirname(artifact.path) for artifact in artifacts}):  # noqa: PTH120
        if not Path(os.path.realpath(folder / name)).is_relative_to(root):
            message = "This is a link to a folder outside the output, so nothing is written there."
            hint = "Remove the link, or choose another output folder with -o."
            yield Problem(codes.FOREIGN_FILE, Where(display_path(folder / name)), message, hint)


def _take_back(placed: Sequence[tuple[Path, bytes | None]]) -> None:
    """After a fault half way, put back what stood where the first new files are now."""
    for path, old in placed:
        with suppress(OSError):
            if old is None:
                path.unlink()
            else:
                path.write_bytes(old)


def _is_described(artifacts: Sequence[Artifact], folder: Path) -> bool:
    """True if the manifest that is there is the one that is to be: then it lists what the build gives, and to read it
    would take long."""
    new = next((artifact.data for artifact in artifacts if artifact.path == manifest.PATH), None)
    if new is None or new != _read(folder / manifest.PATH):
        return False
    return not (folder / (manifest.PATH + _BESIDE)).exists()


def _owned(folder: Path) -> set[str]:
    """The files the old manifest lists, without any path that would leave the folder.

    A manifest still beside its place is that of a build that was killed while it put its files in place.
    """
    listed: set[str] = set()
    for name in (manifest.PATH, manifest.PATH + _BESIDE):
        listed |= manifest.owned_files(_read(folder / name) or b"")
    root = os.path.realpath(folder)
    parents = {os.path.split(path)[0] for path in listed}
    inside = {parent for parent in parents if Path(os.path.realpath(folder / parent)).is_relative_to(root)}
    split = ((path, *os.path.split(path)) for path in listed)
    return {path for path, parent, name in split if parent in inside and name not in {"", ".", ".."}}


def _read(path: str | Path) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return file.readall()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"This cannot be read: {error.strerror}."
        hint = "Move it away, or choose another output folder with -o."
        raise Faults(Problem(codes.NOT_WRITABLE, Where(display_path(path)), message, hint)) from None


def _parents(folder: Path, path: Path) -> Iterator[Path]:
    while path != folder:
        yield path
        path = path.parent


def _remove_empty(folder: Path, start: Path) -> None:
    for path in _parents(folder, start):
        if not path.is_dir() or any(path.iterdir()):
            return
        path.rmdir()
