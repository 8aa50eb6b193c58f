from __future__ import annotations

from iconkit.color.inks import accent_in, is_colored, is_monochrome, painted
from iconkit.parse import parse
from iconkit.tree import Node
from tests.drawings import svg
from tests.samples import make_source


def root_of(body: str) -> Node:
    return parse(make_source(svg(body))).root


def inks(body: str) -> set[str]:
    return {ink for _, paint in painted(root_of(body)) for ink in paint.inks}


def test_inks_are_what_is_drawn() -> None:
    assert inks('<path d="M0 0h9v9"/><g fill="none" stroke="red"><path d="M0 0h9"/></g>') == {"#000", "red"}
    assert inks('<defs><path fill="red" id="a" d="M0 0h9"/></defs><path fill="tan" d="M0 0h9v9"/>') == {"tan"}
    assert inks('<defs><path id="a" d="M0 0h9"/></defs><use href="#a" fill="red"/>') == {"red"}
    assert inks('<mask id="m"><path fill="#fff" d="M0 0h9v9"/></mask><path mask="url(#m)" d="M0 0h9v9"/>') == {"#000"}
    assert inks('<g color="red"><path fill="currentColor" d="M0 0h9v9"/></g>') == {"red"}


def test_gradients_and_blending_make_colors() -> None:
    assert is_colored(root_of("<linearGradient/>"))
    assert is_colored(root_of('<path style="mix-blend-mode:screen" d="M0 0h9v9"/>'))
    assert not is_colored(root_of('<path fill="red" d="M0 0h9v9"/>'))


def test_one_ink_and_an_accent() -> None:
    one = '<path fill="currentColor" d="M0 0h9v9"/>'
    two = f'{one}<path fill="var(--icon-accent,red)" d="M0 0h9v9"/>'
    assert is_monochrome(root_of(one))
    assert not is_monochrome(root_of(two))
    assert (accent_in(root_of(one)), accent_in(root_of(two))) == ("", "red")
