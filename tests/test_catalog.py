from __future__ import annotations

from pathlib import Path

from iconkit import codes
from iconkit.catalog import Catalog, Entry, check_ids, load_catalogs
from iconkit.model import Problem, Source, Where
from tests.samples import SVG, fill, make_source


def load(here: Path, *texts: str) -> Catalog:
    names = [f"icons{number}/catalog.toml" for number, _ in enumerate(texts)]
    fill(here, dict(zip(names, texts, strict=True)))
    return load_catalogs([here / name for name in names])


def shown(problems: tuple[Problem, ...]) -> list[tuple[str, object]]:
    return [(str(problem.where), problem.code) for problem in problems]


def sources_of(*ids: str) -> list[Source]:
    return [make_source(SVG, f"icons/{icon_id}.svg", icon_id) for icon_id in ids]


def test_entries(here: Path) -> None:
    catalog = load(
        here,
        '[close]\ntitle = "Close"\ndescription = "Ends it."\ntags = ["x", "end"]\n\n[down]\ntitle = "Go down"\n',
        '["up"]\n',
    )

    assert catalog == Catalog(
        {
            "close": Entry(Where("icons0/catalog.toml", 1, 1), "Close", "Ends it.", ("x", "end")),
            "down": Entry(Where("icons0/catalog.toml", 6, 1), "Go down"),
            "up": Entry(Where("icons1/catalog.toml", 1, 1)),
        },
        (),
    )


def test_every_fault_of_every_catalog_is_reported_with_its_place(here: Path) -> None:
    catalog = load(
        here,
        '[close]\ntitel = "Close"\n  title = 5\ntags = "x"\n[home]\ntags = ["ok", ""]\nloose = 1\n',
        'close = "Close"\n[open]\ntitle = " "\n',
        '[home\ntitle = "Home"\n',
        '[up]\ntitle = "Up"\n[home]\ntitle = "Start"\n',
    )

    assert shown(catalog.problems) == [
        ("icons0/catalog.toml:2:1", codes.CATALOG_UNKNOWN_KEY),
        ("icons0/catalog.toml:3:3", codes.CATALOG_WRONG_VALUE),
        ("icons0/catalog.toml:4:1", codes.CATALOG_WRONG_VALUE),
        ("icons0/catalog.toml:6:1", codes.CATALOG_WRONG_VALUE),
        ("icons0/catalog.toml:7:1", codes.CATALOG_UNKNOWN_KEY),
        ("icons1/catalog.toml:1:1", codes.CATALOG_TWICE),
        ("icons1/catalog.toml:3:1", codes.CATALOG_WRONG_VALUE),
        ("icons2/catalog.toml:1:6", codes.CATALOG_SYNTAX),
        ("icons3/catalog.toml:3:1", codes.CATALOG_TWICE),
    ]
    assert catalog.problems[0].hint == "Did you mean 'title'?"
    assert "icons0/catalog.toml" in catalog.problems[5].message
    assert catalog.entries["up"].title == "Up"


def test_an_entry_must_be_a_table(here: Path) -> None:
    (problem,) = load(here, '\nclose = "Close"\n').problems

    assert (str(problem.where), problem.code) == ("icons0/catalog.toml:2:1", codes.CATALOG_WRONG_VALUE)
    assert 'title = "' in problem.hint


def test_a_catalog_that_cannot_be_read(here: Path) -> None:
    (problem,) = load_catalogs([here / "nowhere.toml"]).problems

    assert (problem.code, problem.where.path) == (codes.UNREADABLE, "nowhere.toml")


def test_an_unknown_id_is_a_fault_with_the_nearest_ones(here: Path) -> None:
    catalog = load(here, '[close]\ntitle = "Close"\n[arow-up]\ntitle = "Up"\n[zzz]\n')

    problems = check_ids(catalog, sources_of("close", "arrow-up", "arrow-down"))

    assert shown(problems) == [
        ("icons0/catalog.toml:3:1", codes.CATALOG_UNKNOWN_ID),
        ("icons0/catalog.toml:5:1", codes.CATALOG_UNKNOWN_ID),
    ]
    assert problems[0].hint.startswith("Did you mean 'arrow-up'")
    assert problems[1].hint == "Known: close, arrow-up, arrow-down."
