"""Titles for icons that no catalog gives one: the source's own if it can be trusted, else one made from the id."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iconkit.memo import Memo
from iconkit.model import TitleOrigin
from iconkit.workers import Workers

if TYPE_CHECKING:
    from iconkit.rules import Check


class OwnTitle(NamedTuple):
    """What is known of an icon's title without catalogs."""

    icon_id: str
    title: str
    """The source's own, or empty."""
    is_wanted: bool
    """False where a catalog has one: then it only says what titles the sources share."""


Guesses = Mapping[str, tuple[str, TitleOrigin]]
"""Title and where it is from, by id of those that are wanted."""
Guess = Callable[[Sequence[OwnTitle], str], Guesses]
"""Guesses for these icons in this language."""


def guess_titles(titles: Sequence[OwnTitle], locale: str, check: Check | None = None) -> Guesses:
    """A Guess. ``check`` is what finds faults in a title: ``rules.check_title`` if not given."""
    from iconkit.rules import Name, check_title, fixed_title, trusted_ids  # noqa: PLC0415 - for what is remembered not

    check = check or check_title
    trusted = trusted_ids([Name(own.title, locale, own.icon_id) for own in titles if own.title], check)
    guesses: dict[str, tuple[str, TitleOrigin]] = {}
    for own in titles:
        if own.is_wanted and own.icon_id in trusted:
            guesses[own.icon_id] = own.title, "source"
        elif own.is_wanted:
            derived = Name(title_from_id(own.icon_id), locale, own.icon_id, derived=True)
            guesses[own.icon_id] = fixed_title(derived, check=check), "id"
    return guesses


def remembered_guesses(workers: Workers, checked: Memo) -> Guess:
    """``guess_titles`` that gives what it gave before for the same icons. ``checked`` is of single titles."""

    def guess(titles: Sequence[OwnTitle], locale: str) -> Guesses:
        def compute() -> Guesses:
            from iconkit.lint.title_checks import remembered  # noqa: PLC0415 - imports the rules

            return guess_titles(titles, locale, remembered(checked, optional=False))

        guesses: Guesses = workers.once("guessed titles", json.dumps([locale, titles]), compute)
        return guesses

    return guess


def title_from_id(icon_id: str) -> str:
    """A readable guess: ``arrow-up`` -> ``Arrow up``, ``icon-3d-cube`` -> ``3d cube``."""
    words = icon_id.split("-")
    if words[0] == "icon" and len(words) > 1 and words[1][0].isdigit():
        words = words[1:]
    text = " ".join(words)
    return text[:1].upper() + text[1:]
