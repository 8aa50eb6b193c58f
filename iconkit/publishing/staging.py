"""A new set beside the output folder, and the two exchanged: who opens files by path finds one whole set, old or new.

The folder itself comes back afterwards, with the new files, so that who stands in it or watches it (a server, a mounted
volume) keeps it; only they can see files of both sets, for a moment.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Set
from contextlib import suppress
from pathlib import Path

from iconkit.publishing.exchange import exchange

_MOST_STRANGERS = 10_000


class CannotStage(Exception):  # noqa: N818 - not an error: there is another way
    """The system, the disk or the folder does not allow it. Nothing was changed."""


def staged_path(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.iconkit-new")


def replace_whole(
    folder: Path, outdated: Set[str], fill: Callable[[Path], None], update: Callable[[Path], None]
) -> None:
    """Let ``folder`` hold what it holds without ``outdated``, and with what ``fill`` writes into a folder it is given.
    The manifest must be the first that it writes: what is found in a folder of a build that was killed is judged by it.

    ``update`` does the same to a folder that holds the old set. Raises CannotStage, or what ``fill`` raises: both leave
    the folder as it was.
    """
    staged = staged_path(folder)
    try:
        _clear(staged, folder)
        _link_all(folder, staged, outdated)
    except OSError as error:
        _remove(staged)
        raise CannotStage from error
    try:
        fill(staged)
    except BaseException:
        _remove(staged)
        raise
    if not folder.exists():
        staged.rename(folder)
        return
    try:
        exchange(staged, folder)
    except OSError as error:
        _remove(staged)
        raise CannotStage from error
    try:
        with suppress(OSError):  # then the new folder stays where it is
            update(staged)
            exchange(staged, folder)
    finally:
        # Whichever of the two is left over, the other one is whole.
        _clear(staged, folder)


def _link_all(folder: Path, staged: Path, outdated: Set[str]) -> None:
    """Every file and folder of ``folder`` but the outdated ones: links take no room. Raises OSError."""
    if folder.is_dir() and Path.cwd().is_relative_to(folder):
        raise OSError("the working folder may be a whole project")
    staged.mkdir()
    if not folder.is_dir():
        return
    strangers = 0
    for path, is_folder in _walk(folder):
        target = staged / path
        if is_folder:
            target.mkdir()
            shutil.copystat(folder / path, target)
        elif path not in outdated:
            strangers += 1
            if strangers > _MOST_STRANGERS + len(outdated):
                raise OSError("too many files")
            os.link(folder / path, target, follow_symlinks=False)
    shutil.copystat(folder, staged)


def _walk(folder: Path) -> Iterator[tuple[str, bool]]:
    """The relative paths of all that is below, with whether it is a folder; folders before what is in them."""
    stack = [""]
    while stack:
        below = stack.pop()
        with os.scandir(folder / below) as entries:
            for entry in entries:
                path = f"{below}/{entry.name}" if below else entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                yield path, is_folder
                if is_folder:
                    stack.append(path)


def _clear(staged: Path, folder: Path) -> None:
    """Remove a folder that is left over, but for what somebody has put into it while it had the other's place."""
    if not staged.is_dir():
        return
    if not folder.is_dir():
        _remove(staged)
        return
    files = [name for name, is_folder in _walk(staged) if not is_folder and not name.endswith(".iconkit-new")]
    left = [name for name in files if not os.path.lexists(folder / name)]
    owned = _owned(staged, folder) if left else set()  # to read two manifests takes long
    for name in left:
        if name not in owned:
            with suppress(OSError):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (staged / name).rename(folder / name)
    _remove(staged)


def _owned(*folders: Path) -> set[str]:
    """What the manifests in these folders say is the build's."""
    from iconkit.outputs import manifest  # noqa: PLC0415 - what reads it imports much

    owned = {manifest.PATH}
    for folder in folders:
        with suppress(OSError):
            owned |= manifest.owned_files((folder / manifest.PATH).read_bytes())
    return owned


def _remove(staged: Path) -> None:
    """The manifest last of all: without it, what a build that is killed now leaves would pass for strangers' files."""
    from iconkit.outputs import manifest  # noqa: PLC0415 - it reads the packages' version

    with suppress(OSError):
        for name, is_folder in list(_walk(staged)):
            if not is_folder and name != manifest.PATH:
                (staged / name).unlink()
    shutil.rmtree(staged, ignore_errors=True)
