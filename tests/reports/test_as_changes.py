from __future__ import annotations

from iconkit.model import Change
from iconkit.reports.as_changes import as_changes


def test_a_changelog_fragment() -> None:
    changes = (
        Change("renamed", "close", "close", "shut"),
        Change("removed", "fax", "", "Nobody <has> one_."),
        Change("added", "new"),
        Change("retitled", "up", "Up", "*Up*"),
    )

    assert as_changes(changes, "2.0.0", "major").splitlines() == [
        "## 2.0.0 (major)",
        "",
        "### Removed",
        "",
        r"- `fax`: Nobody \<has\> one\_.",
        "",
        "### Renamed (the old ids go on working)",
        "",
        "- `close` is `shut`",
        "",
        "### Added",
        "",
        "- `new`",
        "",
        "### Retitled",
        "",
        r'- `up`: "Up" is "\*Up\*"',
    ]
