from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from iconkit.markup import css_size, standalone, view_box_text
from iconkit.model import ViewBox
from tests.samples import make_drawing

HOSTILE = """<b>"Fish" & 'chips'</b>\n]]>"""


def test_view_box_text() -> None:
    assert view_box_text(ViewBox(-0.5, 0, 24, 16.25)) == "-.5 0 24 16.25"


def test_standalone_has_a_title_first() -> None:
    markup = standalone(make_drawing(), title=HOSTILE, lang="de", width=24, height=0.5, color="#000")

    root = etree.fromstring(markup)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert dict(root.attrib) == {"width": "24", "height": ".5", "viewBox": "0 0 24 24", "color": "#000"}
    assert [etree.QName(child).localname for child in root] == ["title", "path"]
    assert (root[0].text, dict(root[0].attrib)) == (HOSTILE, {"lang": "de"})


def test_standalone_with_the_drawing_only() -> None:
    assert standalone(make_drawing(attributes=(("fill", "none"),))) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="M3 3h18v18H3z"/></svg>'
    )


def test_standalone_has_the_accents_own_color() -> None:
    accent = "var(--icon-accent,#f60)"
    drawing = replace(make_drawing(f'<path fill="{accent}"/>', attributes=(("stroke", accent),)), accent="#f60")
    assert standalone(drawing).endswith(' stroke="#f60"><path fill="#f60"/></svg>')


@pytest.mark.parametrize(
    ("box", "size"),
    [
        (ViewBox(0, 0, 24, 24), (24, 24)),
        (ViewBox(5, 5, 512, 512), (24, 24)),
        (ViewBox(0, 0, 48, 24), (24, 12)),
        (ViewBox(0, 0, 7, 9), (18.67, 24)),
        (ViewBox(0, 0, 10_000, 1), (24, 0.01)),
    ],
)
def test_css_size(box: ViewBox, size: tuple[float, float]) -> None:
    assert css_size(box, 24) == size
