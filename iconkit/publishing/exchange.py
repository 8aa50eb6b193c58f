"""Two folders change places in one step, where the system can do that; Python's library cannot say it."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Any

_AT_FDCWD = -100  # linux/fcntl.h
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # macOS: sys/stdio.h


def exchange(first: Path, second: Path) -> None:
    """Each of the two names what the other named, and at no moment anything else. Raises OSError, nothing done."""
    libc: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    paths = os.fsencode(first), os.fsencode(second)
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
    elif sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*paths, _RENAME_SWAP)
    else:
        raise OSError(errno.ENOSYS, "Folders cannot be exchanged on this system")
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(first))
