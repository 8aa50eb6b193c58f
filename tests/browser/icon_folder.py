"""A set of icons as a site would have it: built, and written to a folder."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from iconkit.build import build
from iconkit.cache import Cache
from iconkit.config.load import Config
from iconkit.model import Icon
from iconkit.publishing.publish import publish
from iconkit.workers import Workers

ROOT = Path(__file__).parents[2]
"""The project's own folder."""


@dataclass(frozen=True)
class IconFolder:
    """A built set. ``name`` is its first path segment on the test site, ``size`` CSS px."""

    name: str
    path: Path
    icons: tuple[Icon, ...]
    locale: str
    size: int

    def title(self, icon: Icon) -> str:
        return icon.title(self.locale)

    def read(self, file: str) -> str:
        return (self.path / file).read_text(encoding="utf-8")

    def pasted_sprite(self) -> str:
        """The sprite of kind ``inline``, which is made for the set of nonsense words only."""
        return self.read("fragment.html")


def build_folder(name: str, config: Config, scratch: Path) -> IconFolder:
    """Build ``config``'s sources into a folder below ``scratch``; an AssertionError shows what stopped it."""
    output = scratch / name
    # One process: a fork would take the browser's pipes along.
    workers = Workers(Cache(scratch / "cache"), lambda _, __: nullcontext(lambda _: None), count=1)
    result = build(replace(config, output=str(output)), workers)
    assert result.exit_code == 0, result.problems
    publish(result.artifacts, output)
    return IconFolder(name, output, result.icons, config.locale, config.size)
