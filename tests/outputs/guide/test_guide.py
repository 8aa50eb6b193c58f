from __future__ import annotations

import re

from iconkit.config.load import KINDS
from iconkit.model import Details, Icon, IconSet, Picture, Sprite
from iconkit.outputs.guide import guide
from tests.samples import make_drawing, make_icon

CLOSE = make_icon(title='Close "it"')._replace(titles={"en": 'Close "it"', "ja": "閉じる"})
NEXT = make_icon("next", title="Next")._replace(details=Details(flip=True))
ALERT = make_icon("alert", title="Alert")._replace(details=Details(role="informative"))
SUN = make_icon("sun", make_drawing(external_use=False), title="Sunny")
OLD = CLOSE._replace(id="ancient", alias_of="close")
PICTURES = tuple(Picture("close", scale, "resvg", b"") for scale in (1, 2))
SPRITES = (Sprite(), Sprite("page", "inline"), Sprite("stack", "stack", color="#fff"))
EVERYTHING = IconSet((ALERT, OLD, CLOSE, NEXT, SUN), "en", 24, PICTURES, (), SPRITES, KINDS, digest_names=True)


def text_of(icon_set: IconSet) -> str:
    (artifact,) = guide(icon_set)
    assert artifact.path == "README.md"
    return artifact.data.decode()


def headings(icon_set: IconSet) -> list[str]:
    return re.findall("^## (.*)", text_of(icon_set), re.MULTILINE)


def only(*icons: Icon, kinds: tuple[str, ...] = ("sprite",), sprites: tuple[Sprite, ...] = (Sprite(),)) -> IconSet:
    return IconSet(icons, "en", 24, (), (), sprites, kinds)


def test_everything_has_a_section() -> None:
    assert headings(EVERYTHING) == [
        "Five rules",
        "The style sheet",
        "A site with its own host",
        "Pages that carry their icons",
        "Pictures from anywhere",
        "Single files",
        "Classes",
        "A custom element",
        "React and Vue",
        "A sprite from another host",
        "E-mail and Office",
        "Right to left",
        "Languages",
        "Check your pages",
        "Policies and caching",
        "Headers by host",
    ]
    assert "$" not in text_of(EVERYTHING)


def test_it_speaks_of_this_set() -> None:
    text = text_of(EVERYTHING)

    assert '<use href="sprite.svg#close"/></svg> Close &quot;it&quot;</button>' in text
    assert 'role="img" aria-label="Alert"' in text
    assert '<img class="icon" src="stack.svg#close"' in text
    assert "icons of one color are #fff in it" in text
    assert '<img class="icon" src="svg/sun.svg" width="24" height="24" alt="Sunny">' in text
    assert '<img src="png/close.png" srcset="png/close@2x.png 2x" width="24"' in text
    assert "by the class `icon-flip`: `next`." in text
    assert "Titles are in `en`, `ja`." in text
    assert "immutable" in text
    assert "ancient" not in text


def test_what_is_not_made_is_not_spoken_of() -> None:
    bare = ["Five rules", "Languages", "Check your pages", "Policies and caching", "Headers by host"]

    assert headings(only(CLOSE, kinds=())) == bare
    assert headings(only(CLOSE)) == [bare[0], "A site with its own host", *bare[1:]]
    assert headings(only(CLOSE, sprites=(Sprite(include=("next",)),))) == bare
    assert "digest in them (`sprite" not in text_of(only(CLOSE))


def test_modules_are_those_that_are_made() -> None:
    text = text_of(only(CLOSE, kinds=("vue",), sprites=()))

    assert "## Vue\n" in text
    assert 'from "./js/vue.js"' in text
    assert "icon-kit" not in text
    assert "loadSprite" not in text
    assert '<icon-kit name="close" label="Close &quot;it&quot;" size="48">' in text_of(only(CLOSE, kinds=("web",)))


def test_titles_are_escaped() -> None:
    assert 'aria-label="Close &quot;it&quot;"' in text_of(only(CLOSE))


def test_an_empty_set_has_no_guide() -> None:
    assert list(guide(only())) == []
