from __future__ import annotations

import pytest
from lxml import etree

from iconkit.model import Artifact, IconSet, Sprite, SpriteKind
from iconkit.outputs.sprites import KINDS, path_of, sprites
from tests.samples import make_drawing, make_icon

HOSTILE = 'Fish & "chips" <b>'
ICONS = (make_icon("close", make_drawing("<g/>")), make_icon("open", title=HOSTILE), make_icon("up", title="Up"))
NAMES = {"title", "desc", "metadata", "text"}


def made(*which: Sprite, localized: tuple[str, ...] = (), icons: tuple = ICONS) -> list[Artifact]:  # type: ignore[type-arg]
    return list(sprites(IconSet(icons, "en", 24, (), localized, which)))


@pytest.mark.parametrize("kind", KINDS)
def test_one_icon_a_line_in_the_order_of_the_set(kind: SpriteKind) -> None:
    (artifact,) = made(Sprite(kind=kind))

    lines = [line for line in artifact.data.decode().splitlines() if ' id="' in line]
    assert [line.partition(' id="')[2].partition('"')[0] for line in lines] == ["close", "open", "up"]
    assert artifact.data.endswith(b"</svg>\n")


@pytest.mark.parametrize("kind", KINDS)
def test_adding_an_icon_adds_one_line(kind: SpriteKind) -> None:
    (before,) = made(Sprite(kind=kind), icons=ICONS[:2])
    (after,) = made(Sprite(kind=kind))

    old, new = before.data.splitlines(), after.data.splitlines()
    assert len(new) == len(old) + 1
    assert [line for line in new if line not in old] == [line for line in new if b'id="up"' in line]


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_and_no_name_is_heard(kind: SpriteKind) -> None:
    (artifact,) = made(Sprite(kind=kind))

    root = etree.fromstring(artifact.data)
    elements = list(root.iter(etree.Element))
    assert not [e for e in elements if etree.QName(e).localname in NAMES]
    assert not [name for e in elements for name in e.attrib if str(name).startswith(("aria-label", "role"))]
    assert [e.get("data-title") for e in elements if e.get("id")] == ["Close", HOSTILE, "Up"]


@pytest.mark.parametrize("kind", KINDS)
def test_without_titles(kind: SpriteKind) -> None:
    (artifact,) = made(Sprite(kind=kind, titles="none"), localized=("ja",))

    assert b"data-title" not in artifact.data


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_one_is_well_formed(kind: SpriteKind) -> None:
    (artifact,) = made(Sprite(kind=kind), icons=())

    etree.fromstring(artifact.data)


def test_titles_in_another_language_mark_those_that_stand_in() -> None:
    translated = make_icon()._replace(titles={"en": "Close", "ja": "閉じる"})

    base, japanese = made(Sprite("set"), localized=("ja",), icons=(translated, ICONS[2]))

    assert (base.path, japanese.path) == ("set.svg", "set.ja.svg")
    titles = [(symbol.get("data-title"), symbol.get("data-lang")) for symbol in etree.fromstring(japanese.data)]
    assert titles == [("閉じる", None), ("Up", "en")]
    assert [symbol.get("data-lang") for symbol in etree.fromstring(base.data)] == [None, None]


def test_several_sprites_of_one_set() -> None:
    artifacts = made(Sprite("all"), Sprite("page", "inline", include=("up",)))

    assert [(artifact.path, artifact.is_asset) for artifact in artifacts] == [("all.svg", True), ("page.html", False)]
    assert [artifact.data.count(b"<symbol") for artifact in artifacts] == [3, 1]
    assert path_of(Sprite("page", "inline"), "ja") == "page.ja.html"


def test_titles_as_elements_stand_outside_what_use_clones() -> None:
    translated = make_icon(title=HOSTILE)._replace(titles={"en": HOSTILE})

    _, japanese = made(Sprite(titles="element"), localized=("ja",), icons=(translated,))

    ((group,),) = (etree.fromstring(japanese.data),)
    title, symbol = group
    assert (etree.QName(title).localname, title.text, title.get("lang")) == ("title", HOSTILE, "en")
    assert etree.QName(symbol).localname == "symbol"
    assert "data-title" not in symbol.attrib
    assert not [e for e in symbol.iter(etree.Element) if etree.QName(e).localname in NAMES]
