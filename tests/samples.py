"""Small icons and sets, and folders of files, for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from iconkit.cache import Cache
from iconkit.config.load import Config
from iconkit.model import Code, Drawing, Faults, Icon, Problem, Source, Treatment, ViewBox
from iconkit.workers import Advance, Workers

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
SVG = f'<svg {XMLNS} viewBox="0 0 24 24"><path d="M3 3h18v18H3z"/></svg>'
WIDE = SVG.replace("M3 3h18v18H3z", "M3 6h18v12H3z")
TALL = SVG.replace("M3 3h18v18H3z", "M6 3h12v18H6z")
SQUARE = ViewBox(0, 0, 24, 24)
PLAIN = Treatment()


def fill(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write ``files`` (paths relative to ``folder``) and return the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def make_source(
    data: str | bytes, path: str = "icon.svg", icon_id: str = "icon", treatment: Treatment = PLAIN
) -> Source:
    return Source(path, icon_id, "", data.encode() if isinstance(data, str) else data, treatment)


def make_drawing(
    body: str = '<path d="M3 3h18v18H3z"/>',
    box: ViewBox = SQUARE,
    attributes: tuple[tuple[str, str], ...] = (),
    *,
    external_use: bool = True,
) -> Drawing:
    return Drawing(box, attributes, body, True, external_use)


def make_icon(icon_id: str = "close", drawing: Drawing | None = None, title: str = "Close", category: str = "") -> Icon:
    return Icon(icon_id, category, f"{icon_id}.svg", drawing or make_drawing(), {"en": title}, "catalog")


def make_config(root: Path, *sources: str, output: str = "dist") -> Config:
    return Config(root=root, sources=sources or ("icons",), output=output)


@contextmanager
def no_progress(_label: str, _total: int) -> Iterator[Advance]:
    yield lambda _: None


def make_workers(folder: Path, count: int = 1) -> Workers:
    return Workers(Cache(folder), no_progress, count, isolated=False)


def codes_of(problems: tuple[Problem, ...] | Faults) -> list[Code]:
    return [problem.code for problem in (problems.problems if isinstance(problems, Faults) else problems)]
