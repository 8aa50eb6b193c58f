"""Small builds to compare."""

from __future__ import annotations

from pathlib import Path

from iconkit.build import assemble
from iconkit.compare.snapshot import Shown
from iconkit.config.load import Config
from iconkit.markup import drawing_digest, standalone
from iconkit.model import Icon, IconSet
from tests.samples import fill, make_drawing


def write_build(folder: Path, *icons: Icon, emit: str = "sprite svg") -> Path:
    config = Config(emit=tuple(emit.split()))  # type: ignore[arg-type]
    artifacts = assemble(IconSet(icons, "en", 24), config)
    return fill(folder, {artifact.path: artifact.data for artifact in artifacts})


def make_shown(body: str = '<path d="M3 3h18v18H3z"/>', *, alias_of: str = "", **titles: str) -> Shown:
    drawing = make_drawing(body)
    return Shown(standalone(drawing), drawing_digest(drawing), titles or {"en": "Close"}, (24, 24), alias_of)
