from __future__ import annotations

from iconkit.published.aliases import stand_ins
from tests.samples import make_drawing, make_icon


def test_an_old_id_draws_what_the_new_one_does() -> None:
    icon = make_icon("close")

    (old,) = stand_ins([icon], {"shut": "close"})

    assert (old.id, old.alias_of, old.drawing, old.titles) == ("shut", "close", icon.drawing, icon.titles)


def test_inner_ids_become_its_own() -> None:
    body = '<linearGradient id="sun_a"/><path fill="url(#sun_a)"/><use href="#sun_b"/><g id="sun_b"/>'
    drawing = make_drawing(body, attributes=(("fill", "url(#sun_a)"),), external_use=False)

    (old,) = stand_ins([make_icon("sun", drawing)], {"star": "sun"})

    assert old.drawing.body == body.replace("sun_", "star_")
    assert old.drawing.attributes == (("fill", "url(#star_a)"),)


def test_where_there_is_nothing_to_stand_for_nothing_stands() -> None:
    assert stand_ins([make_icon("close")], {"shut": "gone", "close": "close"}) == ()
