"""The icon sets and the tools that iconkit is measured beside: fetches them into a cache folder, prints versions.

python tests/bench/corpora.py [--cache DIR] [--sets lucide,tabler | --sets all]

npm installs the packages without running their scripts. Drawings as Inkscape saved them come from Debian's icon
themes: apt-get downloads and dpkg-deb unpacks, nothing is installed; elsewhere that set is left out. npm versions
are fixed here, so that two people measure the same drawings.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from iconkit.source import make_id
from tests.bench.table import Cell, print_table

PEERS = {
    "svg-sprite": "2.0.4",
    "svgo": "4.1.0",
    "svgstore": "3.0.1",
    "@iconify/tools": "5.0.14",
    "sharp": "0.35.5",
    "@resvg/resvg-js": "2.6.2",
}


@dataclass(frozen=True, slots=True)
class IconSet:
    """Folders of drawings in npm packages (name -> version) or, if ``debian``, in Debian packages of any version."""

    packages: dict[str, str]
    folders: tuple[str, ...]
    debian: bool = False


_THEMES = {"tango-icon-theme": "", "mate-icon-theme": "", "elementary-xfce-icon-theme": ""}
SETS = {
    "lucide": IconSet({"lucide-static": "1.62.0"}, ("lucide-static/icons",)),
    "tabler": IconSet({"@tabler/icons": "3.51.0"}, ("@tabler/icons/icons/outline",)),
    "tabler-filled": IconSet({"@tabler/icons": "3.51.0"}, ("@tabler/icons/icons/filled",)),
    "bootstrap": IconSet({"bootstrap-icons": "1.13.2"}, ("bootstrap-icons/icons",)),
    "phosphor": IconSet({"@phosphor-icons/core": "2.1.1"}, ("@phosphor-icons/core/assets/regular",)),
    "simple-icons": IconSet({"simple-icons": "16.37.0"}, ("simple-icons/icons",)),
    "mdi": IconSet({"@mdi/svg": "7.4.47"}, ("@mdi/svg/svg",)),
    "fontawesome": IconSet({"@fortawesome/fontawesome-free": "7.3.1"}, ("@fortawesome/fontawesome-free/svgs",)),
    "openmoji": IconSet({"openmoji": "17.0.0"}, ("openmoji/color/svg",)),
    "devicon": IconSet({"devicon": "2.17.0"}, ("devicon/icons",)),
    "super-tiny": IconSet({"super-tiny-icons": "0.6.0"}, ("super-tiny-icons/images/svg",)),
    "raw-inkscape": IconSet(_THEMES, tuple(f"{theme}/usr/share/icons" for theme in _THEMES), debian=True),
}


def cache_folder() -> Path:
    """Where fetched packages are kept, unless --cache says otherwise."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "iconkit-bench"


def add_options(parser: argparse.ArgumentParser, *, sets: str) -> None:
    """--sets (with this default), --sample and --cache, as every script here has them."""
    known = ", ".join(SETS)
    parser.add_argument("--sets", default=sets, help=f"names with commas between, or all (default: {sets}): {known}")
    parser.add_argument("--sample", type=int, default=0, help="at most so many icons of a set, evenly spread (0: all)")
    parser.add_argument("--cache", type=Path, default=cache_folder(), help="where packages are kept (%(default)s)")


def chosen_sets(text: str) -> list[str]:
    """The sets that --sets names; exits with a sentence if one is not known."""
    names = list(SETS) if text == "all" else text.split(",")
    if unknown := [name for name in names if name not in SETS]:
        sys.exit(f"There is no set {', '.join(unknown)}. Sets: {', '.join(SETS)}.")
    return names


def fetch(cache: Path, sets: Sequence[str], *, peers: bool = True) -> list[str]:
    """Make the sets (and the npm peers) present in ``cache``; returns those of ``sets`` that could be had."""
    wanted = dict(PEERS) if peers else {}
    for name in sets:
        if not SETS[name].debian:
            wanted |= SETS[name].packages
    install(cache, wanted)
    return [name for name in sets if not SETS[name].debian or all(_unpack(cache, deb) for deb in SETS[name].packages)]


