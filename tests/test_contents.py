from __future__ import annotations

from iconkit.contents import Contents, Work, contents_of
from iconkit.parse import parse
from tests.samples import XMLNS, make_source


def test_contents_are_of_the_whole_tree() -> None:
    root = parse(make_source(f'<svg {XMLNS} id="a"><g><g fill="red"><path d=""/></g></g><circle/></svg>')).root

    assert contents_of(root) == Contents({"g", "path", "circle"}, {"id", "fill", "d"})


def test_work_is_in_what_has_an_element_or_an_attribute_of_it() -> None:
    work = Work(frozenset(("use", "g")), frozenset(("color",)))

    assert work.is_in(Contents({"path", "g"}, set()))
    assert work.is_in(Contents(set(), {"color"}))
    assert not work.is_in(Contents({"color", "path"}, {"use", "d"}))
