from __future__ import annotations

from iconkit.model import Sprite, ViewBox
from iconkit.outputs.sprites.titled import Titled
from iconkit.outputs.sprites.view import view
from tests.samples import make_drawing, make_icon


def test_icons_stand_below_each_other_with_room_between() -> None:
    wide = make_icon("wide", make_drawing("<g/>", ViewBox(-1, 2, 48, 12.5), (("fill", "none"),)))

    assert list(view([Titled(wide, "Wide", ""), Titled(make_icon(), "Close", "")], Sprite(kind="view"))) == [
        '<svg xmlns="http://www.w3.org/2000/svg">',
        '<view id="wide" viewBox="0 0 48 12.5" data-title="Wide"/>'
        '<svg width="48" height="12.5" viewBox="-1 2 48 12.5" fill="none"><g/></svg>',
        '<view id="close" viewBox="0 25 24 24" data-title="Close"/>'
        '<svg y="25" width="24" height="24" viewBox="0 0 24 24"><path d="M3 3h18v18H3z"/></svg>',
        "</svg>",
    ]


def test_the_color_of_a_picture() -> None:
    assert next(iter(view([], Sprite(kind="view", color="#b00")))).endswith('color="#b00">')
