"""The machine's own Firefox."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .ax_tree import Node
from .grid import Pixels, pixels
from .marionette import Marionette
from .tab import Medium

_NAMES = ("firefox-esr", "firefox")
_PATIENCE = 30
"""Seconds to start, and for a change to arrive in the page's process. Usual are two, and a hundredth."""

# Marionette itself turns off what talks to the network, updates and asks questions.
_PREFERENCES = {
    "accessibility.force_disabled": -1,  # which is: always on
    "browser.aboutwelcome.enabled": False,
    "browser.startup.page": 0,
    "layout.css.devPixelsPerPx": "1.0",
    "marionette.port": 0,  # any free one
    "ui.tooltip.delay_ms": 100,
}
# 0 and 1 are dark and light; 2 puts the user's colors in place of the page's, always.
_SCHEME, _FORCED = "layout.css.prefers-color-scheme.content-override", "browser.display.document_color_use"
_MEDIA: dict[Medium, dict[str, int | str]] = {
    "light": {_SCHEME: 1, _FORCED: 0},
    "dark": {_SCHEME: 0, _FORCED: 0},
    "forced": {
        _SCHEME: 0,
        _FORCED: 2,
        "browser.display.background_color": "#000000",
        "browser.display.foreground_color": "#ffffff",
    },
}
_QUERIES = "['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(query => matchMedia(query).matches)"

_SET_PREFERENCES = """
for (const [name, value] of Object.entries(arguments[0])) {
    typeof value === "number" ? Services.prefs.setIntPref(name, value) : Services.prefs.setStringPref(name, value);
}
"""
_TWO_FRAMES = "new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))"
_READ_TREE = """
const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
const read = node => [
    service.getStringRole(node.role), node.computedARIARole, node.name, node.description,
    Array.from({length: node.childCount}, (_, index) => read(node.getChildAt(index))),
];
const page = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
if (!page) return null;
const state = {};
page.getState(state, {});
const loaded = page.QueryInterface(Ci.nsIAccessibleDocument).URL === gBrowser.currentURI.spec;
return loaded && !(state.value & Ci.nsIAccessibleStates.STATE_BUSY) ? read(page) : null;
"""


def find_firefox() -> str | None:
    """The path that ICONKIT_FIREFOX names, else the first Firefox on PATH, else None."""
    return os.environ.get("ICONKIT_FIREFOX") or next(filter(None, map(shutil.which, _NAMES)), None)


class FirefoxTab:
    """The only tab of a Firefox as a Tab."""

    def __init__(self, marionette: Marionette) -> None:
        self._marionette = marionette

    def goto(self, url: str) -> None:
        self._marionette.send("WebDriver:Navigate", url=url)

    def use_medium(self, medium: Medium) -> None:
        self._marionette.run("chrome", _SET_PREFERENCES, _MEDIA[medium])
        wanted = [medium != "light", medium == "forced"]
        _wait(lambda: self.evaluate(_QUERIES) == wanted)

    def evaluate(self, expression: str) -> Any:
        return self._marionette.run("content", f"return {expression}")

    def screenshot(self) -> Pixels:
        picture = self._marionette.send("WebDriver:TakeScreenshot", full=True, hash=False)
        return pixels(base64.b64decode(picture["value"]))

    def ax_tree(self) -> Node:
        """The page's process tells of changes when it has drawn them, many in several messages: the tree is there when
        two frames have been drawn and two readings are the same."""
        self.evaluate(_TWO_FRAMES)
        seen: list[Any] = [None]

        def settled() -> bool:
            seen.append(self._marionette.run("chrome", _READ_TREE))
            return seen[-1] is not None and seen[-1] == seen[-2]

        _wait(settled)
        return _node(*seen[-1])


def _node(role: str, aria_role: str, name: str | None, description: str | None, children: list[Any]) -> Node:
    kind = "StaticText" if role in ("text leaf", "statictext") else aria_role or role
    return Node(kind, (name or "").strip(), tuple(_node(*child) for child in children), description or "")


@contextmanager
def firefox(path: str, environment: Mapping[str, str], *, headless: bool) -> Iterator[FirefoxTab]:
    """Start the Firefox at ``path`` with a profile of its own, which also is its home folder."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        preferences = "".join(f"user_pref({json.dumps([*pair])[1:-1]});\n" for pair in _PREFERENCES.items())
        (Path(folder) / "user.js").write_text(preferences)
        command = [path, "--no-remote", "--profile", folder, "--marionette", "--remote-allow-system-access"]
        command += ["--width", "1280", "--height", "900"]
        process = subprocess.Popen(
            [*command, "--headless"] if headless else command,
            env={**environment, "HOME": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with Marionette(_port(Path(folder) / "MarionetteActivePort", process)) as marionette:
                yield FirefoxTab(marionette)
                with suppress(OSError):  # it may be gone before it answers
                    marionette.send("Marionette:Quit", flags=["eForceQuit"])
            process.wait(_PATIENCE)
        finally:
            process.kill()
            process.wait()


def _port(file: Path, process: subprocess.Popen[bytes]) -> int:
    def written() -> bool:
        assert process.poll() is None, f"Firefox ended with {process.returncode} before it could be driven"
        return file.is_file() and file.read_text() != ""

    _wait(written)
    return int(file.read_text())


def _wait(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline, f"not done after {_PATIENCE} s"
        time.sleep(0.03)
