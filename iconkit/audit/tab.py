"""One page in Chromium, driven by the Chrome DevTools Protocol where Playwright has no word for it.

https://chromedevtools.github.io/devtools-protocol/: Accessibility, Audits, DOM, Network, Page, Runtime.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from iconkit.audit.modes import Mode
from iconkit.audit.records import Box
from iconkit.packaged import packaged_text

if TYPE_CHECKING:
    from playwright.async_api import CDPSession, Page

WIDTH, HEIGHT = 1280, 1600
"""CSS px of the window: a desktop's width, and a height that needs few pictures of a long page."""
DENSITY = 2
"""Device pixels per CSS px: at one, a line of 1.5 px has no pixel of its own color."""

_QUIET = 100  # ms without a change of the page
_MOST_WAIT = 3.0  # seconds, for pages that never rest
_STEP = 0.03  # seconds
_TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


class NotOpened(Exception):  # noqa: N818 - it says why
    """The page could not be opened. Its text says why."""


class Tab:
    """``requests``, ``policy_issues`` grow while the page is open."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self._page = page
        self._session = session
        self._world = 0
        self._loading: set[str] = set()
        self.addresses: dict[str, str] = {}
        """Of each request, by its number."""
        self.answers: dict[str, dict[str, Any]] = {}
        """``Network.Response`` by the request's number."""
        self.failed: dict[str, dict[str, Any]] = {}
        """``Network.loadingFailed`` by the request's number."""
        self.policy_issues: list[dict[str, Any]] = []
        """``ContentSecurityPolicyIssueDetails``."""

    @classmethod
    async def opened(cls, page: Page, url: str) -> tuple[Tab, bytes]:
        """The page at ``url`` when it is at rest, and the bytes of its source. Raises NotOpened."""
        from playwright.async_api import Error  # noqa: PLC0415

        session = await page.context.new_cdp_session(page)
        tab = cls(page, session)
        tab._listen()
        for domain in ("Network", "Audits", "DOM", "Accessibility"):
            await session.send(f"{domain}.enable")
        # Playwright's own setting of the density is not that of pictures taken in another session.
        metrics = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": DENSITY, "mobile": False}
        await session.send("Emulation.setDeviceMetricsOverride", metrics)
        await tab.show(Mode("light"))
        try:
            response = await page.goto(url, wait_until="load")
        except Error as error:
            raise NotOpened(error.message.splitlines()[0].removeprefix("Page.goto: ")) from None
        if response is None or response.status >= 400:
            raise NotOpened(f"the server answers {response.status if response else 'nothing'}")
        source = await response.body()
        await tab._enter()
        await tab.rest()
        return tab, source

    def _listen(self) -> None:
        on = self._session.on
        on("Network.requestWillBeSent", self._asked)
        on("Network.responseReceived", lambda event: self.answers.__setitem__(event["requestId"], event["response"]))
        on("Network.loadingFinished", lambda event: self._loading.discard(event["requestId"]))
        on("Network.loadingFailed", self._missed)
        on("Audits.issueAdded", self._issued)

    def _asked(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith(("data:", "blob:")):
            self.addresses[event["requestId"]] = event["request"]["url"]
            self._loading.add(event["requestId"])

    def _missed(self, event: dict[str, Any]) -> None:
        self._loading.discard(event["requestId"])
        self.failed[event["requestId"]] = event

    def _issued(self, event: dict[str, Any]) -> None:
        details = event["issue"]["details"].get("contentSecurityPolicyIssueDetails")
        if details is not None and not details["isReportOnly"]:
            self.policy_issues.append(details)

    async def _enter(self) -> None:
        """Into a world of our own in the page, where ``page.js`` runs."""
        frame = (await self._session.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        world = {"frameId": frame, "worldName": "iconkit"}
        self._world = (await self._session.send("Page.createIsolatedWorld", world))["executionContextId"]
        script = packaged_text("iconkit.audit", "page.js")
        await self._evaluate(f"globalThis.audit = {script.strip()}", by_value=False)

    async def rest(self) -> None:
        """Wait until nothing is loading and the page no longer changes, or it seems never to stop."""
        deadline = asyncio.get_running_loop().time() + _MOST_WAIT
        while asyncio.get_running_loop().time() < deadline:
            await asyncio.sleep(_STEP)
            if not self._loading and await self.ask("sinceChange") > _QUIET:
                break
        await self._evaluate(_TWO_FRAMES)

    async def ask(self, name: str, *arguments: object) -> Any:
        """What a function of ``page.js`` gives."""
        return await self._evaluate(f"audit.{name}({', '.join(map(json.dumps, arguments))})")

    async def _evaluate(self, expression: str, *, by_value: bool = True) -> Any:
        call = {"expression": expression, "contextId": self._world, "returnByValue": by_value, "awaitPromise": True}
        answer = await self._session.send("Runtime.evaluate", call)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"page.js: {answer['exceptionDetails']['exception'].get('description')}")
        return answer["result"].get("value") if by_value else answer["result"]

    async def nodes(self) -> list[dict[str, Any] | None]:
        """``DOM.Node`` of what ``audit.nodes()`` gives, with all that is in it and in what ``<use>`` has cloned."""
        array = await self._evaluate("audit.nodes()", by_value=False)
        own = {"objectId": array["objectId"], "ownProperties": True}
        values = (await self._session.send("Runtime.getProperties", own))["result"]
        found: list[dict[str, Any] | None] = []
        for value in values:
            if not value["name"].isdigit():
                continue
            if "objectId" not in value["value"]:
                found.append(None)
                continue
            whole = {"objectId": value["value"]["objectId"], "depth": -1, "pierce": True}
            found.append((await self._session.send("DOM.describeNode", whole))["node"])
        return found

    async def accessibility(self) -> list[dict[str, Any]]:
        """``Accessibility.AXNode`` of the page and of its frames, except those that have a process of their own."""
        from playwright.async_api import Error  # noqa: PLC0415

        tree = (await self._session.send("Page.getFrameTree"))["frameTree"]
        nodes: list[dict[str, Any]] = []
        for frame in _frames(tree):
            with suppress(Error):
                asked = {"frameId": frame["id"]}
                nodes += (await self._session.send("Accessibility.getFullAXTree", asked))["nodes"]
        return nodes

    async def show(self, mode: Mode) -> None:
        await self._page.emulate_media(
            color_scheme=mode.scheme, forced_colors="active" if mode.is_forced else "none", reduced_motion="reduce"
        )

    async def frame_drawn(self) -> None:
        await self._evaluate(_TWO_FRAMES)

    async def screenshot(self, place: Box) -> bytes:
        """PNG of a rectangle of the page, as far as it is in the window."""
        clip = {"x": place.left, "y": place.top, "width": place.width, "height": place.height, "scale": 1}
        asked = {"format": "png", "optimizeForSpeed": True, "clip": clip}
        return base64.b64decode((await self._session.send("Page.captureScreenshot", asked))["data"])

    def other_origins(self) -> tuple[str, ...]:
        """What else than its own origin the page has asked for something."""
        asked = {"://".join(urlsplit(address)[:2]) for address in self.addresses.values()}
        return tuple(sorted(asked - {"://".join(urlsplit(self._page.url)[:2])}))

    @property
    def url(self) -> str:
        """Where the page is in the end, after redirections."""
        return self._page.url


def _frames(tree: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return [tree["frame"], *(frame for child in tree.get("childFrames", ()) for frame in _frames(child))]
