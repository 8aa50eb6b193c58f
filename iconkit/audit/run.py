"""The audit of pages: each opened, asked and looked at in a Chromium, one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from iconkit import codes
from iconkit.audit.accessible import AccessibilityTree
from iconkit.audit.browser import chromium
from iconkit.audit.icons_in_page import asked_icons, icon_of
from iconkit.audit.leaks import leaks_of
from iconkit.audit.loading import dropped_styles, failures_of
from iconkit.audit.looks import looks_of
from iconkit.audit.modes import ModeName, modes_of, usual_modes
from iconkit.audit.positions import Positions
from iconkit.audit.records import Audited
from iconkit.audit.server import served
from iconkit.audit.tab import HEIGHT, WIDTH, NotOpened, Tab
from iconkit.audit.targets import Target
from iconkit.model import Problem, Where
from iconkit.scan.encoding import decoded
from iconkit.scan.icon_table import IconTable
from iconkit.workers import Advance

if TYPE_CHECKING:
    from playwright.async_api import Browser


@dataclass(frozen=True, slots=True)
class Asked:
    """How pages are to be audited. ``modes`` empty: those of ``usual_modes``. ``seconds`` may one page take."""

    icons: IconTable
    modes: Collection[ModeName] = ()
    seconds: float = 60
    browser: Path | None = None


def audit(targets: Sequence[Target], asked: Asked, advance: Advance) -> tuple[tuple[Audited, ...], tuple[Problem, ...]]:
    """What is known of each page, in their order, and the pages that could not be opened. Raises NoBrowser."""
    return asyncio.run(_audit(targets, asked, advance))


async def _audit(
    targets: Sequence[Target], asked: Asked, advance: Advance
) -> tuple[tuple[Audited, ...], tuple[Problem, ...]]:
    found: list[Audited] = []
    problems: list[Problem] = []
    with ExitStack() as servers:
        roots = sorted({target.root for target in targets if target.path is not None})
        origins = {root: servers.enter_context(served(root)) for root in roots}
        async with chromium(asked.browser) as browser:
            for target in targets:
                url = target.url(origins.get(target.root, ""))
                try:
                    found.append(await asyncio.wait_for(_page(browser, target, url, asked), asked.seconds))
                except TimeoutError:
                    why = f"it takes more than {asked.seconds:g} s"
                    problems.append(_not_opened(target, why, "Give it more time with --timeout."))
                except NotOpened as reason:
                    problems.append(_not_opened(target, str(reason), "Look whether a browser opens it."))
                advance(1)
    return tuple(found), tuple(problems)


def _not_opened(target: Target, why: str, hint: str) -> Problem:
    return Problem(codes.PAGE_NOT_OPENED, Where(target.name), f"This page was not audited: {why}.", hint)


async def _page(browser: Browser, target: Target, url: str, asked: Asked) -> Audited:
    context = await browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block")
    context.set_default_timeout(asked.seconds * 1000)
    try:
        tab, source = await Tab.opened(await context.new_page(), url)
        return await _audited(tab, source, target, asked)
    finally:
        await context.close()


async def _audited(tab: Tab, source: bytes, target: Target, asked: Asked) -> Audited:
    positions = Positions(target.name, _text(source))
    page = await tab.ask("page")
    found = await tab.ask("find")
    pictures, symbols = found["icons"], found["symbols"]
    ids = asked_icons(pictures, [symbol["id"] for symbol in symbols], asked.icons)
    await tab.ask("keep", [*ids])
    nodes = await tab.nodes()
    tree = AccessibilityTree(await tab.accessibility())
    states = await tab.ask("states")
    icons = [
        icon_of(number + 1, icon_id, pictures[at], states[number], nodes[2 * number : 2 * number + 2], tree, positions)
        for number, (at, icon_id) in enumerate(ids.items())
    ]
    usual = usual_modes(page["language"], page["direction"], may_turn=asked.icons.has_right_to_left)
    modes = modes_of(asked.modes or usual, page["direction"])
    directional = [icon.number - 1 for icon in icons if asked.icons.icons.get(icon.id, {}).get("flip")]
    looks = await looks_of(tab, modes, directional)
    icons = [replace(icon, looks=looks.get(icon.number - 1, {})) for icon in icons]
    return Audited(
        name=target.name,
        url=target.name if target.path is not None else tab.url,
        title=page["title"],
        language=page["language"],
        direction=page["direction"],
        modes=tuple(mode.title for mode in modes),
        icons=tuple(icons),
        failures=failures_of(tab, icons),
        dropped_styles=dropped_styles(tab, icons, nodes),
        leaks=await leaks_of(tab, icons, symbols, positions, asked.icons),
        origins=tab.other_origins(),
        set=asked.icons,
    )


def _text(source: bytes) -> str:
    try:
        return decoded(source)[0]
    except UnicodeDecodeError:
        return source.decode("utf-8", "replace")
