from __future__ import annotations

from pathlib import Path

from iconkit import codes
from iconkit.lint.correct import correct
from iconkit.model import Correction
from tests.samples import fill


def test_each_catalog_gets_its_titles(here: Path) -> None:
    fill(here, {"a/catalog.toml": "# ours\n[close]\ntitle = 'close'  # so\n"})
    corrections = [
        Correction("b.toml", "up", "en", "up", "Up"),
        Correction("a/catalog.toml", "close", "en", "close", "Close"),
    ]

    assert correct(corrections) == ((corrections[1], corrections[0]), ())
    assert (here / "a/catalog.toml").read_text("utf-8").splitlines()[::2] == ["# ours", 'title = "Close"  # so']
    assert (here / "b.toml").read_text("utf-8") == '[up]\ntitle = "Up"\n'


def test_a_broken_catalog_does_not_keep_the_others_from_being_written(here: Path) -> None:
    fill(here, {"a.toml": "[close\n"})
    corrections = [
        Correction("a.toml", "close", "en", "close", "Close"),
        Correction("b.toml", "up", "en", "up", "Up"),
    ]

    written, problems = correct(corrections)

    assert written == (corrections[1],)
    assert [(problem.code, problem.where.path) for problem in problems] == [(codes.CATALOG_SYNTAX, "a.toml")]
    assert (here / "a.toml").read_text("utf-8") == "[close\n"


def test_nothing_to_correct(here: Path) -> None:
    assert correct([]) == ((), ())
    assert list(here.iterdir()) == []
