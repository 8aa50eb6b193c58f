from __future__ import annotations

import pytest

from iconkit.scan.icon_table import IconTable
from iconkit.scan.scanned import Place
from iconkit.scan.usage import budget_of, over_budget, usage_as_json, usage_lines, usage_of
from tests.scan.small_set import ICONS, MANIFEST

SIZED = IconTable(MANIFEST, ICONS.text, {"close": b"c" * 100, "star": b"s" * 50})
PLACES = {
    "a.j2": (
        Place(1, 2, "helper", ("close",), (), False, False),
        Place(3, 4, "helper", ("close", "star"), ("nope",), True, False),
        Place(5, 6, "helper", (), (), True, True),
    )
}


def test_usage_counts_what_may_be_used_as_used() -> None:
    usage = usage_of(PLACES, SIZED)

    assert [*usage.used] == ["close", "star"]
    assert usage.size(*usage.used) == 150
    assert 0 < usage.used_gzip < 150
    assert "close" not in usage.unused
    assert "sun" in usage.unused
    assert [*map(str, usage.unknown["nope"])] == ["a.j2:3:4"]
    assert [*map(str, usage.dynamic)] == ["a.j2:5:6"]


def test_usage_is_written_for_people_and_machines() -> None:
    usage = usage_of(PLACES, SIZED)

    text = "\n".join(usage_lines(usage))
    assert f"Used: 2 icons, 150 bytes in the sprite, {usage.used_gzip} gzip" in text
    assert "a.j2:1:2, a.j2:3:4" in text
    assert "Unknown: 1 ids" in text
    assert usage_as_json(usage)["used"]["close"] == {"bytes": 100, "places": ["a.j2:1:2", "a.j2:3:4"]}


@pytest.mark.parametrize(("text", "size"), [("20kB", 20_000), ("20000", 20_000), ("1.5 MB", 1_500_000), ("2KiB", 2048)])
def test_budgets(text: str, size: int) -> None:
    assert budget_of(text) == size


def test_what_is_no_budget_is_an_error() -> None:
    with pytest.raises(ValueError, match="20kB"):
        budget_of("little")


def test_a_page_over_budget_names_its_largest_icon() -> None:
    assert [*over_budget(PLACES, SIZED, 150)] == []
    (problem,) = over_budget(PLACES, SIZED, 149)
    assert "150 bytes" in problem.message
    assert "'close'" in problem.hint
