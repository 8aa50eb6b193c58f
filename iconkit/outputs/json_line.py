"""JSON in one line."""

from __future__ import annotations

import json

_ENCODER = json.JSONEncoder(ensure_ascii=False)  # json.dumps makes a new one each time
to_json = _ENCODER.encode


def json_line(value: object) -> str:
    """JSON that is also an expression of JavaScript, and safe inside an HTML script element."""
    return harmless(to_json(value))


def harmless(text: str) -> str:
    """The same JSON, as ``json_line`` gives it: it has these characters nowhere but in strings."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
