from __future__ import annotations

from iconkit.color.accent import accent_of, with_variable, without_variable


def test_there_and_back() -> None:
    assert with_variable("#f60") == "var(--icon-accent,#f60)"
    assert accent_of(with_variable("tan")) == "tan"
    markup = f'<g fill="{with_variable("red")}"><path stroke="{with_variable("red")}"/></g>'
    assert without_variable(markup) == '<g fill="red"><path stroke="red"/></g>'


def test_other_paints_are_no_accents() -> None:
    for paint in ("red", "currentColor", "var(--other,red)", "url(#a)"):
        assert accent_of(paint) == ""
        assert without_variable(paint) == paint
