"""The drawing rules over a set: each icon is looked at once, if any of the rules is selected."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from typing import Any

from iconkit.config.load import Config
from iconkit.lint.silence import About
from iconkit.markup import drawing_digest
from iconkit.model import Code, Icon, Problem, Where
from iconkit.portraits.draw_all import draw_portraits
from iconkit.workers import Workers


def lint_drawings(icons: Sequence[Icon], config: Config, workers: Workers) -> Iterator[About]:
    """Every finding about what the icons look like, at their files.

    It is remembered: icons with the same ids and drawings have the same findings.
    """
    lint = config.lint
    seen = [(icon.id, drawing_digest(icon.drawing)) for icon in icons]
    argument = json.dumps([lint.select, lint.ignore, lint.backgrounds, seen])
    sources = {icon.id: icon.source for icon in icons}
    for icon_id, code, message, hint in workers.once(
        "drawing findings", argument, lambda: _findings(icons, config, workers)
    ):
        yield About(Problem(Code(*code), Where(sources[icon_id]), message, hint), icon_id)


def _findings(icons: Sequence[Icon], config: Config, workers: Workers) -> list[Any]:
    from iconkit.drawing_rules import RULES, Look, check_drawings  # noqa: PLC0415 - for what is remembered not

    if not any(config.lint.is_selected(rule.code) for rule in RULES):
        return []
    portraits = draw_portraits(icons, config.lint.backgrounds, workers)
    looks = [Look(icon, found) for icon, found in zip(icons, portraits, strict=True) if found is not None]
    return [
        [look.icon.id, dataclasses.astuple(rule.code), finding.message, finding.hint]
        for look, rule, finding in check_drawings(looks, config.lint.is_selected)
    ]
