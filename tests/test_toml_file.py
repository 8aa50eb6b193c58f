from __future__ import annotations

import pytest

from iconkit import codes
from iconkit.model import Faults
from iconkit.toml_file import TomlFile, read_toml

TEXT = '''\
# a comment with "quotes" and [brackets]
first = 1
"quoted key" = { first = 2 }
dotted.key = """
[not-a-table]
not-a-key = 1
"""

  [tool."icon.kit"]   # a comment
  sources = [
    "icons", # ]
    'key = 1',
  ]
size = 24
[[entry]]
name = "é" # one
[[entry]]
other = 1
name = 2
[entry.below]
deep = 1
nested = [{rule = "a,[", "a.b" = 1},
  { "in" = [ [], [ 1 ], {x = 2},], last . part = '}' }, ]
'''


@pytest.mark.parametrize(
    ("key", "line", "column"),
    [
        (("first",), 2, 1),
        (("quoted key",), 3, 1),
        (("quoted key", "first"), 3, 18),
        (("dotted",), 4, 1),
        (("dotted", "key"), 4, 1),
        (("tool",), 9, 3),
        (("tool", "icon.kit"), 9, 3),
        (("tool", "icon.kit", "sources"), 10, 3),
        (("tool", "icon.kit", "sources", "0"), 11, 5),
        (("tool", "icon.kit", "sources", "1"), 12, 5),
        (("tool", "icon.kit", "sources", "2"), 10, 3),
        (("tool", "icon.kit", "size"), 14, 1),
        (("tool", "icon.kit", "unknown"), 9, 3),
        (("entry",), 15, 1),
        (("entry", "0", "name"), 16, 1),
        (("entry", "1"), 17, 1),
        (("entry", "1", "name"), 19, 1),
        (("entry", "1", "below", "deep"), 21, 1),
        (("entry", "1", "below", "nested", "0"), 22, 11),
        (("entry", "1", "below", "nested", "0", "rule"), 22, 12),
        (("entry", "1", "below", "nested", "0", "a.b"), 22, 26),
        (("entry", "1", "below", "nested", "1"), 23, 3),
        (("entry", "1", "below", "nested", "1", "in", "1", "0"), 23, 20),
        (("entry", "1", "below", "nested", "1", "in", "2"), 23, 25),
        (("entry", "1", "below", "nested", "1", "last"), 23, 36),
        (("unknown",), 1, 1),
    ],
)
def test_where_a_key_stands(key: tuple[str, ...], line: int, column: int) -> None:
    where = TomlFile("file.toml", TEXT).where(*key)

    assert (where.path, where.line, where.column) == ("file.toml", line, column)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"a = 1\nb = = 2\n", 2, 5),
        (b"a = 1\r\n\r\n  b 2\r\n", 3, 5),
        ("é = 1\n".encode(), 1, 1),
        (b"a = 'never closed", 1, 18),
        (b"a = [\n1,\n", 3, 1),
        (b"a = 1\na = 2\n", 2, 6),
        (b"a = 1\nb = '\xff'\n", 2, 1),
    ],
)
def test_a_syntax_fault_has_its_position(data: bytes, line: int, column: int) -> None:
    with pytest.raises(Faults) as raised:
        read_toml("file.toml", data, codes.CATALOG_SYNTAX)

    (problem,) = raised.value.problems
    assert problem.code is codes.CATALOG_SYNTAX
    assert (problem.where.line, problem.where.column) == (line, column)
    assert "at line" not in problem.message


def test_a_byte_order_mark_and_crlf_do_not_matter() -> None:
    file = read_toml("file.toml", b"\xef\xbb\xbfa = 1\r\n[table]\r\nb = 2\r\n", codes.CATALOG_SYNTAX)

    assert file.values == {"a": 1, "table": {"b": 2}}
    assert str(file.where("a")) == "file.toml:1:1"
    assert str(file.where("table", "b")) == "file.toml:3:1"
