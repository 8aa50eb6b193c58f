from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from iconkit.cli import cli
from tests.samples import SVG, contents, fill


def test_it_says_what_it_removed(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/up.svg": SVG})

    result = CliRunner().invoke(cli, ["remove", "close", "--because", "Nobody closes it."])

    assert result.output.splitlines()[0] == "Removed icons/close.svg"
    assert contents(here).keys() == {"icons/up.svg"}


@pytest.mark.parametrize("because", ["", " ", "a\nb"])
def test_a_reason_is_a_line(here: Path, because: str) -> None:
    fill(here, {"icons/close.svg": SVG})

    result = CliRunner().invoke(cli, ["remove", "close", "--because", because])

    assert result.exit_code == 2
    assert "A reason is a line of text" in result.output
    assert contents(here).keys() == {"icons/close.svg"}
