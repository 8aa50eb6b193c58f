"""``iconkit titles``: the titles of the set in every language, as a table, one by one, and as files for translators."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from iconkit.catalog.table import Titles
    from iconkit.model import Icon

_GAP = "—"


def _tag(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    from iconkit.catalog.locales import canonical  # noqa: PLC0415

    try:
        return value and canonical(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.group(invoke_without_command=True)
@click.option("--locale", metavar="TAG", callback=_tag, help="Only this language beside the base language.")
@click.option("--missing", is_flag=True, help="Only icons that lack a title.")
@click.option("--json", "as_json", is_flag=True, help="Print the table as JSON.")
@click.pass_context
def titles(context: click.Context, locale: str | None, missing: bool, as_json: bool) -> None:
    """Show the titles of all icons in all languages, or write them.

    A dash is a title that is missing. One in brackets nobody wrote in that language: it is that of a near one (pt for
    pt-BR), or made from the icon's id.

    \b
    Examples:
      iconkit titles --locale ja --missing
      iconkit titles set close "閉じる" --locale ja
      iconkit titles export --locale ja -o ja.po
      iconkit titles import ja.po
    """
    if context.invoked_subcommand:
        if locale or missing or as_json:
            raise click.UsageError(f"Options go after {context.invoked_subcommand!r}.")
        return
    read = _read()
    locales = [read.base, *([locale] if locale else read.locales[1:])]
    locales = list(dict.fromkeys(locales))
    icons = [icon for icon in read.icons if not missing or any(read.is_gap(icon, tag) for tag in locales)]
    click.echo(_as_json(read, icons, locales) if as_json else _as_table(read, icons, locales))


@titles.command("set")
@click.argument("icon_id", metavar="ID")
@click.argument("title")
@click.option("--locale", metavar="TAG", callback=_tag, help="The language of the title.  [default: the base language]")
def set_(icon_id: str, title: str, locale: str | None) -> None:
    """Write one title into its catalog, whose comments and order stay as they are.

    \b
    Example:
      iconkit titles set close "閉じる" --locale ja
    """
    from iconkit.display_path import display_path  # noqa: PLC0415
    from iconkit.line_of_text import is_line  # noqa: PLC0415
    from iconkit.model import Problem, Where, exit_code_of  # noqa: PLC0415
    from iconkit.reports.as_text import problem_lines  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415
    from iconkit.rules import Name, check_title  # noqa: PLC0415

    if not is_line(title):
        raise click.UsageError("A title is a line of text that is not empty.")
    read = _read()
    if all(icon.id != icon_id for icon in read.icons):
        raise click.UsageError(f"There is no icon {icon_id!r}.{_nearest(icon_id, read)}")
    tag = locale or read.base
    (path,) = read.write(tag, {icon_id: title})
    shown = display_path(path)
    click.echo(printable(f"{icon_id} is {title} in {shown}"))
    found = check_title(Name(title, tag, icon_id))
    problems = [Problem(rule.code, Where(shown), finding.message, finding.hint) for rule, finding in found]
    for line in problem_lines(problems):
        click.echo(line, err=True)
    sys.exit(exit_code_of(problems, strict=False))


@titles.command()
@click.option("--locale", metavar="TAG", required=True, callback=_tag, help="The language to translate into.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
def export(locale: str, output: Path | None) -> None:
    """Write the titles of one language as gettext PO, for translators.

    Over an earlier export the translators' comments stay, and translations whose original has changed become fuzzy.

    \b
    Example:
      iconkit titles export --locale ja -o ja.po
    """
    from iconkit.catalog.po import to_po  # noqa: PLC0415

    read = _read()
    if locale == read.base:
        raise click.UsageError(f"{locale} is the language to translate from.")
    earlier = output if output and output.exists() else None
    text = to_po(read.icons, locale, read.base, earlier)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}.") from None
    done = sum(locale in icon.titles for icon in read.icons)
    click.echo(f"Wrote {output}: {done} of {len(read.icons)} titles are translated")


@titles.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--locale", metavar="TAG", callback=_tag, help="The language.  [default: the one its header says]")
def import_(file: Path, locale: str | None) -> None:
    """Write the finished translations of a gettext PO file into the catalogs.

    Fuzzy ones, and those made from a title that has changed since, are left out and listed.

    \b
    Example:
      iconkit titles import ja.po
    """
    from iconkit.catalog.po import from_po  # noqa: PLC0415
    from iconkit.display_path import display_path  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    read = _read()
    found = from_po(file, read.icons, read.base)
    tag = locale or found.locale
    if not tag:
        raise click.UsageError("Its header does not say a language: give --locale.")
    if tag == read.base:
        raise click.UsageError(f"{tag} is the language to translate from.")
    icons = {icon.id: icon for icon in read.icons}
    new = {icon_id: title for icon_id, title in found.titles.items() if icons[icon_id].titles.get(tag) != title}
    for path in read.write(tag, new):
        click.echo(printable(f"Wrote {display_path(path)}"))
    click.echo(f"{len(new)} new or changed, {len(found.titles) - len(new)} as before")
    for ids, why in (
        (found.doubtful, f"they are fuzzy or their {read.base} title has changed"),
        (found.unknown, "there is no such icon"),
    ):
        if ids:
            click.echo(printable(f"Left out, as {why}: {', '.join(ids)}"))


def _read() -> Titles:
    from iconkit.cache import Cache  # noqa: PLC0415
    from iconkit.catalog.table import read_titles  # noqa: PLC0415
    from iconkit.commands.options import progress_bar  # noqa: PLC0415
    from iconkit.config.load import load_config  # noqa: PLC0415
    from iconkit.workers import Workers  # noqa: PLC0415

    config = load_config(Path.cwd())
    return read_titles(config, Workers(Cache(config.root / ".iconkit"), progress_bar(shown=False), guard=config.guard))


def _nearest(icon_id: str, read: Titles) -> str:
    import difflib  # noqa: PLC0415

    matches = difflib.get_close_matches(icon_id, [icon.id for icon in read.icons], n=3)
    return f" Did you mean {' or '.join(map(repr, matches))}?" if matches else ""


def _as_table(read: Titles, icons: list[Icon], locales: list[str]) -> str:
    from iconkit.reports.columns import in_columns  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    def cell(icon: Icon, locale: str) -> str:
        if read.is_written(icon, locale):
            return printable(icon.titles[locale])
        stand_in = read.stand_in(icon, locale)
        return f"({printable(stand_in)})" if stand_in else _GAP

    rows = [["id", *locales], *([icon.id, *(cell(icon, tag) for tag in locales)] for icon in icons)]
    gaps = {tag: sum(read.is_gap(icon, tag) for icon in icons) for tag in locales}
    summary = ", ".join(f"{number} in {tag}" for tag, number in gaps.items() if number)
    return "\n".join([*in_columns(rows), "", f"Missing: {summary or 'none'}"])


def _as_json(read: Titles, icons: list[Icon], locales: list[str]) -> str:
    from iconkit.reports.printable import printable_json  # noqa: PLC0415

    value = {
        "locale": read.base,
        "locales": locales,
        "icons": {
            icon.id: {
                "titles": {tag: icon.titles[tag] for tag in locales if read.is_written(icon, tag)},
                "missing": [tag for tag in locales if read.is_gap(icon, tag)],
            }
            for icon in icons
        },
    }
    return printable_json(value)
