from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.passes.check_references import check_references
from iconkit.passes.expand_use import MAX_USES, expand_use
from tests.passes.references import difference, document, drawing, run
from tests.work import calls_of

SHAPE = '<path id="a" d="M2 2h6v4H2z"/>'


@pytest.mark.parametrize(
    "body",
    [
        f'<defs>{SHAPE}</defs><g fill="blue" stroke="red"><use href="#a" x="5" y="6" stroke-width="2"/></g>',
        f'<g fill="blue">{SHAPE}</g><use href="#a" x="9" y="9"/>',
        f'<defs><g id="g" fill="red" opacity=".5">{SHAPE}</g>'
        '</defs><use href="#g" opacity=".5" transform="rotate(9)"/>',
        f'<clipPath id="c"><path d="M0 0h5v5H0z"/></clipPath><defs>{SHAPE}</defs>'
        '<use href="#a" x="9" y="9" clip-path="url(#c)"/>',
        f'<clipPath id="c"><use href="#a" transform="scale(2)"/></clipPath><defs>{SHAPE}</defs>'
        '<path clip-path="url(#c)" d="M0 0h24v24H0z"/>',
        f'<mask id="m" fill="white"><use href="#a"/></mask><defs>{SHAPE}</defs>'
        '<path mask="url(#m)" d="M0 0h24v24H0z"/>',
        '<symbol id="s" viewBox="0 0 10 5"><path d="M-5 0h20v5H-5z"/></symbol>'
        '<use href="#s" x="2" y="2" width="20" height="20"/>',
        '<symbol id="s" viewBox="0 0 10 5" preserveAspectRatio="xMinYMin slice"><path d="M0 0h9v5H0z"/></symbol>'
        '<use href="#s" x="2" y="2" width="9" height="20"/>',
        '<defs><svg id="s" x="1" y="1" width="4" height="4" viewBox="0 0 8 8">'
        '<circle cx="4" cy="4" r="4"/></svg></defs>'
        '<use href="#s" x="2" width="8" height="8"/>',
        f'<defs>{SHAPE}<use id="b" href="#a" x="4"/></defs><use href="#b" y="9"/>',
        '<g color="red"><path id="a" fill="currentColor" d="M2 2h6v6H2z"/></g><use href="#a" x="9" color="blue"/>',
        f'<g display="none">{SHAPE}</g><use href="#a"/>',
        '<path id="a" display="none" d="M2 2h6v6H2z"/><use href="#a"/><path d="M9 9h4v4H9z"/>',
    ],
)
def test_picture_is_the_same_and_no_use_is_left(body: str) -> None:
    before = drawing(body)
    after = run(before, expand_use)
    assert "<use" not in after
    assert difference(before, after) == 0


def test_ids_are_not_repeated() -> None:
    after = run(drawing(f'<g id="g">{SHAPE}<use href="#a" x="9"/></g><use id="u" href="#g" y="9"/>'), expand_use)
    assert [after.count(f'id="{name}"') for name in "agu"] == [1, 1, 1]


def test_long_repeated_parts_keep_their_uses_and_draw_the_same() -> None:
    long = "".join(f"M{x} 2h1v{x}h-1z" for x in range(1, 23))
    uses = "".join(f'<use href="#a" transform="rotate({angle} 12 12)"/>' for angle in (90, 180, 270))
    before = drawing(f'<path id="a" d="{long}"/>{uses}')
    assert run(before, expand_use) == before


def _nested(levels: int, width: int, leaf: str = SHAPE.replace('"a"', '"n0"')) -> str:
    groups = "".join(
        f'<g id="n{level}">{f"""<use href="#n{level - 1}"/>""" * width}</g>' for level in range(1, levels + 1)
    )
    return drawing(f"<defs>{leaf}{groups}</defs><use href='#n{levels}'/>")


@pytest.mark.parametrize(
    ("levels", "width", "leaf"),
    [(40, 10, SHAPE.replace('"a"', '"n0"')), (40, 10, '<g id="n0"/>')],
    ids=["shapes", "empty"],
)
def test_bomb_is_counted_not_drawn(levels: int, width: int, leaf: str) -> None:
    parsed = document(_nested(levels, width, leaf))
    assert calls_of(expand_use, parsed) < 100 * levels * width
    assert [problem.code for problem in parsed.problems] == [codes.TOO_MANY_USES]


def test_uses_up_to_the_limit_are_expanded() -> None:
    body = f"<defs>{SHAPE}</defs>" + '<use href="#a"/>' * MAX_USES
    parsed = document(drawing(body))
    expand_use(parsed)
    assert not parsed.problems
    parsed = document(drawing(body + '<use href="#a"/>'))
    expand_use(parsed)
    assert [problem.code for problem in parsed.problems] == [codes.TOO_MANY_USES]


def test_uses_in_uses_are_all_counted() -> None:
    parsed = document(_nested(60, 1))
    expand_use(parsed)
    assert [problem.code for problem in parsed.problems] == [codes.TOO_MANY_USES]


def test_what_has_been_refused_is_left_alone() -> None:
    parsed = document(_nested(40, 10))
    check_references(parsed)
    refused = list(parsed.problems)
    assert [problem.code for problem in refused] == [codes.TOO_LARGE]
    expand_use(parsed)
    assert parsed.problems == refused


def test_circles_are_gone_when_it_runs() -> None:
    before = drawing('<g id="a"><path d="M2 2h6v6H2z"/><use href="#b"/></g><g id="b"><use href="#a" x="9"/></g>')
    assert "<use" not in run(before, check_references, expand_use)
