"""icons.css: the few classes that the recommended markup uses."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from iconkit.model import Artifact, IconSet


def css(_: IconSet) -> Iterator[Artifact]:
    """The style sheet, the same for every set."""
    # Read as text so that a checkout with CRLF line ends still gives the same bytes.
    text = files("iconkit.outputs").joinpath("icons.css").read_text(encoding="utf-8")
    yield Artifact("icons.css", text.encode(), is_asset=True)
