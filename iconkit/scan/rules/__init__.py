"""Rules about pages that use icons: every rule is listed here, in the order of its code, and nothing else is a rule.

A rule is one file with a ``RULE``, and one Markdown page of the same name. It is silent where a template does not say
enough; what is only probable, its message says with "may".
"""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.scan.page import Finding, Page, PageRule
from iconkit.scan.rules import (
    alt_missing,
    control_unnamed,
    cross_origin_use,
    data_use,
    hidden_and_named,
    icon_unnamed,
    icon_without_size,
    inline_style,
    label_language,
    labelledby_missing,
    name_twice,
    named_decoration,
    no_flip,
    no_matching_icon,
    not_external,
    old_id,
    role_img_unnamed,
    sprite_hidden,
    sprite_text,
    sprite_twice,
    title_attribute,
    title_in_hidden,
    unknown_icon,
)

RULES: tuple[PageRule, ...] = (
    unknown_icon.RULE,
    old_id.RULE,
    no_matching_icon.RULE,
    icon_unnamed.RULE,
    control_unnamed.RULE,
    role_img_unnamed.RULE,
    name_twice.RULE,
    labelledby_missing.RULE,
    title_in_hidden.RULE,
    title_attribute.RULE,
    hidden_and_named.RULE,
    sprite_text.RULE,
    sprite_hidden.RULE,
    sprite_twice.RULE,
    cross_origin_use.RULE,
    data_use.RULE,
    not_external.RULE,
    icon_without_size.RULE,
    no_flip.RULE,
    alt_missing.RULE,
    label_language.RULE,
    named_decoration.RULE,
    inline_style.RULE,
)


def check_page(page: Page) -> Iterator[tuple[PageRule, Finding]]:
    """What the rules find in one document, in the order of RULES."""
    for rule in RULES:
        for finding in rule.check(page):
            yield rule, finding
