from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.catalog.load import load_catalogs
from iconkit.config.load import Config
from iconkit.model import Treatment
from iconkit.treatment import OF_SETS, is_color, is_too_padded, make_treatment, treated
from tests.samples import SVG, fill, make_source


def test_nothing_is_asked_for_by_default() -> None:
    config = Config()
    assert make_treatment({key: getattr(config, key) for key in OF_SETS}) == Treatment()


def test_the_catalog_has_the_last_word(here: Path) -> None:
    fill(here, {"catalog.toml": '[a]\nbox = false\n[b]\ncolor = "keep"\n[c]\nbox_align = "mass"\n[d]\ntitle = "D"\n'})
    catalog = load_catalogs([here / "catalog.toml"], "en")
    config = Config(box=24, box_padding=2, color="accent #F60")
    sources = [make_source(SVG, icon_id=icon_id) for icon_id in "abcde"]

    a, b, c, d, e = (source.treatment for source in treated(sources, config, catalog))

    assert catalog.problems == ()
    assert d == e == Treatment(box=24.0, padding=2.0, color="accent", accent="#f60")
    assert (a.box, a.accent, a.is_own) == (0.0, "#f60", False)
    assert (b.box, b.color, b.accent, b.is_own) == (24.0, "keep", "", True)
    assert (c.box, c.align, c.color, c.is_own) == (24.0, "mass", "accent", False)


@pytest.mark.parametrize("value", ["auto", "keep", "current", "accent", "accent orange", "accent hsl(20 90% 50%)"])
def test_colors(value: str) -> None:
    assert is_color(value)


@pytest.mark.parametrize("value", ["", "Accent", "keep red", "accent none", "accent #f608", "accent currentColor", 1])
def test_what_is_no_color(value: object) -> None:
    assert not is_color(value)


def test_a_named_accent_has_the_spelling_of_the_drawings() -> None:
    assert make_treatment({"color": "accent rgb(255 0 0)"}).accent == "red"


@pytest.mark.parametrize("value", [0, -1, 5000, True, "24", float("nan"), float("inf")])
def test_what_is_no_box(value: object) -> None:
    assert not OF_SETS["box"][0](value)


def test_the_padding_must_leave_room() -> None:
    assert is_too_padded(24, 12)
    assert not is_too_padded(24, 11.5)
    assert not is_too_padded(0, 2), "without a box it does not matter"
