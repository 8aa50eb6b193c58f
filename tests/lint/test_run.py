from __future__ import annotations

from pathlib import Path

from iconkit.build import inspect
from iconkit.config.load import Config
from iconkit.lint.config import LintConfig
from iconkit.model import Inspection
from tests.samples import SVG, WIDE, XMLNS, fill, make_workers

ALL = LintConfig()


def inspected(here: Path, catalog: str, lint: LintConfig = ALL, **others: str) -> Inspection:
    fill(here, {"icons/close.svg": SVG, "icons/up.svg": WIDE, "icons/catalog.toml": catalog})
    fill(here, {f"icons/catalog.{locale}.toml": text for locale, text in others.items()})
    return inspect(Config(root=here, lint=lint), make_workers(here / "cache"))


def places(inspection: Inspection) -> list[tuple[str, str]]:
    return [(str(problem.where), problem.code.name) for problem in inspection.problems]


def test_a_finding_stands_at_the_title_in_the_catalog_of_its_language(here: Path) -> None:
    inspection = inspected(
        here,
        '[close]\ntags = ["x"]\n  title = "Close."\n[up]\ntitle = "Up"\n',
        de='[close]\ntitle = "SCHLIESSEN"\n[up]\ntitle = "Hoch"\n',
    )

    assert places(inspection) == [
        ("icons/catalog.de.toml:2:1", "all-caps"),
        ("icons/catalog.toml:3:3", "end-punctuation"),
    ]
    assert [(c.catalog, c.locale, c.before, c.after) for c in inspection.corrections] == [
        ("icons/catalog.toml", "en", "Close.", "Close"),
        ("icons/catalog.de.toml", "de", "SCHLIESSEN", "Schliessen"),
    ]


def test_a_title_that_a_language_lacks_is_reported_at_the_entry_to_translate(here: Path) -> None:
    inspection = inspected(here, '[close]\ntitle = "Close"\n[up]\ntitle = "Up"\n', ja='[up]\ntitle = "上"\n')

    assert places(inspection) == [("icons/catalog.toml:2:1", "locale-gap")]


def test_a_derived_or_found_title_is_reported_at_the_icon(here: Path) -> None:
    fill(here, {"icons/exit.svg": f'<svg {XMLNS} viewBox="0 0 9 9"><title>sign out</title><path d="M0 0h9v9z"/></svg>'})

    inspection = inspected(here, '[close]\ntitle = "Close"\n')

    assert places(inspection) == [("icons/exit.svg", "lowercase-start"), ("icons/up.svg", "title-derived")]
    assert [(c.catalog, c.icon_id, c.after) for c in inspection.corrections] == [
        ("icons/catalog.toml", "exit", "Sign out")
    ]


def test_only_what_is_heard_is_corrected(here: Path) -> None:
    catalog = '[close]\ntitle = "close."\n[up]\ntitle = "Up"\n'

    assert [c.after for c in inspected(here, catalog).corrections] == ["Close"]
    quiet = LintConfig(ignore=("end-punctuation",))
    assert [c.after for c in inspected(here, catalog, quiet).corrections] == ["Close."]
    quiet = LintConfig(ignore=("end-punctuation", "lowercase-start"))
    assert inspected(here, catalog, quiet).corrections == ()
