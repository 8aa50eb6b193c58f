from __future__ import annotations

import tinycss2

from iconkit.model import IconSet
from iconkit.outputs.css import css


def rules() -> dict[str, dict[str, str]]:
    (artifact,) = css(IconSet((), "en", 24))
    assert artifact.path == "icons.css"
    parsed = tinycss2.parse_stylesheet(artifact.data.decode(), skip_comments=True, skip_whitespace=True)
    assert [rule.type for rule in parsed] == ["qualified-rule"] * len(parsed)
    return {
        tinycss2.serialize(rule.prelude).strip(): {
            declaration.name: tinycss2.serialize(declaration.value).strip()
            for declaration in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        }
        for rule in parsed
    }


def test_has_the_rules_that_the_markup_uses_and_no_other() -> None:
    assert list(rules()) == [".icon", ":where(.icon:not([width]))", ".icon-flip:dir(rtl)", "icon-kit", ".icon-sprite"]


def test_icon_leaves_size_and_color_to_the_markup() -> None:
    # A rule weighs more than a width attribute, and a fill would paint outlines shut.
    assert rules()[".icon"].keys().isdisjoint({"width", "height", "fill", "stroke", "color"})


def test_sprite_is_out_of_the_flow_but_rendered() -> None:
    assert rules()[".icon-sprite"] == {"position": "absolute"}


def test_icons_that_follow_the_text_flip() -> None:
    assert rules()[".icon-flip:dir(rtl)"] == {"transform": "scaleX(-1)"}
