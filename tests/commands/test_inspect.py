from __future__ import annotations

import os
from pathlib import Path

import pytest
import resvg_py
from click.testing import CliRunner

from iconkit import codes, inspection
from iconkit.cli import cli
from iconkit.model import Faults
from tests.samples import fill

ROUND = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g><path d="M 3.00000 3 L 9 3 L 9 9 Z"/></g></svg>'


def test_each_pass_that_did_something_is_listed(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND})

    result = CliRunner().invoke(cli, ["inspect", "corner"])

    assert result.exit_code == 0
    assert f"icons/corner.svg: {len(ROUND)} bytes" in result.stdout
    assert "round_numbers" in result.stdout
    assert "current_color" in result.stdout


def test_the_page_shows_source_result_and_difference(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND})

    result = CliRunner().invoke(cli, ["inspect", "corner", "--html", "corner.html"])

    page = (here / "corner.html").read_text(encoding="utf-8")
    assert result.exit_code == 0
    assert page.count("data:image/png;base64,") == 6
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")
    assert "&lt;svg" in page


def test_a_page_is_drawn_only_on_request(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise AssertionError

    fill(here, {"icons/corner.svg": ROUND})
    monkeypatch.setattr(inspection, "page", refuse)

    assert CliRunner().invoke(cli, ["inspect", "corner"]).exit_code == 0
    assert CliRunner().invoke(cli, ["inspect", "corner", "--html", "corner.html"]).exit_code != 0


def test_an_unknown_id_names_the_nearest(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND})

    result = CliRunner().invoke(cli, ["inspect", "cornr"])

    assert result.exit_code == 2
    assert "Did you mean 'corner'?" in result.output


def test_a_broken_file_is_reported_as_by_build(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND[:-20]})

    result = CliRunner().invoke(cli, ["inspect", "corner"])

    assert result.exit_code == 1
    assert "xml-truncated" in result.output


def test_a_page_that_cannot_be_written_is_misuse(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND})

    result = CliRunner().invoke(cli, ["inspect", "corner", "--html", "nowhere/corner.html"])

    assert result.exit_code == 2
    assert "nowhere/corner.html cannot be written" in result.output


@pytest.mark.usefixtures("here")
def test_what_is_wrong_with_the_sources_is_said() -> None:
    result = CliRunner().invoke(cli, ["inspect", "corner"])

    assert isinstance(result.exception, Faults)
    assert [problem.code for problem in result.exception.problems] == [codes.SOURCE_NOT_FOUND]


def test_an_icon_is_shown_in_its_box(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND, "icons/catalog.toml": '[corner]\ntitle = "Corner"\nbox_align = "mass"\n'})

    plain = CliRunner().invoke(cli, ["inspect", "corner"])
    boxed = CliRunner().invoke(cli, ["inspect", "corner", "--box", "32", "--html", "corner.html"])

    page = (here / "corner.html").read_text(encoding="utf-8")
    assert (plain.exit_code, boxed.exit_code) == (0, 0)
    assert "fit_box" in boxed.stdout
    assert "fit_box" not in plain.stdout
    assert "viewBox=&quot;0 0 32 32&quot;" in page


def test_a_wrong_catalog_is_said(here: Path) -> None:
    fill(here, {"icons/corner.svg": ROUND, "icons/catalog.toml": '[corner]\ncolor = "acent"\n'})

    result = CliRunner().invoke(cli, ["inspect", "corner"])

    assert isinstance(result.exception, Faults)
    assert [(p.code, p.hint) for p in result.exception.problems] == [
        (codes.CATALOG_WRONG_VALUE, "Did you mean 'accent'?")
    ]


def test_what_a_renderer_prints_when_it_gives_up_is_not_shown(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def abort(**_: object) -> None:
        os.write(2, b"thread panicked: stack backtrace")
        os.abort()  # as resvg does where the arithmetic of a vast arc overflows

    fill(here, {"icons/corner.svg": ROUND})
    monkeypatch.setattr(resvg_py, "svg_to_bytes", abort)

    result = CliRunner().invoke(cli, ["inspect", "corner"])

    assert result.exit_code == 1
    assert "Normalizing and drawing this icon ended its process (SIGABRT)" in result.output
    assert capfd.readouterr() == ("", "")
