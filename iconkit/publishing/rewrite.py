"""Several files of the user's changed together, or none of them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Where


def rewrite(changes: Mapping[Path, bytes | None]) -> None:
    """Give each file its new bytes, or remove it where they are None. A file that was there keeps its permissions.

    Everything is written beside its place first; what then still fails is taken back. Raises Faults.
    """
    beside: dict[Path, Path] = {}
    done: dict[Path, bytes | None] = {}
    here = Path()
    try:
        for path, data in changes.items():
            if data is not None:
                here = Path(os.path.realpath(path))
                beside[here] = _write_beside(here, data)
        for path, data in changes.items():
            here = Path(os.path.realpath(path))
            old = here.read_bytes() if here.exists() else None
            if data is None:
                here.unlink()
            else:
                beside[here].replace(here)
            done[here] = old
        done.clear()
    except OSError as error:
        message = f"This cannot be written: {error.strerror}."
        hint = "Nothing was changed. Check permissions and free space."
        raise Faults(Problem(codes.NOT_WRITABLE, Where(display_path(here)), message, hint)) from None
    finally:
        for path, old in done.items():
            with suppress(OSError):
                path.unlink(missing_ok=True) if old is None else path.write_bytes(old)
        for path in beside.values():
            path.unlink(missing_ok=True)


def _write_beside(path: Path, data: bytes) -> Path:
    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o644
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
        file.write(data)
    beside = Path(file.name)
    beside.chmod(mode)
    return beside
