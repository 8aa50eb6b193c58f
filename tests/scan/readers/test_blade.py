from __future__ import annotations

import pytest

from iconkit.scan.readers.blade import mask_blade


def spans(text: str) -> list[tuple[str, str]]:
    source = text.encode()
    return [(source[span.start : span.end].decode(), span.kind) for span in mask_blade(source)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@if (f($a) > ')') b @endif", [("@if (f($a) > ')')", "statement"), ("@endif", "statement")]),
        ("@php $a = 1; @endphp b", [("@php $a = 1; @endphp", "statement")]),
        ("@include('a', ['b' => (1)])", [("@include('a', ['b' => (1)])", "output")]),
        ("<svg @class(['a'])>", [("@class(['a'])", "output")]),
        ('me@example.com @click="f(1)" @@if (a)', []),
        ("@if (never closed", []),
    ],
)
def test_directives(text: str, expected: list[tuple[str, str]]) -> None:
    assert spans(text) == expected
