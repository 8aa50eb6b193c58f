"""The drawing rules over a set: each icon is looked at once, if any of the rules is selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit.config.load import Config
from iconkit.drawing_rules import RULES, Look, check_drawings
from iconkit.lint.silence import About
from iconkit.model import Icon, Problem, Where
from iconkit.portraits.portrait import draw_portraits
from iconkit.workers import Workers


def lint_drawings(icons: Sequence[Icon], config: Config, workers: Workers) -> Iterator[About]:
    """Every finding about what the icons look like, at their files."""
    if not any(config.lint.is_selected(rule.code) for rule in RULES):
        return
    portraits = draw_portraits(icons, config.lint.backgrounds, workers)
    looks = [Look(icon, found) for icon, found in zip(icons, portraits, strict=True) if found is not None]
    for look, rule, finding in check_drawings(looks, config.lint.is_selected):
        problem = Problem(rule.code, Where(look.icon.source), finding.message, finding.hint)
        yield About(problem, look.icon.id)
