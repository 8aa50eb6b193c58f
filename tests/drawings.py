"""Small drawings of the kinds that break normalizers, by what is odd about them."""

from __future__ import annotations

_XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_SQUARE = "M2 2h20v20H2z"


def svg(body: str, root: str = 'viewBox="0 0 24 24"') -> str:
    return f"<svg {_XMLNS} {root}>{body}</svg>"


DRAWINGS: dict[str, str] = {
    "classes": svg(
        "<style>.st0{fill:#1D1D1B}.st1{fill:none;stroke:#1D1D1B;stroke-miterlimit:10}</style>"
        '<path class="st0" d="M2 2h8v8H2z"/><path class="st1" d="M13 3h8v8z"/>'
    ),
    "specificity": svg(
        "<style>.a{fill:red}.b{fill:blue}#i{fill:lime}g>.c{stroke:red}</style>"
        '<rect class="b a" x="1" y="1" width="9" height="9"/>'
        '<rect id="i" style="fill:teal" x="13" width="9" height="9"/>'
        '<g><rect class="c" x="2" y="13" width="8" height="8"/></g>'
    ),
    "alpha in colors": svg(
        '<g fill="rgba(255,0,0,.4)"><path d="M1 1h9v9H1z"/><path fill="#00f" d="M12 1h9v9h-9z"/></g>'
        '<path fill="#0f08" d="M1 12h9v9H1z"/>'
    ),
    "percent opacities": svg(
        '<path fill-opacity="50%" d="M1 1h9v9H1z"/><g opacity="25%"><path d="M12 1h9v9h-9z"/></g>'
    ),
    "color on groups": svg(
        '<path fill="currentColor" d="M1 1h9v9H1z"/><path color="blue" fill="currentColor" d="M12 1h9v9h-9z"/>',
        'viewBox="0 0 24 24" color="red"',
    ),
    "paint fallback": svg(
        '<path fill="url(#no) red" d="M1 1h9v9H1z"/><path fill="url(#no)" stroke="blue" d="M13 3h8v8z"/>'
    ),
    "gradient chain": svg(
        '<linearGradient id="a" x2="24" gradientUnits="userSpaceOnUse"><stop stop-color="red"/>'
        '<stop offset="100%" stop-color="blue" stop-opacity="50%"/></linearGradient>'
        '<linearGradient id="b" xlink:href="#a" gradientTransform="rotate(20)"/>'
        '<rect fill="url(#b)" width="24" height="24"/>'
    ),
    "quoted ids": svg(
        '<linearGradient id="a b"><stop stop-color="red"/></linearGradient><linearGradient id="c.d">'
        '<stop stop-color="blue"/></linearGradient><rect style="fill:url(\'#a b\')" width="9" height="9"/>'
        '<rect fill="url(#c.d)" x="12" width="9" height="9"/>'
    ),
    "nested viewports": svg(
        '<svg x="2" y="2" width="50%" height="12" viewBox="0 0 10 10" preserveAspectRatio="xMinYMax slice">'
        '<rect width="50%" height="100%" fill="red"/><circle r="20%" cx="50%" cy="50%"/></svg>'
        '<svg width="6" height="6" x="15" y="15" overflow="visible"><rect width="100%" height="9"/></svg>'
    ),
    "root attributes": svg(
        '<path d="M4 4l8 8 8-4"/>', 'viewBox="0 0 24 24" fill="none" stroke="red" stroke-width="3" opacity=".5"'
    ),
    "negative viewBox": svg('<circle r="10"/>', 'viewBox="-12,-12\n24 24"'),
    "millimeters": svg(
        '<circle r="3mm" cx="5mm" cy="5mm" stroke="red" stroke-width="1mm"/>', 'width="10mm" height="10mm"'
    ),
    "percentages": svg(
        '<rect width="100%" height="100%" fill="red"/><rect x="25%" y="25%" width="50%" height="50%" rx="10%"/>'
    ),
    "clones that inherit": svg(
        '<defs><g id="a"><path d="M2 2h6v6"/><path stroke="red" d="M2 12h6v6"/></g></defs>'
        '<use href="#a" stroke="blue" stroke-width="2" fill="none"/><use xlink:href="#a" x="11" fill="lime"/>'
    ),
    "symbol": svg(
        '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="5"/></symbol>'
        '<use href="#s" x="2" y="2" width="10" '
        'height="10"/><use href="#s" x="12" y="12" width="6" height="6" fill="red"/>'
    ),
    "markers": svg(
        '<defs><marker id="m" orient="auto" markerWidth="4" markerHeight="4" refX="1" refY="1" viewBox="0 0 2 2">'
        '<path fill="red" d="M0 0L2 1 0 2z"/></marker></defs><g fill="none" style="marker:url(#m)">'
        '<path d="M4 4h10v10"/></g>'
    ),
    "pattern": svg(
        '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse">'
        '<rect width="2" height="2" fill="red"/></pattern>'
        '<rect fill="url(#p)" width="24" height="24"/>'
    ),
    "dots": svg('<path d="M12 12h.01M4 4v0M18 18z" stroke="#000" stroke-width="4" stroke-linecap="round"/>'),
    "hidden gradient": svg(
        '<g display="none"><linearGradient id="g"><stop stop-color="red"/></linearGradient>'
        '<rect width="24" height="24"/></g>'
        '<rect fill="url(#g)" x="1" y="1" width="9" height="9"/>'
    ),
    "visible in hidden": svg(
        '<g visibility="hidden"><rect width="9" height="9"/>'
        '<rect visibility="visible" x="12" width="9" height="9"/></g>'
    ),
    "flood without source": svg(
        '<filter id="f" x="0" y="0" width="1" height="1"><feFlood flood-color="rgba(255,0,0,.5)"/></filter>'
        '<rect width="12" height="12" fill="none" filter="url(#f)"/>'
    ),
    "group in a clip": svg(
        '<clipPath id="c"><g><rect width="9" height="9"/></g><rect x="12" width="6" height="6"/></clipPath>'
        f'<path d="{_SQUARE}" clip-path="url(#c)"/>'
    ),
    "inherited clip-rule": svg(
        '<g clip-rule="evenodd"><clipPath id="c"><path d="M0 0h20v20H0zM5 5h10v10H5z"/></clipPath></g>'
        f'<path d="{_SQUARE}" clip-path="url(#c)"/>'
    ),
    "mask of Sketch": svg(
        f'<defs><path id="p" d="{_SQUARE}"/></defs><mask id="m" fill="white"><use xlink:href="#p"/></mask>'
        '<use fill="#D8D8D8" xlink:href="#p"/><circle fill="#D8D8D8" mask="url(#m)" cx="22" cy="22" r="6"/>'
    ),
    "mask that inherits": svg(
        '<g fill="#fff"><mask id="m"><circle cx="12" cy="12" r="8"/></mask></g>'
        '<path fill="#fff" mask="url(#m)" d="M0 0h24v24H0z"/>'
    ),
    "white hole": svg(f'<path d="{_SQUARE}"/><circle cx="12" cy="12" r="6" fill="#fff"/>'),
    "white alone": svg('<circle cx="12" cy="12" r="6" fill="#fff"/>'),
    "switch": svg(
        '<switch><foreignObject requiredExtensions="http://ns.adobe.com/x" width="1" height="1"/><g>'
        '<rect width="9" '
        'height="9"/></g><rect width="24" height="24"/></switch>'
        '<rect requiredExtensions="http://ns.adobe.com/x" y="12" '
        'width="9" height="9"/>'
    ),
    "stretched stroke": svg('<g transform="scale(2 1)"><path d="M2 4h6v14" fill="none" stroke="#000"/></g>'),
    "dashes": svg(
        '<g stroke="#000" fill="none" stroke-dasharray="3"><path stroke-dashoffset="1" d="M2 4h20"/>'
        '<path stroke-dasharray="none" d="M2 20h20"/></g>'
    ),
    "two inks and opacity": svg(
        '<rect width="14" height="14" fill="#f00" opacity=".5"/>'
        '<rect x="6" y="6" width="14" height="14" fill="lime" fill-opacity=".3"/>'
    ),
}
