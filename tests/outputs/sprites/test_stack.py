from __future__ import annotations

from iconkit.model import Sprite
from iconkit.outputs.sprites.stack import stack
from iconkit.outputs.sprites.titled import Titled
from tests.samples import make_drawing, make_icon


def test_what_is_written() -> None:
    icon = make_icon(drawing=make_drawing("<g/>", attributes=(("fill", "none"),)))

    assert list(stack([Titled(icon, "Close", "")], Sprite(kind="stack", color="#fff"))) == [
        '<svg xmlns="http://www.w3.org/2000/svg" color="#fff">',
        "<style>:root>:not(style,:target){display:none}</style>",
        '<svg id="close" viewBox="0 0 24 24" data-title="Close" fill="none"><g/></svg>',
        "</svg>",
    ]
