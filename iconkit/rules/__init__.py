"""Title rules: every rule is listed here, in the order of its code, and nothing is a rule that is not.

A rule is one file with a ``RULE``, and one Markdown page of the same name: what, why, examples, is the fix safe.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from iconkit.data import brands
from iconkit.model import Code, Finding, Icon
from iconkit.rules import (
    all_caps,
    bad_char,
    bidi_control,
    bidi_mark,
    brand_case,
    control_char,
    density_suffix,
    duplicate_title,
    editor_default,
    editor_default_id,
    end_punctuation,
    endless_title,
    entity,
    file_extension,
    flip_unknown,
    generated_id,
    invisible_char,
    keyword_dump,
    library_prefix,
    locale_gap,
    locale_missing,
    locale_script,
    locale_untranslated,
    lowercase_start,
    markup,
    mixed_script,
    near_duplicate,
    not_nfc,
    numbered,
    path_like,
    redundant_kind,
    shape_not_meaning,
    shared_title,
    size_suffix,
    slug,
    title_missing,
    title_of_another,
    too_long,
    whitespace,
)
from iconkit.rules.records import IconRule, LocaleRule, Locales, Name, Rule, SetRule, TitleRule
from iconkit.rules.shared_text import groups
from iconkit.variants import stem

__all__ = [
    "ICON_RULES",
    "LOCALE_RULES",
    "OPTIONAL_RULES",
    "SET_RULES",
    "TITLE_RULES",
    "Check",
    "Finding",
    "IconRule",
    "LocaleRule",
    "Locales",
    "Name",
    "Rule",
    "SetRule",
    "TitleRule",
    "all_rules",
    "check_icons",
    "check_title",
    "check_titles",
    "fixed_title",
    "is_clean",
    "trusted_ids",
]

TITLE_RULES: tuple[TitleRule, ...] = (
    title_missing.RULE,
    editor_default.RULE,
    generated_id.RULE,
    density_suffix.RULE,
    size_suffix.RULE,
    file_extension.RULE,
    path_like.RULE,
    library_prefix.RULE,
    slug.RULE,
    lowercase_start.RULE,
    brand_case.RULE,
    redundant_kind.RULE,
    keyword_dump.RULE,
    all_caps.RULE,
    too_long.RULE,
    end_punctuation.RULE,
    whitespace.RULE,
    entity.RULE,
    markup.RULE,
    control_char.RULE,
    bidi_control.RULE,
    invisible_char.RULE,
    bad_char.RULE,
    not_nfc.RULE,
    mixed_script.RULE,
    numbered.RULE,
    locale_script.RULE,
    endless_title.RULE,
    bidi_mark.RULE,
    editor_default_id.RULE,
)
OPTIONAL_RULES: tuple[TitleRule, ...] = (shape_not_meaning.RULE,)
"""Only for sets that ask for them: not every set is named by meaning."""
SET_RULES: tuple[SetRule, ...] = (duplicate_title.RULE, near_duplicate.RULE, shared_title.RULE)
LOCALE_RULES: tuple[LocaleRule, ...] = (
    locale_missing.RULE,
    locale_untranslated.RULE,
    locale_gap.RULE,
    title_of_another.RULE,
)
ICON_RULES: tuple[IconRule, ...] = (flip_unknown.RULE,)

_READABLE = 1000  # characters: whatever is longer is no title, and patterns would search it for long
_MOST_FIXES = 12  # fixes build on one another, so a title can need several; a cycle must not hang


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    rules: tuple[Rule, ...] = (*TITLE_RULES, *OPTIONAL_RULES, *SET_RULES, *LOCALE_RULES, *ICON_RULES)
    return tuple(sorted(rules, key=lambda rule: rule.code.id))


def check_title(name: Name, *, optional: bool = False) -> list[tuple[Rule, Finding]]:
    """Every finding on one title, by code of the rule. ``optional`` adds OPTIONAL_RULES."""
    title = name.title
    if not title.strip():
        finding = title_missing.check(name)
        return [(title_missing.RULE, finding)] if finding else []
    if len(title) > _READABLE:
        finding = endless_title.check(name)
        return [(endless_title.RULE, finding)] if finding else []
    is_brand = title in brands().exact
    found: list[tuple[Rule, Finding]] = []
    for rule in (*TITLE_RULES, *OPTIONAL_RULES) if optional else TITLE_RULES:
        if is_brand and rule.spares_brands:
            continue
        finding = rule.check(name)
        if finding is not None:
            found.append((rule, _with_origin(finding) if name.derived else finding))
    return found


Check = Callable[[Name], list[tuple[Rule, Finding]]]
"""``check_title``, or one that remembers what it gave."""


def is_clean(name: Name, check: Check = check_title) -> bool:
    """True if no rule calls the title an error: a title found inside a source file may be trusted only then."""
    return all(rule.code.severity != "error" for rule, _ in check(name))


def trusted_ids(names: Iterable[Name], check: Check = check_title) -> frozenset[str]:
    """The icons whose titles, found inside their source files, may be trusted.

    A title must be clean, and be no text that three or more icons share which are not variants of one another:
    that is the name of a theme or a template, even if it reads well.
    """
    clean = [name for name in names if is_clean(name, check)]
    shared = {
        name.icon_id for group in groups(clean) if len({stem(name.icon_id) for name in group}) > 2 for name in group
    }
    return frozenset(name.icon_id for name in clean) - shared


def fixed_title(name: Name, hears: Callable[[Code], bool] = lambda _: True, check: Check = check_title) -> str:
    """The title after every fix that a machine can make, of the rules whose code ``hears`` accepts.

    A title with an error that needs a person is left as it is: half a correction would hide that it is junk.
    """
    original = name.title
    for _ in range(_MOST_FIXES):
        found = [(rule, finding) for rule, finding in check(name) if hears(rule.code)]
        if any(rule.code.severity == "error" and finding.fix is None for rule, finding in found):
            return original
        fix = next((finding.fix for _, finding in found if finding.fix), None)
        if fix is None:
            break
        name = replace(name, title=fix, derived=False)
    return name.title


def check_titles(
    names: Sequence[Name], locales: Locales | None = None, check: Check = check_title
) -> Iterator[tuple[Name, Rule, Finding]]:
    """Every finding on the titles of a set, in every locale.

    Per title in the order given, then per locale what only a comparison shows, then between locales. Without
    ``locales`` the last part is left out.
    """
    by_locale: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_locale[name.locale].append(name)
        for rule, finding in check(name):
            yield name, rule, finding
    for group in by_locale.values():
        for set_rule in SET_RULES:
            for name, finding in set_rule.check(group):
                yield name, set_rule, finding
    if locales is not None:
        for locale_rule in LOCALE_RULES:
            for name, finding in locale_rule.check(names, locales):
                yield name, locale_rule, finding


def check_icons(icons: Iterable[Icon]) -> Iterator[tuple[Icon, Rule, Finding]]:
    """Every finding on what catalogs say of icons besides their words."""
    for icon in icons:
        for rule in ICON_RULES:
            finding = rule.check(icon)
            if finding is not None:
                yield icon, rule, finding


def _with_origin(finding: Finding) -> Finding:
    hint = f"Nobody wrote this title, it was made from the icon's id: give the icon one in the catalog. {finding.hint}"
    return replace(finding, hint=hint)
