"""Rules about pages in a browser: every rule is listed here, in the order of its code, and nothing else is a rule.

Where ``iconkit scan`` asks the same of a page's source, the code is that of its rule, with its Markdown page. What only
a browser knows has a code of its own (``audit/codes.py``), with a page here.
"""

from __future__ import annotations

from collections.abc import Iterator

from iconkit.audit.records import Audited, AuditRule, Finding
from iconkit.audit.rules import (
    alt_missing,
    blank_icon,
    control_unnamed,
    cross_origin_use,
    data_use,
    faint_icon,
    hidden_and_named,
    icon_not_loaded,
    icon_policy,
    icon_tooltip,
    icon_unnamed,
    icon_without_size,
    label_language,
    labelledby_missing,
    name_twice,
    named_decoration,
    no_flip,
    old_id,
    role_img_unnamed,
    sprite_text,
    symbol_heard,
    title_attribute,
    title_leak,
    unknown_icon,
    vanishing_icon,
)

RULES: tuple[AuditRule, ...] = (
    unknown_icon.RULE,
    old_id.RULE,
    icon_unnamed.RULE,
    control_unnamed.RULE,
    role_img_unnamed.RULE,
    name_twice.RULE,
    labelledby_missing.RULE,
    title_attribute.RULE,
    hidden_and_named.RULE,
    sprite_text.RULE,
    cross_origin_use.RULE,
    data_use.RULE,
    icon_without_size.RULE,
    no_flip.RULE,
    alt_missing.RULE,
    label_language.RULE,
    named_decoration.RULE,
    blank_icon.RULE,
    vanishing_icon.RULE,
    faint_icon.RULE,
    symbol_heard.RULE,
    icon_tooltip.RULE,
    title_leak.RULE,
    icon_not_loaded.RULE,
    icon_policy.RULE,
)


def check_page(page: Audited) -> Iterator[tuple[AuditRule, Finding]]:
    """What the rules find on one page, in the order of RULES."""
    for rule in RULES:
        for finding in rule.check(page):
            yield rule, finding