def icons_of(cache: Path, name: str) -> list[Path]:
    """Every SVG file of a fetched set, sorted by path. Links, which are second names of a drawing, are left out."""
    parent = cache / ("debian" if SETS[name].debian else "node_modules")
    return [
        path
        for folder in SETS[name].folders
        for path in sorted((parent / folder).rglob("*.svg"))
        if path.is_file() and not path.is_symlink()
    ]


def sample_of(paths: Sequence[Path], most: int) -> list[Path]:
    """At most ``most`` of ``paths``, evenly spread, the same ones each time; all of them if it is 0."""
    if not most or len(paths) <= most:
        return list(paths)
    return [paths[index * len(paths) // most] for index in range(most)]


def stage(paths: Iterable[Path], folder: Path) -> dict[str, Path]:
    """Copy the drawings flat into a new folder, so that all tools give one icon one id; id -> original path.

    A file is called by the id iconkit makes of its name; where two agree, the next ones get ``-2``, ``-3``, ...
    """
    folder.mkdir(parents=True)
    staged: dict[str, Path] = {}
    for path in paths:
        stem = make_id(path.stem) or "unnamed"
        key, count = stem, 1
        while key in staged:
            count += 1
            key = f"{stem}-{count}"
        shutil.copyfile(path, folder / f"{key}.svg")
        staged[key] = path
    return staged


def version_of(cache: Path, package: str) -> str:
    """The version of a package as its own files say; empty if it is not there."""
    manifest = cache / "node_modules" / package / "package.json"
    if manifest.is_file():
        return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])
    archive = _archive(cache, package)
    command = ["dpkg-deb", "-f", str(archive), "Version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() if archive else ""


def install(cache: Path, wanted: dict[str, str]) -> None:
    """Make npm packages (name -> version) present in ``cache``. Exits with a sentence if npm cannot."""
    missing = [f"{name}@{version}" for name, version in wanted.items() if version_of(cache, name) != version]
    if not missing:
        return
    cache.mkdir(parents=True, exist_ok=True)
    if not (cache / "package.json").exists():
        (cache / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    print("npm install", *missing, file=sys.stderr)
    options = ["--ignore-scripts", "--save-exact", "--no-audit", "--no-fund", "--silent"]
    try:
        subprocess.run(["npm", "install", "--prefix", str(cache), *options, *missing], check=True, cwd=cache)
    except FileNotFoundError:
        sys.exit("npm is not installed. It comes with Node.js; on Debian or Ubuntu: sudo apt-get install npm.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"npm could not install the packages (exit code {error.returncode}).")


def _archive(cache: Path, package: str) -> Path | None:
    return next(iter(sorted((cache / "debian").glob(f"{package}_*.deb"))), None)


def _unpack(cache: Path, package: str) -> bool:
    """True if a Debian package lies unpacked in the cache, now or before."""
    folder = cache / "debian"
    if (folder / package).is_dir():
        return True
    folder.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(["apt-get", "download", package], cwd=folder, capture_output=True, check=True)
        archive = _archive(cache, package)
        subprocess.run(["dpkg-deb", "-x", str(archive), str(folder / package)], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{package} is left out, apt-get or dpkg-deb did not give it: {error}", file=sys.stderr)
        return False
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add_options(parser, sets="all")
    options = parser.parse_args()
    rows: list[list[Cell]] = []
    for name in fetch(options.cache, chosen_sets(options.sets)):
        paths = icons_of(options.cache, name)
        packages = ", ".join(f"{package} {version_of(options.cache, package)}" for package in SETS[name].packages)
        rows.append([name, len(paths), sum(path.stat().st_size for path in paths) / 1000, packages])
    print_table(["set", "icons", "kB", "package"], rows)
    print()
    print_table(["tool", "version"], [[name, version_of(options.cache, name)] for name in PEERS])


if __name__ == "__main__":
    main()
