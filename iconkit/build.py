"""The order of the stages, and nothing else: this is the whole flow on one page."""

from __future__ import annotations

from collections.abc import Sequence

from iconkit.catalog.guesses import remembered_guesses
from iconkit.catalog.load import check_ids, check_locales, load_catalogs
from iconkit.catalog.names import name_icons
from iconkit.config.load import Config
from iconkit.config.pictures import resolved
from iconkit.lint.drawings import lint_drawings
from iconkit.lint.run import lint
from iconkit.lint.silence import About, Silence
from iconkit.model import Artifact, Build, Icon, IconSet, Inspection, Problem, exit_code_of
from iconkit.normalize_all import normalize_all
from iconkit.outputs import OUTPUTS
from iconkit.outputs.delivery import deliver
from iconkit.outputs.manifest import describe, manifest
from iconkit.outputs.web import MODULES, modules
from iconkit.published.aliases import stand_ins
from iconkit.published.contract import read_contract
from iconkit.published.promises import check_promises
from iconkit.raster.atlas import draw_atlases
from iconkit.render import draw_all
from iconkit.selection import check_pictures, check_sprites
from iconkit.source import gather
from iconkit.treatment import treated
from iconkit.workers import Workers


def build(config: Config, workers: Workers, only_for: Sequence[str] = ()) -> Build:
    """Sources -> artifacts. With a failure among the problems there are no artifacts: nothing half-built gets out.

    ``only_for`` are the folders and files of a site: then there is nothing in the sprites that it does not use.
    """
    with workers.kept():
        return _build(config, workers, only_for)


def _build(config: Config, workers: Workers, only_for: Sequence[str]) -> Build:
    inspected = inspect(config, workers)
    icons, problems, strict = inspected.icons, inspected.problems, config.lint.strict
    if inspected.exit_code:
        return Build((), problems, icons, strict)

    drawn = tuple(sorted([*icons, *inspected.aliases], key=lambda icon: icon.id))
    if only_for:
        from iconkit.scan.only_used import only_used  # noqa: PLC0415 - its parsers are an extra

        drawn, found = only_used(drawn, only_for, config, workers)
        problems = tuple(sorted([*problems, *found], key=Problem.sort_key))
        icons = tuple(icon for icon in drawn if not icon.alias_of)
    pictures, found = draw_all(drawn, config, workers)
    heard = [problem for problem in found if config.lint.is_selected(problem.code)]
    problems = tuple(sorted([*problems, *heard], key=Problem.sort_key))
    if exit_code_of(problems, strict=strict):
        return Build((), problems, icons, strict)

    icon_set = IconSet(
        drawn,
        config.locale,
        config.size,
        pictures,
        localized(config, icons),
        config.sprites,
        config.emit,
        config.digest_names,
        tuple(resolved(pictures_of, config.size, config.scales) for pictures_of in config.pictures),
        draw_atlases(drawn, pictures, config, workers),
    )
    return Build(assemble(icon_set, config), problems, icons, strict)


def localized(config: Config, icons: Sequence[Icon]) -> tuple[str, ...]:
    """The languages besides the base that sprites and single files are to be written in."""
    if not config.localized:
        return ()
    there = config.locales or sorted({locale for icon in icons for locale in icon.titles})
    return tuple(locale for locale in there if locale != config.locale)


def inspect(config: Config, workers: Workers) -> Inspection:
    """Sources -> named icons, and all that can be found about them without publishing."""
    sources = gather(config)
    catalog = load_catalogs(sources.catalogs, config.locale)
    problems = [*sources.problems, *catalog.problems, *check_ids(catalog, sources.icons, sources.beside)]
    problems += check_locales(catalog, config.locales, config.locale, sources.folders)

    icon_files = treated(sources.icons, config, catalog)
    normalized = normalize_all(icon_files, workers, verify=config.verify)
    problems += [problem for result in normalized for problem in result.problems]

    checked = workers.memo("titles")
    icons, found = name_icons(sources.icons, normalized, catalog, config.locale, remembered_guesses(workers, checked))
    problems += found

    problems += check_sprites(config.sprites, icons)
    problems += check_pictures(config.pictures, icons)

    contract = read_contract(sources.folders)
    problems += [*contract.problems, *check_promises(contract, sources, icons)]

    silence = Silence(config, catalog, sources)
    abouts, corrections = lint(icons, catalog, sources, config, silence, workers, checked)
    checked.keep()
    seen = lint_drawings(icons, config, workers)
    heard = silence.reported([*map(About, problems), *abouts, *seen], icons)
    return Inspection(icons, heard, corrections, config.lint.strict, stand_ins(icons, contract.aliases))


def assemble(icon_set: IconSet, config: Config) -> tuple[Artifact, ...]:
    """Every artifact of the set, the manifest last."""
    plain = [kind for kind in config.emit if kind not in MODULES]
    artifacts = [artifact for kind in plain for artifact in OUTPUTS[kind](icon_set)]
    delivered = [*deliver(artifacts, digest_names=config.digest_names, compress=config.compress)]
    if len(plain) < len(config.emit):
        scripts = modules(config.emit, describe(icon_set, delivered))
        delivered += deliver(scripts, digest_names=config.digest_names, compress=config.compress)
    return (*delivered, *manifest(icon_set, delivered))
