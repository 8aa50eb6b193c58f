"""Which findings are reported: those that the configuration selects, without those that it or an icon allows."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from iconkit import codes
from iconkit.catalog.load import Catalog
from iconkit.config.load import Config
from iconkit.lint.allow import Allow
from iconkit.model import Code, Icon, Problem
from iconkit.source import Sources


class About(NamedTuple):
    """A finding with the icon and the language of the title that it is about; empty if it is about none."""

    problem: Problem
    icon_id: str = ""
    locale: str = ""


@lru_cache(maxsize=1)
def _comparing() -> frozenset[Code]:
    """The codes of rules that compare all icons of a set."""
    from iconkit import drawing_rules  # noqa: PLC0415 - few sets allow anything
    from iconkit.rules import SET_RULES  # noqa: PLC0415

    looks = (rule.code for rule in drawing_rules.RULES if isinstance(rule, drawing_rules.LookSetRule))
    return frozenset((*(rule.code for rule in SET_RULES), *looks))


class Silence:
    """Knows which finding about which icon nobody wants to hear."""

    def __init__(self, config: Config, catalog: Catalog, sources: Sources) -> None:
        self._config = config
        self._catalog = catalog
        self._paths = {source.id: source.path for source in sources.icons}
        self._ids = {source.path: source.id for source in sources.icons}
        self._is_selected = lru_cache(maxsize=None)(config.lint.is_selected)
        self._is_partial = bool(sources.beside)
        every = (catalog.entries, *catalog.translations.values())
        self._allows_something = any(entry.allow for entries in every for entry in entries.values())

    def reported(self, found: Sequence[About], icons: Sequence[Icon]) -> tuple[Problem, ...]:
        """What is left of ``found``, and a warning for each allow that no finding about ``icons`` needs; sorted."""
        known = [about if about.icon_id else self._with_icon(about) for about in found]
        heard = (about.problem for about in (*known, *self._unused(known, icons)) if self.hears(about))
        # Each once. Hashing problems, with all that is in them, would take longer than all the rest.
        left = {(*problem.sort_key(), problem.hint, problem.code.severity): problem for problem in heard}
        return tuple(left[key] for key in sorted(left))

    def hears(self, about: About, code: Code | None = None) -> bool:
        """True if this finding is reported, or would be if it were of the kind ``code``."""
        code = code or about.problem.code
        lint = self._config.lint
        if not self._is_selected(code):
            return False
        if self._allows_something and any(allow.code == code for allow in self._allows(about.icon_id, about.locale)):
            return False
        if not lint.per_file_ignores:
            return True
        path = about.problem.where.path
        paths = dict.fromkeys((path, self._paths.get(about.icon_id, path)))
        return not any(lint.is_ignored_in(code, self._from_root(path)) for path in paths)

    def _with_icon(self, about: About) -> About:
        return About(about.problem, self._ids.get(about.problem.where.path, ""), about.locale)

    def _unused(self, found: Sequence[About], icons: Sequence[Icon]) -> Iterator[About]:
        if not self._allows_something:
            return
        needed = {
            allow
            for problem, icon_id, locale in found
            for allow in self._allows(icon_id, locale)
            if allow.code == problem.code
        }
        for entries in (self._catalog.entries, *self._catalog.translations.values()):
            for icon in icons:
                for allow in entries[icon.id].allow if icon.id in entries else ():
                    if allow not in needed and self._has_run(allow.code):
                        message = f"{icon.id!r} is allowed {allow.code.name}, but has no such finding."
                        problem = Problem(codes.UNUSED_ALLOW, allow.where, message, "Remove the allow.")
                        yield About(problem, icon.id)

    def _has_run(self, code: Code) -> bool:
        """False for a rule that may only be silent because it was not asked, or did not see the whole set."""
        if code.is_optional and not self._config.lint.is_selected(code):
            return False
        return not (self._is_partial and code in _comparing())

    def _allows(self, icon_id: str, locale: str) -> tuple[Allow, ...]:
        """What an icon is allowed: in its base entry in every language, in a translation there."""
        places = (self._catalog.entries, self._catalog.translations.get(locale, {}))
        return tuple(allow for entries in places if icon_id in entries for allow in entries[icon_id].allow)

    def _from_root(self, path: str) -> str:
        try:
            return Path(os.path.relpath(path, self._config.root)).as_posix()
        except ValueError:  # another drive on Windows
            return path
