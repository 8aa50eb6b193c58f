"""The order of the stages, and nothing else: this is the whole flow on one page."""

from __future__ import annotations

from collections.abc import Sequence

from iconkit.cache import key_of
from iconkit.catalog import check_ids, load_catalogs
from iconkit.config import Config
from iconkit.lint import lint_titles
from iconkit.model import Artifact, Build, IconSet, Normalized, Problem, Source
from iconkit.naming import name_icons
from iconkit.normalize import from_bytes, normalize_to_bytes
from iconkit.outputs import OUTPUTS
from iconkit.outputs.manifest import manifest
from iconkit.render import draw_all
from iconkit.source import gather
from iconkit.workers import Workers


def build(config: Config, workers: Workers) -> Build:
    """Sources -> artifacts. With an error among the problems there are no artifacts: nothing half-built gets out."""
    sources = gather(config)
    catalog = load_catalogs(sources.catalogs)
    problems = [*sources.problems, *catalog.problems, *check_ids(catalog, sources.icons)]

    normalized = normalize_all(sources.icons, workers)
    problems += [problem for result in normalized for problem in result.problems]

    icons, found = name_icons(sources.icons, normalized, catalog, config.locale)
    problems += [*found, *lint_titles(icons, catalog, config.locale)]
    if _failed(problems):
        return Build((), _sorted(problems), icons)

    pictures, found = draw_all(icons, config, workers)
    problems += found
    if _failed(problems):
        return Build((), _sorted(problems), icons)

    return Build(assemble(IconSet(icons, config.locale, config.size, pictures), config), _sorted(problems), icons)


def normalize_all(sources: Sequence[Source], workers: Workers) -> list[Normalized]:
    """Each source normalized, over workers and cache."""
    keys = [key_of("normalize", source.id, source.path, source.data) for source in sources]
    results = workers.map("Normalizing", normalize_to_bytes, sources, keys, worth_a_process=300)
    return [from_bytes(data) for data in results]


def assemble(icon_set: IconSet, config: Config) -> tuple[Artifact, ...]:
    """Every artifact of the set, the manifest last."""
    artifacts = [artifact for kind in config.emit for artifact in OUTPUTS[kind](icon_set)]
    return (*artifacts, *manifest(icon_set, artifacts))


def _failed(problems: Sequence[Problem]) -> bool:
    return any(problem.code.severity == "error" for problem in problems)


def _sorted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=Problem.sort_key))
