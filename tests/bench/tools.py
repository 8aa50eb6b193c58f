"""Every tool that is measured, and how it is called on a folder of drawings. iconkit itself is in our_build.py."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.bench.usage import Usage, measure

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Tool:
    """``command`` gets the cache, the folder of drawings and the output path; it runs in the folder of drawings.

    ``makes`` says what the output is: one sprite, or a folder with the same file names.
    """

    makes: Literal["sprite", "folder"]
    command: Callable[[Path, Path, Path], list[str]]


def _svg_sprite(cache: Path, _: Path, output: Path) -> list[str]:
    script = cache / "node_modules/svg-sprite/bin/svg-sprite.js"
    where = [f"--dest={output.parent}", "--symbol-dest=.", f"--symbol-sprite={output.name}"]
    return ["node", str(script), "--symbol", *where, "*.svg"]


def _svgo(*options: str) -> Callable[[Path, Path, Path], list[str]]:
    def command(cache: Path, folder: Path, output: Path) -> list[str]:
        script = str(cache / "node_modules/svgo/bin/svgo.js")
        return ["node", script, "--quiet", *options, "-f", str(folder), "-o", str(output)]

    return command


def _library(peer: str) -> Callable[[Path, Path, Path], list[str]]:
    return lambda cache, folder, output: ["node", str(_HERE / "peers.mjs"), str(cache), peer, str(folder), str(output)]


def _python(script: str) -> Callable[[Path, Path, Path], list[str]]:
    return lambda _, folder, output: [sys.executable, str(_HERE / script), str(folder), str(output)]


TOOLS = {
    "floor": Tool("sprite", _python("join_symbols.py")),
    "svg-sprite": Tool("sprite", _svg_sprite),
    "svgo": Tool("folder", _svgo()),
    "svgo-multipass": Tool("folder", _svgo("--multipass")),
    "iconify": Tool("folder", _library("iconify")),
    "iconify-ink": Tool("folder", _library("iconify-ink")),
    "scour": Tool("folder", _python("scour_folder.py")),
    "svgstore": Tool("sprite", _library("svgstore")),
}


def chosen_tools(text: str, *, extra: tuple[str, ...] = ()) -> list[str]:
    """The tools that --peers names; exits with a sentence if one is not known. Scour is left out if not installed."""
    names = [name for name in text.split(",") if name]
    if unknown := [name for name in names if name not in TOOLS and name not in extra]:
        sys.exit(f"There is no tool {', '.join(unknown)}. Tools: {', '.join([*extra, *TOOLS])}.")
    if "scour" in names and importlib.util.find_spec("scour") is None:
        print("scour is left out: it is not installed (pip install scour).", file=sys.stderr)
        names.remove("scour")
    return names


def run_tool(name: str, cache: Path, folder: Path, output: Path) -> Usage:
    """Run a tool of TOOLS on ``folder``; ``output`` must not exist yet."""
    return measure(TOOLS[name].command(cache, folder, output), cwd=folder)
