from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from iconkit.build import inspect
from iconkit.config.load import Config
from iconkit.lint.config import LintConfig
from iconkit.lint.drawings import lint_drawings
from tests.samples import SVG, WIDE, fill, make_icon, make_workers

ALL = LintConfig()
YELLOW = SVG.replace("<path", '<path fill="#fd0"').replace("</svg>", '<path fill="#fe4" d="M6 6h3v3"/></svg>')
CATALOG = "".join(f'[{name}]\ntitle = "{name.title()}"\n' for name in ("sun", "stop", "halt"))


def places(here: Path, lint: LintConfig = ALL, catalog: str = CATALOG, *sources: str) -> list[tuple[str, str]]:
    fill(here, {"icons/sun.svg": YELLOW, "icons/halt.svg": WIDE, "icons/stop.svg": WIDE, "icons/catalog.toml": catalog})
    config = Config(root=here, sources=sources or ("icons",), lint=lint)
    inspection = inspect(config, make_workers(here / "cache"))
    return [(str(problem.where), problem.code.name) for problem in inspection.problems]


def test_findings_stand_at_the_files(here: Path) -> None:
    assert places(here) == [("icons/stop.svg", "same-drawing"), ("icons/sun.svg", "low-contrast")]


def test_backgrounds_are_those_of_the_configuration(here: Path) -> None:
    assert places(here, LintConfig(backgrounds=("#000000",))) == [("icons/stop.svg", "same-drawing")]


def test_an_icon_is_allowed_what_its_entry_says(here: Path) -> None:
    allow = 'allow = [{rule = "same-drawing", because = "one is for the old page"}]\n'
    catalog = CATALOG.replace('"Stop"\n', f'"Stop"\n{allow}')

    assert places(here, ALL, catalog) == [("icons/sun.svg", "low-contrast")]
    assert places(here, ALL, catalog, "icons/stop.svg") == []


def test_an_optional_rule_runs_where_it_is_named(here: Path) -> None:
    tall = SVG.replace("M3 3h18v18H3z", "M6 3h12v18H6z")
    fill(here, {"icons/tower.svg": tall})
    catalog = CATALOG + '[tower]\ntitle = "Tower"\n'

    assert ("icons/tower.svg", "copied-drawing") not in places(here, ALL, catalog)
    assert ("icons/tower.svg", "copied-drawing") in places(here, LintConfig(select=("IK", "copied-drawing")), catalog)


@pytest.mark.parametrize("lint", [LintConfig(ignore=("IK7",)), LintConfig(select=("IK3",))])
def test_nothing_is_drawn_where_no_rule_is_selected(
    here: Path, lint: LintConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("iconkit.lint.drawings.draw_portraits")
    workers = make_workers(here / "cache")

    assert list(lint_drawings([make_icon()], Config(root=here, lint=lint), workers)) == []


def test_what_cannot_be_drawn_is_left_out(here: Path) -> None:
    icon = make_icon()
    broken = icon._replace(drawing=dataclasses.replace(icon.drawing, body='<path d="M3 3"/>'))

    assert list(lint_drawings([broken], Config(root=here), make_workers(here / "cache"))) == []
