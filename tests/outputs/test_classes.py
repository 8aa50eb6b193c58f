from __future__ import annotations

import dataclasses

import tinycss2

from iconkit.model import Details, IconSet, ViewBox
from iconkit.outputs.classes import classes
from tests.samples import make_drawing, make_icon

COLORED = make_icon("sun", dataclasses.replace(make_drawing(box=ViewBox(0, 0, 48, 24)), monochrome=False))
NEXT = make_icon("next")._replace(details=Details(flip=True))


def text_of(*icons: object, size: int = 24) -> str:
    (artifact,) = classes(IconSet(icons, "en", size))  # type: ignore[arg-type]
    assert (artifact.path, artifact.is_asset) == ("icon-classes.css", True)
    return artifact.data.decode()


def test_one_icon_a_line() -> None:
    lines = text_of(make_icon(), NEXT, COLORED).splitlines()

    assert lines[-3:] == [
        '.icon-css-close{-webkit-mask-image:url("svg/close.svg");mask-image:url("svg/close.svg")}',
        '.icon-css-next{-webkit-mask-image:url("svg/next.svg");mask-image:url("svg/next.svg")}'
        ".icon-css-next:dir(rtl){transform:scaleX(-1)}",
        '.icon-css-sun{background:url("svg/sun.svg") center/contain no-repeat;-webkit-mask:none;mask:none;'
        "height:12px;width:24px}",
    ]


def test_it_is_a_style_sheet_in_the_size_of_the_set() -> None:
    text = text_of(make_icon(), size=16)

    assert "16px" in text
    assert "24px" not in text
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    assert {rule.type for rule in rules} == {"qualified-rule", "at-rule"}
