"""The command's first step: ``iconkit``, and ``python -m iconkit``."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress


def main() -> None:
    """Load the command line and run it.

    Ctrl-C ends the process at once while modules load: as an exception it would be shown as a traceback, or be lost in
    one of the callbacks of the import system, which report what they are hit by and go on.
    """
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not where a shell has it ignored
    if is_heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from iconkit.cli import main as run  # noqa: PLC0415 - see above

    if is_heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        run()
    except SystemExit as end:
        _leave(end.code)
        raise


def _leave(code: object) -> None:
    """End the process. To take all objects apart first, as Python does, is a twentieth of a build that finds everything
    in its cache. Where output cannot be written, this does nothing: Python says so.
    """
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        if isinstance(code, int):
            os._exit(code)


if __name__ == "__main__":
    main()
