from __future__ import annotations

from pathlib import Path

import pytest

from iconkit import codes
from iconkit.catalog.load import Catalog, Entry, catalog_name, check_ids, check_locales, load_catalogs
from iconkit.model import Details, Problem, Source, Where
from tests.samples import SVG, fill, make_source


def load(here: Path, *texts: str) -> Catalog:
    names = [f"icons{number}/catalog.toml" for number, _ in enumerate(texts)]
    fill(here, dict(zip(names, texts, strict=True)))
    return load_catalogs([here / name for name in names], "en")


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
    (problem,) = load_catalogs([here / "catalog.toml"], "en").problems

    assert (problem.code, problem.where.path) == (codes.UNREADABLE, "catalog.toml")


def test_an_unknown_id_is_a_fault_with_the_nearest_ones(here: Path) -> None:
    catalog = load(here, '[close]\ntitle = "Close"\n[arow-up]\ntitle = "Up"\n[zzz]\n')

    problems = check_ids(catalog, sources_of("close", "arrow-up", "arrow-down"))

    assert shown(problems) == [
        ("icons0/catalog.toml:3:1", codes.CATALOG_UNKNOWN_ID),
        ("icons0/catalog.toml:5:1", codes.CATALOG_UNKNOWN_ID),
    ]
    assert problems[0].hint.startswith("Did you mean 'arrow-up'")
    assert problems[1].hint == "Known: close, arrow-up, arrow-down."


def load_files(here: Path, **texts: str) -> Catalog:
    """Catalogs by the middle of their names, with ``_`` for the hyphen; ``base`` is catalog.toml."""
    names = ["catalog.toml" if key == "base" else f"catalog.{key.replace('_', '-')}.toml" for key in texts]
    fill(here, dict(zip(names, texts.values(), strict=True)))
    return load_catalogs([here / name for name in names], "en")


def test_what_is_the_same_in_every_language(here: Path) -> None:
    catalog = load(
        here,
        '[x]\nrole = "informative"\nflip = false\nbrand = "X Corp."\nguidelines = "https://x.example/brand"\n'
        'license = "CC0-1.0"\nsource = "Our own drawing"\n[y]\n',
    )

    assert catalog.problems == ()
    details = Details("informative", False, "X Corp.", "https://x.example/brand", "CC0-1.0", "Our own drawing")
    assert catalog.entries["x"].details == details
    assert catalog.entries["y"].details == Details()


@pytest.mark.parametrize(
    "line",
    [
        'role = "button"', "role = true", 'flip = "yes"', "flip = 1", 'brand = ""', 'license = ["MIT"]', "source = 1",
        'guidelines = "brand.html"', 'guidelines = "ftp://x.example"', 'guidelines = "https://"',
        'color = "red"', 'color = "accent none"', 'box = "own"', "box = 24", "box = true", 'box_align = "left"',
        'guidelines = "https://x.example/a b"', 'guidelines = "https://[x"', 'guidelines = "javascript:alert(1)"',
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_reported_at_its_line(here: Path, line: str) -> None:
    (problem,) = load(here, f'[x]\ntitle = "X"\n{line}\n').problems

    assert (str(problem.where), problem.code) == ("icons0/catalog.toml:3:1", codes.CATALOG_WRONG_VALUE)
    assert problem.message.startswith(f"{line.split(maxsplit=1)[0]} of 'x' must be ")


def test_catalogs_of_other_languages(here: Path) -> None:
    catalog = load_files(
        here, base='[close]\ntitle = "Close"\n', pt_br='[close]\ntitle = "Fechar"\n', ja='\n[close]\ntags = ["終"]\n'
    )

    assert catalog.problems == ()
    assert catalog.translations == {
        "ja": {"close": Entry(Where("catalog.ja.toml", 2, 1), tags=("終",))},
        "pt-BR": {"close": Entry(Where("catalog.pt-br.toml", 1, 1), "Fechar")},
    }
    assert catalog.where("close", "ja") == Where("catalog.ja.toml", 2, 1)
    assert catalog.where("close", "de") == Where("catalog.toml", 2, 1)
    assert catalog.where("open", "ja") is None


def test_what_belongs_to_every_language_is_refused_in_one(here: Path) -> None:
    unknown, moved, drawn = load_files(here, ja='[close]\ntitel = "閉じる"\nflip = true\ncolor = "keep"\n').problems

    assert (str(unknown.where), unknown.hint) == ("catalog.ja.toml:2:1", "Did you mean 'title'?")
    assert (str(moved.where), moved.code) == ("catalog.ja.toml:3:1", codes.CATALOG_UNKNOWN_KEY)
    assert "catalog.toml" in moved.message
    assert (str(drawn.where), drawn.code) == ("catalog.ja.toml:4:1", codes.CATALOG_UNKNOWN_KEY)


@pytest.mark.parametrize(
    ("name", "words"),
    [("pt_BR", "Did you mean 'pt-BR'?"), ("backup", "'backup' is not a language tag"), ("en", "base language")],
)
def test_a_file_name_without_a_language_is_reported(here: Path, name: str, words: str) -> None:
    fill(here, {f"catalog.{name}.toml": '[close]\ntitle = "X"\n'})

    catalog = load_catalogs([here / f"catalog.{name}.toml"], "en")

    (problem,) = catalog.problems
    assert (problem.code, problem.where.path) == (codes.CATALOG_LOCALE, f"catalog.{name}.toml")
    assert words in problem.message
    assert problem.hint
    assert (catalog.entries, catalog.translations) == ({}, {})


def test_an_unknown_id_in_a_translation(here: Path) -> None:
    catalog = load_files(here, base='[close]\ntitle = "Close"\n', ja='[close]\n[clos]\ntitle = "閉じる"\n')

    (problem,) = check_ids(catalog, sources_of("close", "open"))

    assert (str(problem.where), problem.code) == ("catalog.ja.toml:2:1", codes.CATALOG_UNKNOWN_ID)
    assert problem.hint == "Did you mean 'close'?"


def test_a_promised_language_without_a_catalog(here: Path) -> None:
    catalog = load_files(here, base="", pt="", zh_Hans="")
    wanted = ("en", "en-GB", "pt-BR", "zh-CN", "zh-TW", "ja")

    problems = check_locales(catalog, wanted, "en", [here / "icons", here / "more"])

    assert [(problem.code, problem.where.path) for problem in problems] == [
        (codes.CATALOG_MISSING, "icons/catalog.zh-TW.toml"),
        (codes.CATALOG_MISSING, "icons/catalog.ja.toml"),
    ]
    assert catalog.promised(wanted) == ("pt-BR", "zh-CN")
    assert catalog.promised(()) == ("pt", "zh-Hans")


def test_names_of_catalogs() -> None:
    assert [catalog_name(locale, "de") for locale in ("de", "pt-BR")] == ["catalog.toml", "catalog.pt-BR.toml"]
