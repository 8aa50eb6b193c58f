"""A screen that nobody sees, with a pointer: an X server of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import ImageGrab

from .grid import Pixels

WIDTH, HEIGHT = 1280, 900
"""Pixels."""
PROGRAMS = ("Xvfb", "xdotool")
"""Debian's packages xvfb and xdotool."""


def missing_programs() -> list[str]:
    return [program for program in PROGRAMS if shutil.which(program) is None]


class Display:
    """``environment`` is that of programs which shall open their windows here."""

    def __init__(self, name: str) -> None:
        self._name = name
        # Without a Wayland display, because a browser would prefer that one.
        self.environment = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"} | {"DISPLAY": name}

    def point_at(self, x: int, y: int) -> None:
        """Move the pointer there, in pixels of the screen, as a hand would: over the place, not at once onto it."""
        command = ["xdotool", "mousemove", str(x - 3), str(y), "mousemove", str(x), str(y)]
        subprocess.run(command, env=self.environment, check=True)

    def grab(self) -> Pixels:
        """All that is on the screen but the pointer."""
        return np.asarray(ImageGrab.grab(xdisplay=self._name).convert("RGB"), dtype=np.int16)


@contextmanager
def display() -> Iterator[Display]:
    """An X server with one screen, under a number that is free."""
    read, write = os.pipe()
    with open(read) as numbers:  # noqa: PTH123 - a pipe, not a path
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            yield Display(f":{numbers.readline().strip()}")
        finally:
            server.terminate()
            server.wait()
