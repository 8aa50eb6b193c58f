"""Every pass has its page, and does to each drawing on it what the page says, once and for all."""

from __future__ import annotations

import pytest

from tests.passes.pages import BY_NAME, FOLDER, HEADINGS, Case, cases, headings, page, run, squeezed

CASES = [case for name in BY_NAME for case in cases(name)]


@pytest.mark.parametrize("name", BY_NAME)
def test_page_has_the_fixed_headings(name: str) -> None:
    assert headings(page(name)) == [(1, name), *((2, heading) for heading in HEADINGS)]


@pytest.mark.parametrize("name", BY_NAME)
def test_page_has_telling_cases(name: str) -> None:
    found = cases(name)
    assert 2 * len(found) == page(name).count("```svg "), "a case is not a caption, a before and an after"
    assert len(found) >= 3
    assert any(squeezed(case.before) == squeezed(case.after) for case in found), "nothing shows what stays as it is"
    assert any(squeezed(case.before) != squeezed(case.after) for case in found)


def test_no_page_is_left_over() -> None:
    passes = {path.stem for path in FOLDER.glob("*.py")}
    assert [path.name for path in sorted(FOLDER.glob("*.md")) if path.stem not in passes] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}: {case.caption[:50]}")
def test_case(case: Case) -> None:
    written, reported = run(BY_NAME[case.name], case.before, case.treatment)
    assert written == squeezed(case.after)
    assert reported == list(case.reports)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}: {case.caption[:50]}")
def test_case_twice(case: Case) -> None:
    assert run(BY_NAME[case.name], case.after, case.treatment)[0] == squeezed(case.after)
