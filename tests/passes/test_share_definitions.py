from __future__ import annotations

from iconkit.passes.share_definitions import share_definitions
from tests.passes.references import difference, drawing, run

STOPS = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>'


def test_clips_that_differ_in_idle_ids_are_equal() -> None:
    before = drawing(
        '<clipPath id="a"><path id="x" d="M2 2h9l9 9z"/></clipPath>'
        '<clipPath id="b"><path id="y" d="M2 2h9l9 9z"/></clipPath>'
        '<path clip-path="url(#a)" d="M0 0h24v9H0z"/><path clip-path="url(#b)" fill="red" d="M0 9h24v9H0z"/>'
    )
    after = run(before, share_definitions)
    assert after.count("<clipPath") == 1
    assert difference(before, after) == 0


def test_the_order_of_attributes_does_not_matter_and_that_of_children_does() -> None:
    before = drawing(
        f'<linearGradient id="a" x1=".2" x2=".9">{STOPS}</linearGradient>'
        f'<linearGradient x2=".9" x1=".2" id="b">{STOPS}</linearGradient>'
        '<linearGradient id="c" x1=".2" x2=".9"><stop offset="1" stop-color="blue"/>'
        '<stop stop-color="red"/></linearGradient>'
        '<g fill="url(#b)"><path stroke="url(#a)" d="M3 3h9v9z"/></g><path fill="url(#c)" d="M12 12h9v9H9z"/>'
    )
    after = run(before, share_definitions)
    assert after.count("<linearGradient") == 2
    assert difference(before, after) == 0


def test_shared_in_one_go_however_deep() -> None:
    masks = "".join(
        f'<mask id="{name}0"><path fill="#888" d="M2 2h9v20H2z"/></mask>'
        + "".join(
            f'<mask id="{name}{level}"><path fill="#fff" mask="url(#{name}{level - 1})" d="M0 0h24v24H0z"/></mask>'
            for level in range(1, 6)
        )
        for name in "ab"
    )
    before = drawing(f'{masks}<path mask="url(#a5)" d="M3 3h9v9z"/><path mask="url(#b5)" d="M12 12h9v9H9z"/>')
    after = run(before, share_definitions)
    assert after.count("<mask") == 6
    assert run(after, share_definitions) == after
    assert difference(before, after) == 0


def test_a_chain_with_one_user_left_is_one_gradient() -> None:
    before = drawing(
        f'<linearGradient id="a">{STOPS}</linearGradient><linearGradient id="b" href="#a" x2="0" y2="1"/>'
        '<linearGradient id="c" href="#a" x2="0" y2="1"/><path fill="url(#b)" d="M3 3h9v9z"/>'
        '<path fill="url(#c)" d="M12 12h9v9H9z"/>'
    )
    after = run(before, share_definitions)
    assert after.count("<linearGradient") == 1
    assert difference(before, after) == 0
