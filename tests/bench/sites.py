"""Published sites and templates that use icon sets by reference, each with its set: fetches both, builds sprites.

Versions are fixed, so that two people read the same pages. Packages are downloaded and unpacked, not installed; of a
source package, pip asks its own build for its metadata.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpora import install, stage
from tests.bench.our_build import settle


@dataclass(frozen=True, slots=True)
class SiteSet:
    """Folders of drawings in one npm package. ``sprites``: name of the file without ending -> what it includes."""

    package: str
    version: str
    folders: tuple[str, ...]
    sprites: dict[str, str]


@dataclass(frozen=True, slots=True)
class Site:
    """A package on PyPI, or on npm if ``is_npm``. ``folder`` is the part of it that has pages."""

    package: str
    version: str
    icons: str
    folder: str = ""
    is_npm: bool = False


SITE_SETS = {
    "bootstrap-icons": SiteSet("bootstrap-icons", "1.13.2", ("icons",), {"bootstrap-icons": "*"}),
    "bootstrap-italia": SiteSet("bootstrap-italia", "2.18.3", ("src/svg",), {"sprites": "*"}),
    "coreui": SiteSet(
        "@coreui/icons",
        "3.1.0",
        ("svg/free", "svg/brand", "svg/flag"),
        {"free": "cil-*", "brand": "cib-*", "flag": "cif-*"},
    ),
    "slds": SiteSet(
        "@salesforce-ux/design-system",
        "2.264.1",
        tuple(f"assets/icons/{kind}" for kind in ("utility", "standard", "action", "custom", "doctype")),
        {"symbols": "*"},
    ),
    "uswds": SiteSet("@uswds/uswds", "3.14.0", ("dist/img/usa-icons",), {"sprite": "*"}),
}
SITES = {
    "mazerango": Site("mazerango", "0.1.3", "bootstrap-icons"),
    "django-admin-coreui": Site("django-admin-coreui", "1.0.3", "coreui"),
    "fab-coreui-theme": Site("fab-coreui-theme", "0.12.0", "coreui"),
    "unicms-unical": Site("unicms-template-unical", "1.9.4", "bootstrap-italia"),
    "unicms-italia": Site("unicms-template-italia", "1.5.1", "bootstrap-italia"),
    "django-unical": Site("django-unical-bootstrap-italia", "2.0.1", "bootstrap-italia"),
    "design-django": Site("design-django-theme", "2.18.1", "bootstrap-italia"),
    "pyeudiw": Site("pyeudiw", "2.2.0", "bootstrap-italia"),
    "design-comuni": Site("design-comuni-plone-theme", "12.16.0", "bootstrap-italia", "package/src", is_npm=True),
    "slds-react": Site("@salesforce/design-system-react", "0.10.65", "slds", "package/components", is_npm=True),
    "datagov": Site("ckanext-datagovtheme", "0.4.4", "uswds"),
}


def fetch_site(cache: Path, name: str) -> Path:
    """The folder of the pages of a site, fetched if it is not there."""
    site = SITES[name]
    folder = cache / "sites" / f"{name}-{site.version}"
    if not folder.is_dir():
        downloads, unpacked = folder.with_name(f"{folder.name}.archive"), folder.with_name(f"{folder.name}.part")
        shutil.rmtree(unpacked, ignore_errors=True)
        downloads.mkdir(parents=True, exist_ok=True)
        if site.is_npm:
            command = ["npm", "pack", "--silent", "--pack-destination", str(downloads)]
            subprocess.run([*command, f"{site.package}@{site.version}"], stdout=subprocess.DEVNULL, check=True)
        else:
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(downloads)]
            subprocess.run([*command, f"{site.package}=={site.version}"], stderr=subprocess.DEVNULL, check=True)
        for archive in downloads.iterdir():
            _unpack(archive, unpacked)
        unpacked.rename(folder)
    return folder / site.folder


def _unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)
    else:
        with tarfile.open(archive) as package:
            package.extractall(folder, filter="data")


def build_set(cache: Path, name: str) -> Path:
    """Build the sprites of a set under the names that pages use, and single files. Returns the manifest."""
    site_set = SITE_SETS[name]
    output = cache / "site-sets" / f"{name}-{site_set.version}"
    install(cache, {site_set.package: site_set.version})
    parent = cache / "node_modules" / site_set.package
    shutil.rmtree(output, ignore_errors=True)  # another iconkit may build other sprites
    paths = [path for folder in site_set.folders for path in sorted((parent / folder).rglob("*.svg"))]
    stage(paths, output / "icons")
    command = f"{sys.executable} -m iconkit"
    settle(command, output / "icons")
    tables = "".join(
        f'[[sprite]]\nname = "{sprite}"\ninclude = ["{pattern}"]\n' for sprite, pattern in site_set.sprites.items()
    )
    (output / "iconkit.toml").write_text(f'emit = ["sprite", "svg"]\n{tables}', "utf-8")
    subprocess.run([*command.split(), "build", "--workers", "2"], cwd=output, stdout=subprocess.DEVNULL, check=True)
    return output / "dist" / "icons.json"
