from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.audit.targets import Target, targets_of
from iconkit.model import Faults
from tests.samples import fill


@pytest.fixture
def site(here: Path) -> Path:
    names = ("b.html", "a.htm", "c.css", "sub/d.xhtml", ".git/e.html", "node_modules/f.html", "set/preview.html")
    return fill(here, dict.fromkeys((*(f"site/{name}" for name in names), "site/set/icons.schema.json"), ""))


def test_a_folder_gives_its_pages_sorted_and_is_what_is_served(site: Path) -> None:
    found = targets_of(["site"], None)

    assert [target.name for target in found] == ["site/a.htm", "site/b.html", "site/sub/d.xhtml"]
    assert {target.root for target in found} == {site / "site"}
    assert found[2].url("http://x") == "http://x/sub/d.xhtml"


def test_a_file_is_served_with_its_folder_or_the_one_given(site: Path) -> None:
    (alone,) = targets_of(["site/sub/d.xhtml"], None)
    (within,) = targets_of(["site/sub/d.xhtml"], Path("site"))

    assert (alone.root, within.root) == (site / "site/sub", site / "site")
    assert (alone.url("http://x"), within.url("http://x")) == ("http://x/d.xhtml", "http://x/sub/d.xhtml")


def test_addresses_are_taken_as_they_are_and_each_page_once() -> None:
    assert targets_of(["https://x.example/a", "HTTP://y", "https://x.example/a"], None) == (
        Target("https://x.example/a"),
        Target("HTTP://y"),
    )


def test_a_name_with_special_characters_is_an_address(here: Path) -> None:
    fill(here, {"50% #1?.html": ""})
    (target,) = targets_of(["50% #1?.html"], None)

    assert target.url("http://x") == "http://x/50%25%20%231%3F.html"


@pytest.mark.usefixtures("site")
def test_all_that_is_no_page_is_named_at_once() -> None:
    with pytest.raises(Faults) as caught:
        targets_of(["nowhere", "site/set/nothing", "site/b.html"], Path("site/sub"))

    assert [problem.code.name for problem in caught.value.problems] == ["no-page-found"] * 3
    assert "--root" in caught.value.problems[2].message
