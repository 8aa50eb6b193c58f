from __future__ import annotations

from iconkit.data import library_prefixes
from iconkit.rules import Name
from iconkit.rules.library_prefix import check


def test_every_prefix_is_found() -> None:
    prefixes = library_prefixes()
    titles = [f"{prefix}_home" for prefix in (*prefixes.any_case, *prefixes.lower_case)]
    titles += [f"{prefix.upper()}-home" for prefix in prefixes.any_case]
    titles += [f"{prefix}Home" for prefix in prefixes.camel]
    titles += [f"Icon {prefix}-home" for prefix in prefixes.xd]
    assert [title for title in titles if not check(Name(title, "en", "x"))] == []


def test_lower_case_prefixes_are_words_in_capitals() -> None:
    in_any_case = tuple(f"{prefix}-" for prefix in library_prefixes().any_case)
    prefixes = [prefix for prefix in library_prefixes().lower_case if not prefix.startswith(in_any_case)]
    assert [prefix for prefix in prefixes if check(Name(f"{prefix.title()}-hole", "en", "x"))] == []
