"""Every example in a command's help runs on a set of icons."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from iconkit.cli import cli
from tests.commands.help_examples import examples
from tests.samples import SVG, fill

EXAMPLES = sorted(examples())


def test_every_command_has_an_example() -> None:
    assert {words[0] for words in EXAMPLES} == cli.commands.keys()


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_an_example_runs(here: Path, words: tuple[str, ...]) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": '[close]\ntitle = "Close"\n'})
    fill(here, dict.fromkeys(("templates/a.html", "public/a.html", "src/a.jsx"), ""))
    if "--check" in words or words[0] in {"compare", "scan"}:
        assert CliRunner().invoke(cli, ["build", "icons"]).exit_code == 0
    if words[:2] == ("titles", "import"):
        assert CliRunner().invoke(cli, ["titles", "export", "--locale", "ja", "-o", words[2]]).exit_code == 0

    result = CliRunner().invoke(cli, words, catch_exceptions=False)

    assert result.exit_code == 0, result.output
