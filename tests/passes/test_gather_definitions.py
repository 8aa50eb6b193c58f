from __future__ import annotations

import pytest

from iconkit.passes.drop_empty import drop_empty
from iconkit.passes.expand_use import expand_use
from iconkit.passes.flatten_viewports import flatten_viewports
from iconkit.passes.gather_definitions import gather_definitions
from tests.passes.references import difference, drawing, run

STOPS = '<stop stop-color="red"/><stop offset="1" stop-color="currentColor"/>'


@pytest.mark.parametrize(
    "body",
    [
        f'<g color="blue"><linearGradient id="p">{STOPS}</linearGradient></g><path fill="url(#p)" d="M0 0h24v24H0z"/>',
        '<g clip-rule="evenodd"><clipPath id="c"><path d="M2 2h20v20H2zM8 8h8v8H8z"/></clipPath></g>'
        '<path clip-path="url(#c)" d="M0 0h24v24H0z"/>',
        '<g fill="white" transform="scale(9)"><mask id="m"><path d="M2 2h9v20H2z"/></mask></g>'
        '<path mask="url(#m)" d="M0 0h24v24H0z"/>',
        '<g stroke="red" fill="none"><marker id="k" markerWidth="9" markerHeight="9"><path d="M0 0h3v3"/></marker></g>'
        '<path marker-end="url(#k)" d="M2 2h9" stroke="#000"/>',
        '<g fill="blue"><g fill="red"><pattern id="t" width=".5" height=".5"><path d="M0 0h6v6z"/></pattern></g></g>'
        '<path fill="url(#t)" d="M0 0h24v24H0z"/>',
    ],
)
def test_inheritance_is_kept(body: str) -> None:
    before = drawing(body)
    assert difference(before, run(before, gather_definitions)) == 0


def test_a_symbol_is_not_kept_for_the_gradient_in_it() -> None:
    before = drawing(
        f'<symbol id="s" viewBox="0 0 24 24"><linearGradient id="p">{STOPS}</linearGradient>'
        '<path fill="url(#p)" d="M2 2h20v20H2z"/></symbol><use href="#s"/>'
    )
    after = run(before, expand_use, flatten_viewports, gather_definitions, drop_empty)
    assert "<symbol" not in after
    assert after.count("<path") == 1
    assert difference(before, after) == 0
