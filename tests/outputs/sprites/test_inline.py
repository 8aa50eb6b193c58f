from __future__ import annotations

from iconkit.model import Sprite
from iconkit.outputs.sprites.inline import inline
from iconkit.outputs.sprites.titled import Titled
from tests.samples import make_drawing, make_icon


def test_what_is_written() -> None:
    icon = make_icon(drawing=make_drawing("<g/>"))

    assert list(inline([Titled(icon, "Close", "en")], Sprite(kind="inline"))) == [
        '<svg class="icon-sprite" width="0" height="0" aria-hidden="true">',
        '<symbol id="close" viewBox="0 0 24 24" data-title="Close" data-lang="en"><g/></symbol>',
        "</svg>",
    ]
