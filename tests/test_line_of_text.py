from __future__ import annotations

import pytest

from iconkit.line_of_text import is_line


@pytest.mark.parametrize("text", ["Close", "Fermer\u00a0!", "می\u200cبندد", "👩\u200d💻", "\u2067סגור\u2069"])
def test_a_line(text: str) -> None:
    assert is_line(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\u00a0", "a\nb", "a\rb", "a\tb", "\x1b[31m", "\x9b", "a\u2028b", "a\u2029b", "\udc80"]
)
def test_no_line(text: str) -> None:
    assert not is_line(text)
