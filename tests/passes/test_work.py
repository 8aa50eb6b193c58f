"""A pass that is left out, as a drawing has nothing of what it works on, would have changed nothing."""

from __future__ import annotations

import pytest

from iconkit.contents import contents_of
from iconkit.passes import PASSES, WORK
from iconkit.passes.fit_box import fit_box
from iconkit.tree import Document, write
from tests.passes.pages import BY_NAME, cases, parsed
from tests.passes.test_exports import NAMES, text_of

DRAWINGS = [
    *(pytest.param(case.before, id=f"{case.name}: {case.caption[:50]}") for name in BY_NAME for case in cases(name)),
    *(pytest.param(text_of(name), id=name) for name in NAMES),
]


@pytest.mark.parametrize("markup", DRAWINGS)
def test_left_out_passes_change_nothing(markup: str) -> None:
    document = parsed(markup)

    for change in PASSES:
        work = WORK.get(change)
        before = _state(document) if work is not None and not work.is_in(contents_of(document.root)) else None
        change(document)
        assert before in {None, _state(document)}, change.__name__


def test_every_pass_is_left_out_of_some_drawing_and_run_on_another() -> None:
    due: dict[str, set[bool]] = {change.__name__: set() for change in WORK}
    for name in BY_NAME:
        for case in cases(name):
            contents = contents_of(parsed(case.before).root)
            for change, work in WORK.items():
                due[change.__name__].add(work.is_in(contents))

    assert [name for name, found in due.items() if len(found) < 2] == []
    assert fit_box not in WORK  # its work is the set's wish


def _state(document: Document) -> tuple[str, int]:
    return write([document.root]), len(document.problems)
