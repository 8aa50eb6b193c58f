from __future__ import annotations

from dataclasses import replace

import pytest

from iconkit import codes
from iconkit.catalog.load import Catalog, Entry
from iconkit.catalog.names import name_icons
from iconkit.model import Details, Drawing, Icon, Normalized, Problem, Source, Where
from tests.samples import SVG, make_drawing, make_source

EMPTY = Catalog({}, ())


def sources_of(*ids: str) -> list[Source]:
    return [make_source(SVG, f"icons/{icon_id}.svg", icon_id) for icon_id in ids]


def named(catalog: Catalog, drawing: Drawing, icon_id: str = "arrow-up") -> tuple[Icon, tuple[Problem, ...]]:
    (icon,), problems = name_icons(sources_of(icon_id), [Normalized(drawing, ())], catalog, "en")
    return icon, problems


def test_the_catalog_is_the_first_source_of_a_title() -> None:
    where = Where("catalog.toml", 1, 1)
    details = Details(flip=False)
    catalog = Catalog({"arrow-up": Entry(where, "Go up", "Says up.", ("north",), details=details)}, ())

    icon, problems = named(catalog, replace(make_drawing(), source_title="Arrow to the top"))

    assert (icon.titles, icon.title_origin, icon.descriptions, icon.tags, icon.details) == (
        {"en": "Go up"}, "catalog", {"en": "Says up."}, {"en": ("north",)}, details,
    )  # fmt: skip
    assert problems == ()


def test_a_clean_source_title_is_the_second() -> None:
    icon, problems = named(EMPTY, replace(make_drawing(), source_title="Arrow to the top"))

    assert (icon.titles, icon.title_origin, problems) == ({"en": "Arrow to the top"}, "source", ())


@pytest.mark.parametrize("junk", ["", "Artboard 185", "Combined Shape", "arrow-up", "icon/24/arrow", "path1234"])
def test_else_it_is_derived_from_the_id_and_reported(junk: str) -> None:
    icon, (problem,) = named(EMPTY, replace(make_drawing(), source_title=junk))

    assert (icon.titles, icon.title_origin) == ({"en": "Arrow up"}, "id")
    assert (problem.code, problem.code.severity, problem.where.path) == (
        codes.TITLE_DERIVED,
        "note",
        "icons/arrow-up.svg",
    )
    assert '[arrow-up] title = "Arrow up"' in problem.hint


def test_icons_come_sorted_by_id_and_without_those_that_failed() -> None:
    results = [Normalized(make_drawing(), ()), Normalized(None, ()), Normalized(make_drawing(), ())]

    icons, _ = name_icons(sources_of("b-b", "c", "a"), results, EMPTY, "en")

    assert [icon.id for icon in icons] == ["a", "b-b"]


def test_one_title_in_many_files_is_the_name_of_a_theme() -> None:
    themed = Normalized(replace(make_drawing(), source_title="Gnome theme"), ())

    icons, _ = name_icons(sources_of("clock", "door", "mouse"), [themed] * 3, EMPTY, "en")

    assert [icon.titles["en"] for icon in icons] == ["Clock", "Door", "Mouse"]


def test_a_derived_title_spells_brands_as_their_owners_do() -> None:
    icon, _ = named(EMPTY, make_drawing(), "github")

    assert (icon.titles["en"], icon.title_origin) == ("GitHub", "id")


def test_titles_in_other_languages_come_from_their_catalogs() -> None:
    where = Where("catalog.ja.toml", 1, 1)
    japanese = {"arrow-up": Entry(where, "上", tags=("北",)), "gone": Entry(where, "無")}
    french = {"arrow-up": Entry(where, description="Vers le haut.")}

    icon, problems = named(Catalog({}, (), {"fr": french, "ja": japanese}), make_drawing())

    assert icon.titles == {"en": "Arrow up", "ja": "上"}
    assert (icon.tags, icon.descriptions) == ({"ja": ("北",)}, {"fr": "Vers le haut."})
    assert [problem.code for problem in problems] == [codes.TITLE_DERIVED]
