"""An audit as one HTML page that needs no other file: each icon as it is heard, and as it is seen in every mode."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from iconkit.audit.outcome import Outcome
from iconkit.audit.records import Audited, Finding, Heard, Icon, Look, as_ratio
from iconkit.model import Code, Problem, Severity
from iconkit.packaged import packaged_text
from iconkit.reports.printable import printable

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_ORDER: tuple[Severity, ...] = ("error", "warning", "note")


def as_audit(outcomes: Sequence[Outcome], unopened: Sequence[Problem]) -> str:
    """The page."""
    style = packaged_text("iconkit.reports", "audit.css")
    severities = Counter(code.severity for outcome in outcomes for code, _ in outcome.found)
    severities.update(problem.code.severity for problem in unopened)
    icons = sum(len(outcome.page.icons) for outcome in outcomes)
    sections = "\n".join(_section(number, outcome) for number, outcome in enumerate(outcomes, 1))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>Icon audit</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<header>\n<h1>Icon audit</h1>\n"
        f"<p>{_number(len(outcomes), 'page')} with {_number(icons, 'icon')}, as Chromium shows and tells them. "
        f"{_counted(severities)}</p>\n</header>\n"
        f"<main>\n{_contents(outcomes, unopened)}{sections}\n</main>\n</body>\n</html>\n"
    )


def _counted(severities: Counter[Severity]) -> str:
    if not severities:
        return '<strong class="none">Nothing was found.</strong>'
    counts = (
        f'<strong class="{kind}">{_number(severities[kind], kind)}</strong>' for kind in _ORDER if severities[kind]
    )
    return ", ".join(counts) + "."


def _contents(outcomes: Sequence[Outcome], unopened: Sequence[Problem]) -> str:
    """The pages with what was found on each, and those that could not be opened."""
    rows = [
        f'<li><a href="#page-{number}">{_text(outcome.page.name)}</a> '
        f"{_counted(Counter(code.severity for code, _ in outcome.found))}</li>"
        for number, outcome in enumerate(outcomes, 1)
    ]
    rows += [
        f"<li>{_text(problem.where.path)} <strong class=error>not opened</strong>: {_text(problem.message)}</li>"
        for problem in unopened
    ]
    only = (
        '<p class="only"><input type="checkbox" id="only"> <label for="only">Only icons with findings</label></p>\n'
        if any(outcome.found for outcome in outcomes)
        else ""
    )
    return f'<nav aria-label="Pages">\n<ul>\n{chr(10).join(rows)}\n</ul>\n</nav>\n{only}'


def _section(number: int, outcome: Outcome) -> str:
    page = outcome.page
    by_icon: dict[int, list[tuple[Code, Finding]]] = {}
    for code, finding in outcome.found:
        by_icon.setdefault(finding.icon.number if finding.icon else 0, []).append((code, finding))
    rows = "\n".join(_row(number, icon, page, by_icon.get(icon.number, [])) for icon in page.icons)
    columns = "".join(f'<th scope="col">{mode.capitalize()}</th>' for mode in page.modes)
    table = (
        '<div class="wide" role="region" tabindex="0" aria-label="Icons of this page">\n<table>\n<thead><tr>'
        '<th scope="col">Icon</th><th scope="col">Heard as</th>'
        f"{columns}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )
    return (
        f'<section id="page-{number}" aria-labelledby="name-{number}">\n'
        f'<h2 id="name-{number}">{_text(page.name)}</h2>\n<p class="facts">{" · ".join(_facts(page))}</p>\n'
        f"{_findings(by_icon.get(0, []))}{table if page.icons else ''}\n</section>"
    )


def _facts(page: Audited) -> Iterator[str]:
    if page.title:
        yield f"<bdi>{_text(page.title)}</bdi>"
    direction = "from right to left" if page.direction == "rtl" else "from left to right"
    yield f"language {_text(page.language) or 'not said'}, {direction}"
    yield _number(len(page.icons), "icon")
    if unseen := sum(not icon.is_in_sight for icon in page.icons):
        yield f"{unseen:,} not in sight"
    if page.origins:
        yield f"also asked {_text(', '.join(page.origins))}"


def _row(page_number: int, icon: Icon, page: Audited, found: Sequence[tuple[Code, Finding]]) -> str:
    where = f"line {icon.where.line}" if icon.where.line else _text(icon.path)
    name = f'<span class="number">{icon.number}</span> <code>{_text(icon.id)}</code><small>{where}</small>'
    cells = "".join(_look_cell(icon, mode) for mode in page.modes)
    if not icon.is_in_sight:
        cells = f'<td class="quiet" colspan="{len(page.modes)}">not in sight</td>'
    row_id = f"page-{page_number}-icon-{icon.number}"
    attributes = f'id="{row_id}"{"" if found else " class=fine"}'
    row = f'<tr {attributes}><th scope="row">{name}</th><td>{_heard(icon)}</td>{cells}</tr>'
    if not found:
        return row
    return f'{row}\n<tr class="why"><td colspan="{len(page.modes) + 2}">{_findings(found)}</td></tr>'


def _findings(found: Sequence[tuple[Code, Finding]]) -> str:
    if not found:
        return ""
    items = "".join(
        f'<li><strong class="{code.severity}">{code.severity}</strong> <code>{code.id} {code.name}</code> '
        f"{_text(finding.message)} <span>{_text(finding.hint)}</span></li>"
        for code, finding in found
    )
    return f'<ul class="found">{items}</ul>'


def _heard(icon: Icon) -> str:
    parts = [_node(icon.heard) if icon.heard else '<span class="quiet">hidden</span>']
    if icon.control is not None:
        control = _node(icon.control.heard) if icon.control.heard else '<span class="quiet">a hidden control</span>'
        parts.append(f"<small>in {control}</small>")
    return "".join(parts)


def _node(heard: Heard) -> str:
    name = f"<q><bdi>{_text(heard.name)}</bdi></q>" if heard.name else '<em class="missing">no name</em>'
    described = f", described as <q><bdi>{_text(heard.description)}</bdi></q>" if heard.description else ""
    return f'<span class="role">{_text(heard.role)}</span> {name}{described}'


def _look_cell(icon: Icon, mode: str) -> str:
    look = icon.looks.get(mode)
    if look is None:  # only directional icons are looked at the other way round
        return '<td class="quiet">–</td>'
    if look.sight == "unseen":
        return '<td class="quiet">not in sight</td>'
    said = "nothing drawn" if look.sight == "blank" else as_ratio(look.contrast)
    if look.turns is not None:
        said += ", mirrored" if look.turns else ", as it was"
    return f"<td><figure>{_picture(look)}<figcaption>{said}</figcaption></figure></td>"


def _picture(look: Look) -> str:
    """Without an alternative text: row and column say what it shows."""
    width, height = look.picture_size
    data = b64encode(look.picture).decode()
    return f'<img src="data:image/webp;base64,{data}" width="{width}" height="{height}" alt="">'


def _text(text: str) -> str:
    return escape(printable(text))


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
