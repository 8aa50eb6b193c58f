// Puts a sprite into the page, also from another origin, where <use> itself draws nothing.
// Only drawings get in: what could run, load, style or be read is refused, and titles around symbols stay outside.

const SVG = "http://www.w3.org/2000/svg";
const DRAWN =
  /^(symbol|g|defs|path|rect|circle|ellipse|line|poly(line|gon)|use|stop|(linear|radial)Gradient|pattern|clipPath|mask|marker|filter|fe[A-Z]\w+)$/;
const loads = new Map();
let policy;

/** A promise of the sprite's element in the page. Each address is fetched once. */
export function loadSprite(address, { integrity } = {}) {
  const url = new URL(address, document.baseURI).href;
  if (!loads.has(url)) {
    const loading = load(url, integrity);
    loads.set(url, loading);
    loading.catch(() => loads.delete(url)); // so that the next call tries again
  }
  return loads.get(url);
}

async function load(url, integrity = "") {
  const fail = (reason, cause) => {
    throw new Error(`Sprite ${url}: ${reason}`, { cause });
  };
  // Browsers take what they cannot read for no wish at all.
  if (integrity && !/^sha(256|384|512)-/.test(integrity)) fail(`integrity ${integrity}`);
  const response = await fetch(url, { integrity, credentials: "omit" }).catch((cause) =>
    fail("not reached, not allowed (CORS, connect-src) or not what integrity says", cause),
  );
  if (!response.ok) fail(`status ${response.status}`);
  const text = await response.text();
  policy ??= window.trustedTypes?.createPolicy("iconkit", { createHTML: (markup) => markup });
  const found = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "image/svg+xml");
  if (found.documentElement.namespaceURI !== SVG || found.querySelector("parsererror")) fail("not an SVG");

  const sprite = document.createElementNS(SVG, "svg");
  sprite.setAttribute("class", "icon-sprite");
  sprite.setAttribute("width", 0);
  sprite.setAttribute("height", 0);
  sprite.setAttribute("aria-hidden", true);
  for (const symbol of found.querySelectorAll("symbol")) {
    for (const element of [symbol, ...symbol.querySelectorAll("*")]) {
      const bad = element.namespaceURI !== SVG || !DRAWN.test(element.localName) ? element : [...element.attributes].find(isBad);
      if (bad) fail(`${bad.nodeName} in ${symbol.id}`);
    }
    if (symbol.textContent.trim()) fail(`text in ${symbol.id}`);
    // The page's own element keeps its id: labels and links of the page mean that one.
    const taken = document.getElementById(symbol.id);
    if (!taken) sprite.append(symbol);
    else if (taken.nodeName !== "symbol") console.warn(`Sprite ${url}: #${symbol.id} is taken`);
  }
  (document.body ?? document.documentElement).append(sprite);
  return sprite;
}

// A title, in data-title, may say what it likes.
function isBad({ localName, value }) {
  const bad = localName === "href" ? /^[^#]/ : /\\|(url|src|image|set)\((?!["']?#)/i;
  return /^(on|style$)/i.test(localName) || (bad.test(value) && !/^data-/.test(localName));
}
