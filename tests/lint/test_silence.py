from __future__ import annotations

from pathlib import Path

from iconkit import codes
from iconkit.catalog.load import Catalog, Entry
from iconkit.config.load import Config
from iconkit.lint.allow import Allow
from iconkit.lint.config import LintConfig
from iconkit.lint.silence import About, Silence
from iconkit.model import Code, Problem, Where
from iconkit.rules import all_caps, duplicate_title, slug
from iconkit.source import Sources
from tests.samples import make_icon, make_source

ALL = LintConfig()
CAPS, SLUG = all_caps.RULE.code, slug.RULE.code
ICONS = (make_icon("close"), make_icon("up"))
SOURCES = Sources((make_source("", "icons/close.svg", "close"), make_source("", "icons/up.svg", "up")), (), ())


def allow(code: Code = CAPS, line: int = 3) -> Allow:
    return Allow(code, "so", Where("icons/catalog.toml", line, 1))


def about(code: Code = CAPS, icon_id: str = "close", locale: str = "en", path: str = "icons/catalog.toml") -> About:
    return About(Problem(code, Where(path, 1, 1), "It is so."), icon_id, locale)


def silence(
    *allows: Allow, lint: LintConfig = ALL, sources: Sources = SOURCES, german: tuple[Allow, ...] = ()
) -> Silence:
    entry = Entry(Where("icons/catalog.toml", 1, 1), allow=allows)
    translations = {"de": {"close": Entry(Where("icons/catalog.de.toml", 1, 1), allow=german)}}
    return Silence(Config(root=Path.cwd(), lint=lint), Catalog({"close": entry}, (), translations), sources)


def names(silence: Silence, *found: About) -> list[str]:
    return [problem.code.name for problem in silence.reported(found, ICONS)]


def test_findings_come_sorted_and_once() -> None:
    found = [about(SLUG), about(CAPS), about(CAPS), about(codes.NO_NAMESPACE, "", "", "icons/close.svg")]

    assert names(silence(), *found) == ["slug", "all-caps", "no-namespace"]


def test_an_allow_is_for_its_icon_and_its_code() -> None:
    found = [about(CAPS), about(SLUG), about(CAPS, "up")]

    assert names(silence(allow()), *found) == ["slug", "all-caps"]


def test_a_finding_about_a_file_is_about_its_icon() -> None:
    found = about(codes.NO_NAMESPACE, "", "", "icons/close.svg")
    other = found._replace(problem=found.problem._replace(where=Where("icons/up.svg")))

    assert names(silence(allow(codes.NO_NAMESPACE)), found, other) == ["no-namespace"]


def test_an_allow_of_a_translation_is_for_its_language() -> None:
    assert names(silence(german=(allow(),)), about(locale="en"), about(locale="de")) == ["all-caps"]
    assert names(silence(allow()), about(locale="en"), about(locale="de")) == []
    assert names(silence(german=(allow(),)), about(locale="en")) == ["all-caps", "unused-allow"]


def test_an_allow_that_nothing_needs_is_reported_once_where_it_stands() -> None:
    (problem,) = silence(allow(line=7)).reported([], ICONS)

    assert (problem.code, str(problem.where)) == (codes.UNUSED_ALLOW, "icons/catalog.toml:7:1")
    assert silence(allow()).reported([], ICONS[1:]) == ()


def test_an_allow_is_needed_even_if_its_rule_is_ignored() -> None:
    assert names(silence(allow(), lint=LintConfig(ignore=("all-caps",))), about()) == []


def test_part_of_a_set_says_nothing_about_rules_that_compare() -> None:
    part = SOURCES._replace(beside=frozenset({"down"}))

    assert names(silence(allow(duplicate_title.RULE.code), sources=part)) == []
    assert names(silence(allow(duplicate_title.RULE.code))) == ["unused-allow"]


def test_per_file_ignores_match_the_icon_and_the_place() -> None:
    for pattern in ("icons/close.svg", "icons/catalog.toml", "*"):
        lint = LintConfig(per_file_ignores=((pattern, ("all-caps",)),))
        assert names(silence(lint=lint), about(), about(SLUG)) == ["slug"]
    assert names(silence(lint=LintConfig(per_file_ignores=(("up.svg", ("all-caps",)),))), about()) == ["all-caps"]


def test_hears_can_be_asked_about_another_kind() -> None:
    quiet = silence(allow())

    assert not quiet.hears(about())
    assert quiet.hears(about(), SLUG)
    assert not quiet.hears(about(SLUG), CAPS)


def test_an_icon_without_a_source_is_no_fault() -> None:
    lint = LintConfig(per_file_ignores=(("x", ("all-caps",)),))

    assert names(silence(lint=lint), about(icon_id="gone")) == ["all-caps"]
