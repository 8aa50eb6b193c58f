from __future__ import annotations

import pytest

from iconkit.gradient_chains import fold_chains, gradients_by_id
from iconkit.tree import Node
from tests.passes.references import document, drawing

STOP = '<stop stop-color="red"/>'


def folded(gradients: str, *painted: str) -> dict[str, Node]:
    """The gradients left of these, by id, in a drawing that paints with some of them."""
    shapes = "".join(f'<path fill="url(#{name})" d="M0 0h9v9z"/>' for name in painted)
    root = document(drawing(gradients + shapes)).root
    fold_chains(root)
    return gradients_by_id(root)


def test_own_attributes_and_stops_win() -> None:
    left = folded(
        f'<linearGradient id="a" x1="1" y1="1" spreadMethod="pad">{STOP}{STOP}</linearGradient>'
        f'<linearGradient id="b" href="#a" x1="2">{STOP}</linearGradient>',
        "b",
    )
    assert list(left) == ["b"]
    assert left["b"].attributes == {"x1": "2", "y1": "1", "spreadMethod": "pad", "id": "b"}
    assert len(left["b"].children) == 1


def test_another_kind_gives_no_geometry() -> None:
    left = folded(f'<radialGradient id="a" r="1">{STOP}</radialGradient><linearGradient id="b" href="#a" x1="2"/>', "b")
    assert left["b"].attributes == {"x1": "2", "id": "b"}


@pytest.mark.parametrize("length", [2, 40])
def test_whole_chains_fold_whatever_their_order(length: int) -> None:
    links = [f'<linearGradient id="n{n}" href="#n{n - 1}" y{n % 2 + 1}="{n}"/>' for n in range(1, length)]
    first = f'<linearGradient id="n0">{STOP}</linearGradient>'
    for gradients in ([first, *links], [*reversed(links), first]):
        left = folded("".join(gradients), f"n{length - 1}")
        assert list(left) == [f"n{length - 1}"]
        assert len(left[f"n{length - 1}"].children) == 1


def test_what_two_take_from_stays() -> None:
    left = folded(
        f'<linearGradient id="a">{STOP}</linearGradient>'
        '<linearGradient id="b" href="#a"/><linearGradient id="c" href="#a"/>',
        "b",
        "c",
    )
    assert list(left) == ["a", "b", "c"]


def test_unused_gradients_do_not_count() -> None:
    left = folded(
        f'<linearGradient id="a">{STOP}</linearGradient>'
        '<linearGradient id="b" href="#a"/><linearGradient id="c" href="#a"/>',
        "b",
    )
    assert list(left) == ["b"]
    assert "href" not in left["b"].attributes


@pytest.mark.parametrize("name", ["a", "b"])
def test_current_color_stays_where_it_is(name: str) -> None:
    gradients = f'<linearGradient id="a">{STOP}</linearGradient><linearGradient id="b" href="#a"/>'
    assert list(folded(gradients.replace(f'id="{name}"', f'id="{name}" color="red"'), "b")) == ["a", "b"]
