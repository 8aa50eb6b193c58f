from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from iconkit.cli import cli
from tests.samples import SVG, fill


def test_it_says_what_it_wrote(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": '[close]\ntitle = "Close"\n'})

    result = CliRunner().invoke(cli, ["rename", "close", "shut"])

    assert result.output.splitlines() == [
        "Wrote icons/shut.svg",
        "Removed icons/close.svg",
        "Wrote icons/catalog.toml",
        "Next: iconkit build, and commit the two together.",
    ]
