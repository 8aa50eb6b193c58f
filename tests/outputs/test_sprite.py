from __future__ import annotations

import dataclasses

from lxml import etree

from iconkit.model import IconSet
from iconkit.outputs.sprite import sprite
from tests.samples import make_drawing, make_icon

HOSTILE = 'Fish & "chips" <b>'
ICONS = (make_icon("close", make_drawing("<g/>")), make_icon("open", title=HOSTILE), make_icon("up"))


def test_one_symbol_a_line_in_the_order_of_the_set() -> None:
    (artifact,) = sprite(IconSet(ICONS, "en", 24))

    assert artifact.path == "sprite.svg"
    lines = artifact.data.decode().splitlines()
    assert lines[0] == '<svg xmlns="http://www.w3.org/2000/svg">'
    assert lines[1] == '<symbol id="close" viewBox="0 0 24 24" data-title="Close"><g/></symbol>'
    assert [line.partition(' id="')[2].partition('"')[0] for line in lines[1:-1]] == ["close", "open", "up"]
    assert lines[-1] == "</svg>"
    assert artifact.data.endswith(b"</svg>\n")


def test_a_symbol_holds_no_text_and_no_name_of_its_own() -> None:
    (artifact,) = sprite(IconSet(ICONS, "en", 24))

    root = etree.fromstring(artifact.data)
    assert "".join(root.itertext()).strip() == ""
    assert [symbol.get("data-title") for symbol in root] == ["Close", HOSTILE, "Close"]
    named = {"title", "desc", "metadata", "text", "style"}
    assert not [e for e in root.iter(etree.Element) if etree.QName(e).localname in named]
    assert not [name for e in root.iter(etree.Element) for name in e.attrib if str(name).startswith(("aria-", "role"))]


def test_a_sprite_without_icons_is_well_formed() -> None:
    (artifact,) = sprite(IconSet((), "en", 24))

    assert len(etree.fromstring(artifact.data)) == 0


def test_a_sprite_in_another_language_marks_the_titles_that_stand_in() -> None:
    translated = dataclasses.replace(make_icon(), titles={"en": "Close", "ja": "閉じる"})

    base, japanese = sprite(IconSet((translated, make_icon("up", title="Up")), "en", 24, localized=("ja",)))

    assert (base.path, japanese.path) == ("sprite.svg", "sprite.ja.svg")
    titles = [(symbol.get("data-title"), symbol.get("data-lang")) for symbol in etree.fromstring(japanese.data)]
    assert titles == [("閉じる", None), ("Up", "en")]
    assert [symbol.get("data-lang") for symbol in etree.fromstring(base.data)] == [None, None]
