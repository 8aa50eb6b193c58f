from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from iconkit.cli import cli
from tests.compare.builds import write_build
from tests.samples import make_icon


def run(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, ["compare", *arguments], catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def builds(here: Path) -> Path:
    write_build(here / "old", make_icon("close"))
    write_build(here / "dist", make_icon("close", title="Shut"), make_icon("up"))
    return here


def test_the_list_is_a_changelog_fragment(builds: Path) -> None:
    expected = '## Changes (minor)\n\n### Added\n\n- `up`\n\n### Retitled\n\n- `close`: "Close" is "Shut"\n'

    assert run("old").stdout == run("old", str(builds / "dist")).stdout == expected
    assert run("old", "old").stdout == "No icon has changed.\n"


@pytest.mark.usefixtures("builds")
def test_json() -> None:
    value = json.loads(run("old", "--json").stdout)

    assert value["verdict"] == "minor"
    assert value["changes"][0] == {"kind": "retitled", "icon_id": "close", "before": "Close", "after": "Shut"}


def test_a_page(builds: Path) -> None:
    assert run("old", "--html", "changes.html").stderr == "Wrote changes.html\n"
    assert "<h1>Icons: old and dist</h1>" in (builds / "changes.html").read_text()
    assert "cannot be written" in run("old", "--html", "no/such.html", code=2).stderr
