from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from iconkit.cli import cli
from tests.samples import SVG, fill

CLEAN = '<svg class="icon" aria-hidden="true"><use href="sprite.svg#close"/></svg> Close\n'
BROKEN = CLEAN.replace(' aria-hidden="true"', "")


@pytest.fixture
def site(here: Path) -> Path:
    fill(here, {"icons/close.svg": SVG, "icons/star.svg": SVG.replace("3h18", "4h16"), "site/a.html": CLEAN})
    fill(here, {"icons/catalog.toml": '[close]\ntitle = "Close"\n[star]\ntitle = "Star"\n'})
    assert run("build", "--emit", "sprite").exit_code == 0
    return here


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.usefixtures("site")
def test_a_clean_site() -> None:
    result = run("scan", "site")

    assert result.exit_code == 0
    assert "Scanned 1 file with 1 use of icons: nothing found" in result.output


def test_a_finding_has_place_line_and_caret(site: Path) -> None:
    fill(site, {"site/a.html": f"<p>é</p>\n  {BROKEN}"})

    result = run("scan", "site")

    assert result.exit_code == 1
    assert "site/a.html:2:3: error IK804 icon-unnamed" in result.output
    assert "      |   ^" in result.output


@pytest.mark.parametrize("format_", ["json", "sarif", "github", "junit"])
def test_every_report_has_the_finding(site: Path, format_: str) -> None:
    fill(site, {"site/a.html": BROKEN})

    assert "IK804" in run("scan", "site", "--format", format_).output


def test_paths_and_what_is_excluded_can_be_configured(site: Path) -> None:
    fill(site, {"site/old/b.html": BROKEN, "iconkit.toml": '[scan]\npaths = ["site"]\nexclude = ["site/old/"]\n'})

    assert run("scan").exit_code == 0
    assert run("scan", "site/old").exit_code == 2


def test_findings_are_selected_as_in_lint(site: Path) -> None:
    fill(site, {"site/a.html": BROKEN})

    assert run("scan", "site", "--ignore", "icon-unnamed").exit_code == 0
    assert run("scan", "site", "--select", "IK801").exit_code == 0
    fill(site, {"iconkit.toml": '[lint.per-file-ignores]\n"site/*" = ["IK804"]\n'})
    assert run("scan", "site").exit_code == 0


def test_a_fix_is_shown_first_and_written_with_yes(site: Path) -> None:
    page = site / "site/a.html"
    page.write_bytes(b"\xef\xbb\xbfx\r\n" + BROKEN.encode())

    shown = run("scan", "site", "--fix")
    assert shown.exit_code == 1
    assert '+<svg aria-hidden="true" class' in shown.output
    assert page.read_bytes() == b"\xef\xbb\xbfx\r\n" + BROKEN.encode()

    written = run("scan", "site", "--fix", "--yes")
    assert written.exit_code == 0
    assert "Corrected site/a.html" in written.output
    assert page.read_bytes() == b"\xef\xbb\xbfx\r\n" + BROKEN.replace("<svg", '<svg aria-hidden="true"').encode()


def test_usage_for_people_and_machines(site: Path) -> None:
    text = run("scan", "site", "--usage").output
    assert "Used: 1 icons" in text
    assert "  close " in text
    assert "Unused: 1 icons" in text

    usage = json.loads(run("scan", "site", "--usage", "--format", "json").output)["usage"]
    assert usage["used"]["close"]["places"] == ["site/a.html:1:60"]
    assert usage["used"]["close"]["bytes"] > 50
    assert [*usage["unused"]] == ["star"]
    assert site


@pytest.mark.usefixtures("site")
def test_a_budget_fails_a_page_that_takes_more() -> None:
    assert run("scan", "site", "--budget", "1kB").exit_code == 0
    result = run("scan", "site", "--budget", "10")
    assert result.exit_code == 1
    assert "IK853" in result.output


def test_a_baseline_lets_old_findings_be(site: Path) -> None:
    fill(site, {"site/a.html": BROKEN})

    assert run("scan", "site", "--baseline", "scan.json", "--write-baseline").exit_code == 0
    assert run("scan", "site", "--baseline", "scan.json").exit_code == 0
    fill(site, {"site/a.html": BROKEN + BROKEN})
    assert run("scan", "site", "--baseline", "scan.json").exit_code == 1


def test_a_file_that_cannot_be_read_is_named(site: Path) -> None:
    fill(site, {"site/b.html": b"\xff\xfe\x00"})

    result = run("scan", "site")

    assert result.exit_code == 2
    assert "site/b.html: error IK120" in result.output


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["scan"], "Name the folder"),
        (["scan", "nowhere"], "IK851"),
        (["scan", "site", "--manifest", "none.json"], "IK850"),
        (["scan", "site", "--manifest", "icons/close.svg"], "IK850"),
        (["scan", "site", "--yes"], "--fix"),
        (["scan", "site", "--write-baseline"], "--baseline"),
        (["scan", "site", "--baseline", "none.json"], "IK852"),
        (["scan", "site", "--budget", "much"], "20kB"),
    ],
)
def test_misuse(words: list[str], message: str) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert message in result.output


def test_only_what_a_site_uses_is_built(site: Path) -> None:
    assert run("build", "--only-used", "site", "-o", "small").exit_code == 0

    assert [*json.loads((site / "small/icons.json").read_text("utf-8"))["icons"]] == ["close"]
    assert 'id="star"' not in (site / "small/sprite.svg").read_text("utf-8")
