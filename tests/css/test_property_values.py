from __future__ import annotations

import pytest

from iconkit.css.property_values import read_property


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("fill", " NONE ", "none"),
        ("fill", "CurrentColor", "currentColor"),
        ("fill", "#00000", None),
        ("fill", "red;", None),
        ("fill", "/* ink */ red", "red"),
        ("fill", "rgb(1 2 3 / 50%)", "rgb(1 2 3 / 50%)"),
        ("fill", "CanvasText", "CanvasText"),
        ("fill", "nocolor", None),
        ("fill", "", None),
        ("fill", "#f00 icc-color(a, 1)", None),
        ("fill", "URL(#a) RED", "url(#a) RED"),
        ("fill", "url( '#a' ) none", "url(#a) none"),
        ("fill", r"u\72l(#a\ b)", 'url("#a b")'),
        ("fill", "url(#a", "url(#a)"),
        ("fill", "url(#a b)", None),
        ("fill", "url(#a) url(#b)", None),
        ("stop-color", "currentcolor", "currentColor"),
        ("stop-color", "none", None),
        ("opacity", "50%", ".5"),
        ("opacity", "1.5", "1"),
        ("fill-opacity", "-1", "0"),
        ("fill-opacity", "half", None),
        ("fill-rule", "EvenOdd", "evenodd"),
        ("fill-rule", "winding", None),
        ("color-interpolation-filters", "srgb", "sRGB"),
        ("stroke-width", "-1", None),
        ("stroke-width", "2mm", "2mm"),
        ("stroke-dashoffset", "-1", "-1"),
        ("stroke-dasharray", "1, 2px 3%", "1, 2px 3%"),
        ("stroke-dasharray", "1 -2", None),
        ("stroke-miterlimit", "-4", None),
        ("paint-order", "Stroke", "stroke"),
        ("paint-order", "first", None),
        ("display", "none", "none"),
        ("display", "-moz-box", "inline"),
        ("clip-path", "circle(4px)", "circle(4px)"),
        ("clip-path", "url(#a) border-box", None),
        ("clip-path", "Fill-Box circle(4px)", "circle(4px) fill-box"),
        ("clip-path", "fill-box", None),
        ("filter", "blur(2px) url(#a)", "blur(2px) url(#a)"),
        ("filter", "custom(x)", None),
        ("mask", "image-set('a.png' 1x)", None),
        ("marker-end", "url(#m)", "url(#m)"),
    ],
)
def test_read_property(name: str, text: str, read: str | None) -> None:
    assert read_property(name, text) == read


@pytest.mark.parametrize(("text", "read"), [("4px", "4px"), ("4", None), ("0", "0"), ("AUTO", "auto"), ("50%", "50%")])
def test_geometry_needs_a_unit_in_css_only(text: str, read: str | None) -> None:
    assert read_property("width", text, is_css=True) == read
    assert read_property("width", text) == text


@pytest.mark.parametrize(
    "text", [r"u\72l(https://example.com)", "URL( 'https://example.com' )", "url(https://example.com"]
)
def test_no_spelling_hides_an_address(text: str) -> None:
    assert read_property("fill", text) == "url(https://example.com)"
