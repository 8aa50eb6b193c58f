from __future__ import annotations

from iconkit.model import Sprite
from iconkit.outputs.sprites.symbol import symbol
from iconkit.outputs.sprites.titled import Titled
from tests.samples import make_drawing, make_icon


def test_what_is_written() -> None:
    icon = make_icon(drawing=make_drawing("<g/>", attributes=(("fill", "none"),)))

    assert list(symbol([Titled(icon, "Close", "")], Sprite())) == [
        '<svg xmlns="http://www.w3.org/2000/svg">',
        '<symbol id="close" viewBox="0 0 24 24" data-title="Close" fill="none"><g/></symbol>',
        "</svg>",
    ]
