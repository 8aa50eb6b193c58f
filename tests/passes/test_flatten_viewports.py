from __future__ import annotations

import pytest

from iconkit.passes.expand_use import expand_use
from iconkit.passes.flatten_viewports import flatten_viewports
from tests.passes.references import EDGE, difference, drawing, run


@pytest.mark.parametrize("align", ["xMinYMin", "xMidYMid", "xMaxYMax", "xMinYMax", "none", "defer xMidYMin", "odd"])
@pytest.mark.parametrize("fit", ["meet", "slice"])
def test_every_fit_lands_where_a_renderer_puts_it(align: str, fit: str) -> None:
    content = '<path d="M1 2h4l5 3z" fill="red"/>'
    before = drawing(
        f'<svg x="3" y="2" width="18" height="12" viewBox="1 2 9 9" overflow="visible"'
        f' preserveAspectRatio="{align} {fit}">{content}</svg>'
    )
    after = run(before, flatten_viewports)
    assert "<svg x=" not in after
    assert difference(before, after) <= 1


@pytest.mark.parametrize(
    ("body", "is_flat"),
    [
        ('<svg x="4" y="4" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>', True),
        ('<svg x="4" y="4" width="8" height="8"><path d="M0 0h9v8H0z"/></svg>', False),
        ('<svg x="4" y="4" width="8" height="8"><path stroke="red" d="M1 1h6v6H1z"/></svg>', True),
        ('<svg x="4" y="4" width="8" height="8"><path stroke="red" stroke-width="3" d="M1 1h6v6H1z"/></svg>', False),
        ('<svg x="4" y="4" width="8" height="8"><path stroke="red" d="M1 7.5L4 1l3 6.5"/></svg>', False),
        ('<svg x="4" y="4" width="8" height="8"><path d="M9 9h9v8H9z" fill="none"/></svg>', True),
        ('<g transform="scale(3)"><svg viewBox="0 0 24 24"><path d="M-1-1h99v99H-1z"/></svg></g>', True),
        ('<g transform="scale(3)"><svg><path d="M0 0h20v20H0z"/></svg></g>', True),
        ('<svg viewBox="0 0 8 8"><svg x="1" width="4" height="4"><path d="M0 0h4v4H0z"/></svg></svg>', True),
        ('<svg width="8"><svg><path d="M0 0h7v24H0z"/></svg></svg>', True),
    ],
)
def test_only_what_cuts_nothing_goes(body: str, is_flat: bool) -> None:
    before = drawing(body)
    after = run(before, flatten_viewports)
    assert ("<svg " not in after[4:]) == is_flat
    assert difference(before, after) <= EDGE


def test_viewports_of_symbols_follow_their_uses() -> None:
    before = drawing(
        '<symbol id="s" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></symbol>'
        '<use href="#s" x="1" y="1" width="10" height="10"/><use href="#s" fill="red" width="24" height="48"/>'
    )
    after = run(before, expand_use, flatten_viewports)
    assert "<svg " not in after[4:]
    assert difference(before, after) <= 1


def test_in_a_pattern_the_outer_size_is_unknown() -> None:
    body = (
        '<pattern id="p" width="9" height="9" patternUnits="userSpaceOnUse">'
        '<svg><path d="M0 0h4v4H0z"/></svg></pattern>'
    )
    before = drawing(f'{body}<path fill="url(#p)" d="M0 0h24v24H0z"/>')
    assert run(before, flatten_viewports) == before
