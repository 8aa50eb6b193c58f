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
            '<g opacity="1"><path overflow="visible" opacity="1.0" stroke-miterlimit="4.0000000" stroke="#000" '
            'fill="none" d="M2 2h9v9"/></g><path stroke="#000" fill="none" d="M2 16h9"/>',
            "overflow",
            id="words that say nothing",
        ),
    ],
)
def test_settled_at_once(body: str, gone: str) -> None:
    source = svg(body)
    first = standalone(normalized(source))
    assert standalone(normalized(first)) == first
    assert gone not in first
    assert difference(source, first, finer=8) <= 6
