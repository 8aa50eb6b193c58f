from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from iconkit.cli import cli
from iconkit.model import Faults
from tests.samples import SVG, contents, fill

SET = {
    "icons/close.svg": SVG,
    "icons/up.svg": SVG.replace("18", "17"),
    "icons/catalog.toml": '[close]\ntitle = "Close"\n\n[up]\ntitle = "Up"\n',
}


def run(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(cli, arguments)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == code, result.output
    return result


@pytest.fixture
def icons(here: Path) -> Path:
    return fill(here, SET) / "icons"


def test_the_life_of_an_id(here: Path, icons: Path) -> None:
    assert "## 1.0.0 (minor)\n\n### Added\n\n- `close`\n- `up`" in run("publish").stdout
    assert run("publish").stdout == "Nothing has changed since 1.0.0.\n"

    (icons / "close.svg").rename(icons / "shut.svg")
    fill(here, {"icons/catalog.toml": SET["icons/catalog.toml"].replace("[close]", "[shut]")})
    lost = run("build", code=1).stdout
    assert "IK512" in lost
    assert "iconkit rename close shut" in lost

    run("rename", "close", "shut")
    run("build", "-q")
    symbols = {symbol.get("id"): symbol for symbol in etree.parse(here / "dist/sprite.svg").getroot()}
    assert list(symbols) == ["close", "shut", "up"]
    assert [path.get("d") for path in symbols["close"]] == [path.get("d") for path in symbols["shut"]]
    assert {"svg/close.svg", "png/close.png", "png/close@2x.png"} < contents(here / "dist").keys()
    assert b">close<" not in (here / "dist/preview.html").read_bytes()

    run("remove", "up", "--because", "It is down.")
    assert run("publish").stdout.startswith("## 2.0.0 (major)\n\n### Removed\n\n- `up`: It is down.")
    run("build", "-q")
    assert "svg/up.svg" not in contents(here / "dist")


def test_a_set_with_an_old_id_has_no_findings(icons: Path) -> None:
    run("publish")
    run("rename", "close", "shut")

    published = (icons / "published.toml").read_text()
    assert 'alias = "shut", renamed = "1.1.0"' in published
    run("build", "-q", "--strict")


def test_check_writes_nothing(icons: Path) -> None:
    before = contents(icons)

    assert "Added" in run("publish", "--check", code=1).stdout
    assert contents(icons) == before


def test_a_version_can_be_given(icons: Path) -> None:
    assert "1.2.3" in run("publish", "--version", "1.2.3").stdout
    fill(icons, {"close.svg": SVG.replace("18", "16")})
    assert "1.2.3 is out already. These changes make 1.2.4." in run("publish", "--version", "1.2.3", code=2).stderr
    run("publish", "--version", "3.0.0")
    assert 'version = "3.0.0"' in (icons / "published.toml").read_text()


def test_a_version_that_says_too_little_is_remarked_on(icons: Path) -> None:
    run("publish", "--version", "1.0.0")
    fill(icons, {"new.svg": SVG.replace("18", "15")})

    assert "Semantic versioning asks for 1.1.0." in run("publish", "--version", "1.0.1").stderr


@pytest.mark.usefixtures("icons")
@pytest.mark.parametrize("version", ["1", "v1.0.0", "1.0.0-beta"])
def test_what_is_no_version(version: str) -> None:
    assert "three numbers" in run("publish", "--version", version, code=2).stderr


def test_a_set_with_errors_is_not_published(here: Path, icons: Path) -> None:
    fill(here, {"icons/bad.svg": "<svg"})

    with pytest.raises(Faults):
        run("publish")
    assert not (icons / "published.toml").exists()
