"""Spans are the tags as they are written, whatever the lexer leaves out."""

from __future__ import annotations

import pytest

from iconkit.scan.readers.jinja import mask_jinja


def spans(text: str) -> list[tuple[str, str, str]]:
    source = text.encode()
    return [(source[span.start : span.end].decode(), span.kind, span.source) for span in mask_jinja(source)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tags_keep_their_place_behind_space_that_is_taken_away(end: str) -> None:
    text = f"é{end}  {{%- if a -%}}{end}{end} <b>{{{{- 'é' -}}}}  {{# c #}}{end}{{% endif %}}{end}"

    assert spans(text) == [
        ("{%- if a -%}", "statement", "if a"),
        ("{{- 'é' -}}", "output", "'é'"),
        ("{# c #}", "comment", ""),
        ("{% endif %}", "statement", "endif"),
    ]


def test_what_stands_in_quotes_ends_no_tag() -> None:
    assert spans("{{ '}}' ~ \"%}\" }}") == [("{{ '}}' ~ \"%}\" }}", "output", "'}}' ~ \"%}\"")]


def test_raw_text_is_for_another_engine() -> None:
    assert spans("{% raw %}{{ a }}{% endraw %}{{ b }}") == [
        ("{% raw %}", "comment", ""),
        ("{{ a }}", "output", "a"),
        ("{% endraw %}", "comment", ""),
        ("{{ b }}", "output", "b"),
    ]


def test_a_dialect_is_read_by_the_tolerant_reader() -> None:
    assert spans("{{ $a }}{{ b }}") == [("{{ $a }}", "output", "$a"), ("{{ b }}", "output", "b")]
