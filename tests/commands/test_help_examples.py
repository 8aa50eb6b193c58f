"""Every example in a command's help runs on a set of icons."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from iconkit.cli import COMMANDS, cli
from tests.browser.chromium import find_chromium
from tests.commands.help_examples import examples
from tests.samples import SVG, fill
from tests.unavailable import unavailable

EXAMPLES = sorted(examples())


def test_every_command_has_an_example() -> None:
    assert {words[0] for words in EXAMPLES} == {*COMMANDS}


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_an_example_runs(here: Path, words: tuple[str, ...]) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": '[close]\ntitle = "Close"\n'})
    pages = ("templates/a.html", "public/a.html", "public/index.html", "public/blog/post.html", "src/a.jsx")
    fill(here, dict.fromkeys(pages, ""))
    if words[0] == "audit" and find_chromium() is None:
        unavailable("No Chromium on PATH: install it, or name it in ICONKIT_CHROMIUM")
    if "--check" in words or words[0] in {"audit", "compare", "scan"}:
        assert CliRunner().invoke(cli, ["build", "icons"]).exit_code == 0
    if words[:2] == ("titles", "import"):
        assert CliRunner().invoke(cli, ["titles", "export", "--locale", "ja", "-o", words[2]]).exit_code == 0

    result = CliRunner().invoke(cli, words, catch_exceptions=False)

    assert result.exit_code == 0, result.output
