"""icons.css: the few classes that the recommended markup uses."""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.model import Artifact, IconSet
from iconkit.packaged import packaged_text


def css(_: IconSet) -> Iterator[Artifact]:
    """The style sheet, the same for every set."""
    text = packaged_text("iconkit.outputs", "icons.css")
    yield Artifact("icons.css", text.encode(), is_asset=True)
