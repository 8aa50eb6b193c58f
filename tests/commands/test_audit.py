from __future__ import annotations

import json
from importlib import util
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from iconkit.audit import browser
from iconkit.cli import cli
from tests.audit.auditing import chromium, page_of
from tests.samples import SVG, fill

FINE = '<svg class="icon" aria-hidden="true" width="24" height="24"><use href="icons/sprite.svg#close"/></svg> Close\n'
BROKEN = FINE.replace(' aria-hidden="true"', "")


@pytest.fixture
def site(here: Path) -> Path:
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": '[close]\ntitle = "Close"\n'})
    fill(here, {"iconkit.toml": 'output = "site/icons"\nemit = ["sprite"]\n', "site/a.html": page_of(FINE)})
    assert run("build").exit_code == 0
    return here


def run(*words: str) -> Result:
    result = CliRunner().invoke(cli, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def audit(*words: str) -> Result:
    return run("audit", *words, "--browser", str(chromium()), "--mode", "light")


@pytest.mark.usefixtures("site")
def test_a_clean_site_and_its_report() -> None:
    result = audit("site", "-o", "audit.html")

    assert result.exit_code == 0, result.output
    assert "Audited 1 page with 1 icon: nothing found" in result.output
    first = Path("audit.html").read_bytes()
    assert b"Nothing was found." in first
    audit("site", "-o", "again.html")
    assert Path("again.html").read_bytes() == first


def test_findings_in_every_report(site: Path) -> None:
    """One run for each; all else is asked of one of them."""
    fill(site, {"site/a.html": page_of(f"\n  {BROKEN}")})

    text = audit("site/a.html", "-o", "audit.html")
    assert text.exit_code == 1
    assert "site/a.html:4:3: error IK804 icon-unnamed" in text.output
    assert "      |   ^" in text.output
    page = (site / "audit.html").read_text("utf-8")
    assert page.count("data:image/webp;base64,") == 1
    assert "IK804" in page

    found = json.loads(audit("site/a.html", "--format", "json").stdout)
    assert [problem["code"] for problem in found["problems"]] == ["IK804"]
    (icon,) = found["pages"][0]["icons"]
    assert (icon["role"], icon["name"], icon["looks"]["light"]["contrast"]) == ("image", "", 21.0)

    assert audit("site", "--ignore", "icon-unnamed").exit_code == 0
    fill(site, {"iconkit.toml": 'output = "site/icons"\n[lint.per-file-ignores]\n"site/*" = ["IK804"]\n'})
    assert audit("site", "--format", "github").output == "\n"


def test_pages_that_do_not_open_are_named_and_the_others_audited(site: Path) -> None:
    fill(site, {"site/b.html": page_of("<script>for (;;) {}</script>")})

    result = audit("site", "http://127.0.0.1:9/", "--timeout", "4", "-o", "audit.html")

    assert result.exit_code == 2
    assert "site/b.html: error IK855 page-not-opened: This page was not audited: " in result.output
    assert "http://127.0.0.1:9/: error IK855" in result.output
    assert "Audited 1 page with 1 icon: 2 errors" in result.output
    assert "not opened" in (site / "audit.html").read_text("utf-8")


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "Missing argument"),
        (("nowhere",), "IK851"),
        (("site", "--manifest", "none.json"), "IK850"),
        (("site", "--root", "nowhere"), "--root"),
        (("site", "--mode", "sepia"), "--mode"),
        (("site", "--select", "IK999"), "--select"),
        (("site", "--browser", "nowhere"), "There is no browser at nowhere."),
        (("site", "--browser", "site/a.html"), "did not start"),
    ],
)
def test_misuse(words: tuple[str, ...], message: str) -> None:
    result = run("audit", *words)

    assert result.exit_code == 2
    assert message in result.output


@pytest.mark.usefixtures("site")
def test_what_is_to_be_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "_NAMES", ())
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "nowhere")
    without_browser = run("audit", "site")
    find_spec = util.find_spec
    monkeypatch.setattr(
        "iconkit.commands.audit.find_spec", lambda name: None if name == "playwright" else find_spec(name)
    )
    without_extra = run("audit", "site")

    for result in (without_browser, without_extra):
        assert result.exit_code == 2
        assert "pip install 'iconkit-sprites[audit]' && playwright install chromium" in result.output


def test_the_sandbox_is_given_up_by_root_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert "--no-sandbox" in browser.flags()
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    assert "--no-sandbox" not in browser.flags()
