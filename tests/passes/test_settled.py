"""All passes together: what one of them leaves behind, another must not find only on the second run."""

from __future__ import annotations

import pytest

from iconkit.markup import standalone
from iconkit.model import Drawing
from iconkit.normalize import normalize
from tests.drawings import svg
from tests.passes.pictures import difference
from tests.samples import make_source

STOPS = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>'
LINE = 'fill="none" stroke="#000" stroke-width="2"'


def normalized(markup: str) -> Drawing:
    drawing = normalize(make_source(markup)).drawing
    assert drawing is not None
    return drawing


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        pytest.param(
            '<g transform="translate(1.000000, 2.000000)" fill="red"><polygon points="1 1 4.5 1 4.5 4"/>'
            '<polygon points="8 1 11.5 1 11.5 4"/><rect x="1" y="9" width="4" height="5"/></g><path d="M18 18h4v4z"/>',
            "transform",
            id="polygons are judged as paths",
        ),
        pytest.param(
            f'<path {LINE} d="M3.00004 18a3.00002 3.00002 0 1 0 6.00004 0a3.00002 3.00002 0 1 0-6.00004 0z"/>',
            "<path",
            id="what rounding makes a circle",
        ),
        pytest.param(
            f'<path {LINE} transform="matrix(1.4 0 0 .7 2 3)" d="M11.374369 12.665476A3.6239223 6.3639612 0 1 1 '
            '4.126524 12.665476A3.6239223 6.3639612 0 1 1 11.374369 12.665476z"/>',
            "<path",
            id="half ellipses, whose centers rounding would move",
        ),
        pytest.param(
            f'<path {LINE} stroke-linejoin="round" stroke-miterlimit="10" d="M3 4h9l3 2"/>'
            f'<path {LINE} stroke-linejoin="round" d="M3 12h9l3 2"/>',
            "miterlimit",
            id="a limit that cannot be seen",
        ),
        pytest.param(
            f'<linearGradient id="a">{STOPS}</linearGradient><linearGradient id="b">{STOPS}</linearGradient>'
            '<g fill="url(#a)"><path fill="red" d="M2 2h9v9z"/><path fill="url(#b)" d="M12 2h9v9z"/></g>',
            "icon_b",
            id="a gradient that every shape overrides",
        ),
        pytest.param(
            f'<linearGradient id="a" gradientUnits="userSpaceOnUse" gradientTransform="scale(2)" x2="5">{STOPS}'
            '</linearGradient><g fill="url(#a)" transform="translate(2 3)"><path d="M2 2h9v9z"/>'
            '<path fill="red" d="M12 2h9v9z"/></g>',
            " transform",
            id="an inherited gradient that moves along",
        ),
        pytest.param(
            '<path opacity=".99984" d="M2 2h9v9"/><path fill="red" d="M2 16h9v3"/>',
            "opacity",
            id="an opacity that rounding makes 1",
        ),
        pytest.param(
            f'<radialGradient id="s">{STOPS}</radialGradient><radialGradient id="a" href="#s" cx=".30002" fx=".3" '
            'gradientTransform="scale(1 .80000001)"/><radialGradient id="b" href="#s" cx=".3" fx=".30001" '
            'gradientTransform="scale(1 .8)"/><path fill="url(#a)" d="M2 2h9v9z"/>'
            '<path fill="url(#b)" d="M12 2h9v9z"/>',
            " fx",
            id="gradients that rounding makes equal",
        ),
        pytest.param(
            '<g opacity="1"><path overflow="visible" opacity="1.0" stroke-miterlimit="4.0000000" stroke="#000" '
            'fill="none" d="M2 2h9v9"/></g><path stroke="#000" fill="none" d="M2 16h9"/>',
            "overflow",
            id="words that say nothing",
        ),
        pytest.param(
            '<g stroke-dasharray="4 1.5" stroke="#f00" fill="none"><circle cx="6" cy="6" r="5"/><circle cx="17" cy="6" '
            'r="5"/></g><path d="M9.9772 18a3 3 0 0 1-6 0 3 3 0 0 1 6 0"/><path d="M19.9772 18a3 3 0 0 1-6 0 3 3 0 0 1 '
            '6 0"/>',
            "M20",
            id="dashes that an unstroked shape does not show",
        ),
        pytest.param(
            '<g transform="matrix(.8 0 0 .7 2 3)" stroke="#00f" fill="none" stroke-width="1.08699123">'
            '<path d="M3 4h9l3 2"/><path stroke="red" d="M3 12h9l3 2"/></g>',
            "1.08699",
            id="the width of a stroke at another scale",
        ),
        pytest.param(
            '<rect fill="red" width="6" height="3" transform="translate(-8.46823 21.17415) rotate(-70.56661)"/>'
            '<path d="M1 1h2v2z"/>',
            "translate",
            id="a turn about a point",
        ),
        pytest.param(
            '<ellipse cx="12" cy="7" rx="4.9997" ry="5.0002" fill="red" '
            'transform="matrix(.7071 -.7071 .7071 .7071 -1.4346 10.535)"/><path d="M1 18h2v2z"/>',
            "transform",
            id="an ellipse that rounding makes a circle",
        ),
        pytest.param(
            f'<path {LINE} transform="matrix(1.4 0 0 .7 2 3)" d="m9 12c3.2e-7.276142-.223858.5-.5.5s-.5-.223858-.5-.5 '
            '.223858-.5.5-.5.5.223858.5.5z"/>',
            "<path",
            id="a circle with a power of ten in it",
        ),
        pytest.param(
            '<g><defs><path id="a" d="M2 2h9v9z"/></defs><clipPath id="c"><use href="#a"/></clipPath><path fill="none" '
            'd="M0 0h24v24H0z"/><path clip-path="url(#c)" d="M3 1h4v9H1z"/></g>',
            "none",
            id="what is not painted, beside a definition",
        ),
        pytest.param(
            '<linearGradient id="a"/><path fill="url(#a)" d="M0 0h24v24H0z"/><path d="M2 2h9v9"/>',
            "none",
            id="a gradient without colors",
        ),
        pytest.param(
            '<path opacity=".0004" d="M0 0h24v24H0z"/><path fill="red" d="M2 2h9v9"/><path fill="#00f" d="M9 12h9v9"/>',
            "opacity",
            id="an opacity that rounding makes 0",
        ),
        pytest.param(
            f'<path {LINE} d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zL"/>',
            "<path",
            id="a circle with a fault behind it",
        ),
        pytest.param(
            f'<path {LINE} d="M2 2h9v9z" transform="matrix(2.0000001 0 0 2.0000002 1 1)"/>',
            "transform",
            id="a similarity but for its last digits",
        ),
        pytest.param(
            '<rect x="2.9755" y="1.5034" width="3.3827" height="2.5701" rx="1.6914" ry="1.285" '
            'transform="matrix(.538 .042 -.327 .713 4 2)"/>',
            "<path",
            id="a shape that is shorter baked only where it is not rounded",
        ),
        pytest.param(
            f'<path {LINE} transform="scale(1.33333333333)" d="M3 7a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-8a'
            '2 2 0 0 1-2-2v-6"/>',
            "transform",
            id="a path that is a rectangle, under a transform",
        ),
        pytest.param(
            f'<path {LINE} d="M12.0827 11.0841h-7.8622c-.5903 0-1.0689-.4785-1.0689-1.0689v-5.8622c0-.5903.4785-1.0689 '
            '1.0689-1.0689h7.8622c.5903 0 1.0689.4785 1.0689 1.0689v5.8622c0 .5903-.4785 1.0689-1.0689 1.0689z"/>',
            "<path",
            id="a rectangle whose corners have more decimals as a path",
        ),
        pytest.param(
            f'<path {LINE} d="M4 4.0000049h9"/><path {LINE} d="M4 6.3756551h9"/>',
            "/><path",
            id="strokes that rounding takes apart",
        ),
        pytest.param(
            '<clipPath id="c"><path d="M0 0h24v24H0z"/></clipPath><svg width="12" height="12">'
            '<path clip-path="url(#c)" d="M2 2h10.0003v9z"/></svg>',
            "clip",
            id="a clip of less than rounding moves",
        ),
        pytest.param(
            '<svg width="12" height="12"><path d="M2 2h10.0003v9z"/></svg>',
            "><svg",
            id="a viewport that cuts off less than rounding moves",
        ),
    ],
)
def test_settled_at_once(body: str, gone: str) -> None:
    source = svg(body)
    first = standalone(normalized(source))
    assert standalone(normalized(first)) == first
    assert gone not in first
    assert difference(source, first, finer=8) <= 6
