"""What the page asked for, for its icons, and did not get or cannot use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iconkit.audit.records import Failure, Icon
from iconkit.audit.tab import Tab

_XML = ("image/svg+xml", "text/xml", "application/xml")
_CORS = "its server does not let this page read it (CORS)"
_REASONS = {
    "net::ERR_CONNECTION_REFUSED": "nothing answers there",
    "net::ERR_NAME_NOT_RESOLVED": "there is no such server",
    "net::ERR_TIMED_OUT": "the server does not answer",
}


def failures_of(tab: Tab, icons: Sequence[Icon]) -> tuple[Failure, ...]:
    """One for each address of an icon, in the order of the icons."""
    wanted = dict.fromkeys(icon.address for icon in icons if icon.address)
    found = {failure.address: failure for failure in _failures(tab) if failure.address in wanted}
    drawn = {icon.address for icon in icons if icon.is_drawn}
    for number, answer in tab.answers.items():
        address = tab.addresses.get(number, "")
        users = [icon for icon in icons if icon.address == address]
        if users and address not in drawn and address not in found and (why := _wrong_type(answer, users)):
            found[address] = Failure(address, why)
    return tuple(found[address] for address in wanted if address in found)


def _failures(tab: Tab) -> Iterator[Failure]:
    for issue in tab.policy_issues:
        if "blockedURL" in issue:
            yield Failure(issue["blockedURL"].partition("#")[0], "a policy stops it", issue["violatedDirective"])
    blocked = {issue.get("blockedURL", "").partition("#")[0] for issue in tab.policy_issues}
    for number, address in tab.addresses.items():
        answer, failed = tab.answers.get(number), tab.failed.get(number)
        if address in blocked:
            continue
        if answer is not None and answer["status"] >= 400:
            yield Failure(address, f"the server answers {answer['status']}")
        elif failed is not None and not failed.get("canceled"):
            yield Failure(address, _why(failed))


def _why(failed: Mapping[str, str]) -> str:
    if "corsErrorStatus" in failed:
        return _CORS
    text = str(failed["errorText"])
    return _REASONS.get(text, failed.get("blockedReason") or text)


def _wrong_type(answer: dict[str, Any], users: Sequence[Icon]) -> str:
    """Why a file that came draws nothing; empty if its type is right. Other than pictures, which browsers recognize
    themselves, a sprite is read as XML only if the server says so."""
    kind = answer["mimeType"]
    if any(icon.kind == "use" for icon in users) and kind not in _XML and not kind.endswith("+xml"):
        return f"the server calls it {kind}, and a browser reads a sprite only as image/svg+xml"
    if not kind.startswith("image/") and kind not in _XML:
        return f"the server calls it {kind}, which is no picture"
    return ""


def dropped_styles(tab: Tab, icons: Sequence[Icon], nodes: Sequence[dict[str, Any] | None]) -> frozenset[int]:
    """The numbers of the icons whose ``style`` attribute a policy has dropped. ``nodes`` as of ``Tab.nodes``."""
    violating = {issue["violatingNodeId"] for issue in tab.policy_issues if "violatingNodeId" in issue}
    elements = nodes[::2]
    return frozenset(
        icon.number
        for icon, node in zip(icons, elements, strict=True)
        if node is not None and "style" in icon.attributes and node["backendNodeId"] in violating
    )
