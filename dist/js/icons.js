// The right markup for each icon of the set, whatever then puts it on the page: a plain object
// { tag, attributes, child }. The components beside this module are a few lines around it.

import { icons, locale as baseLocale, size as baseSize, sprites } from "./data.js";

export class IconError extends Error {
  name = "IconError";
}

let current = createIcons();

/** Say once, before anything is drawn, where the icons are and which language the pages have. */
export function configure(options) {
  current = createIcons(options);
}

/** The icons as they are configured. */
export function configured() {
  return current;
}

/** The icons for pages in one language: for a server that speaks several. */
export function createIcons({ baseUrl = "", titles, locale = titles?.locale ?? baseLocale, inline = false } = {}) {
  function titleOf(name) {
    entryOf(name);
    const title = titles?.titles[name];
    if (!title) throw new IconError(`The title of "${name}" is not there: configure({ titles }) with a module of titles/.`);
    return Array.isArray(title) ? title : [title, titles.locale];
  }

  function labelOf(name, label) {
    if (typeof label === "string") return { text: label };
    if (label !== true) throw new IconError(`A label is a text, or true for the title of "${name}", not ${label}.`);
    const [text, own] = titleOf(name);
    return isSameLanguage(own, locale) ? { text } : { text, lang: { lang: own } };
  }

  function referenceTo(name, entry) {
    if (inline && entry.inline !== false) return { tag: "svg", href: `#${name}` };
    const { sprite = 0, image } = entry;
    if (image === undefined) return { tag: "svg", href: `${baseUrl}${sprites[sprite].path}#${name}` };
    if (image !== null) return { tag: "img", href: baseUrl + (image.path ?? `${sprites[image.sprite].path}#${name}`) };
    throw new IconError(`No sprite holds "${name}", and it has no file of its own: see emit in the configuration.`);
  }

  /** Hidden without a label. */
  function markup(name, size, label) {
    const entry = entryOf(name);
    const { tag, href } = referenceTo(name, entry);
    const box = dimensions(entry, size, tag === "img" ? 0 : 2);
    const classes = entry.flip ? "icon icon-flip" : "icon";
    const { text, lang } = label ? labelOf(name, label) : { text: "" };
    if (tag === "img") return { tag, attributes: { class: classes, src: href, ...box, alt: text, ...lang } };
    const said = label ? { role: "img", "aria-label": text, ...lang } : { "aria-hidden": "true" };
    return { tag, attributes: { class: classes, ...box, ...said }, child: { tag: "use", attributes: { href } } };
  }

  return Object.freeze({
    icon({ name, label, decorative, size }) {
      const { role } = entryOf(name);
      if (decorative && label) throw new IconError(`"${name}" is decorative, or it has a label: say one of the two.`);
      if (decorative || label) return markup(name, size, label);
      if (decorative !== false && role) return markup(name, size, role === "informative" ? true : "");
      throw new IconError(
        `Say what "${name}" is here: decorative beside text that says it, or a label (true: its title). ` +
          "Or decide for everywhere in the catalog: role = ...",
      );
    },

    button({ name, label, size, type = "button" }) {
      entryOf(name);
      if (!label) throw new IconError(`A button with only "${name}" in it needs a label that says what it does.`);
      const { text, lang } = labelOf(name, label);
      return { tag: "button", attributes: { type, "aria-label": text, ...lang }, child: markup(name, size) };
    },

    title: (name) => titleOf(name)[0],

    sprite(name = sprites[0]?.name) {
      const found = sprites.find((sprite) => sprite.name === name);
      if (!found) throw new IconError(`There is no sprite "${name}".${nearest(name, sprites.map((each) => each.name))}`);
      return { url: baseUrl + found.path, integrity: found.integrity };
    },
  });
}

const OWN = ["alt", "aria-hidden", "aria-label", "aria-labelledby", "height", "src", "width"];

/** Throws if other attributes for the markup's element contradict what it says already. */
export function check({ tag }, others) {
  for (const name of tag === "button" ? OWN : [...OWN, "role"]) {
    if (others[name] != null) throw new IconError(`Say it with label, decorative and size, not with ${name}.`);
  }
}

const told = new Set();

function entryOf(name) {
  if (!Object.hasOwn(icons, name)) throw new IconError(`There is no icon "${name}".${nearest(name, Object.keys(icons))}`);
  const entry = icons[name];
  if (entry.alias && !told.has(name)) {
    told.add(name);
    console.warn(`The icon "${name}" is "${entry.alias}" now.`);
  }
  return entry;
}

function dimensions({ width = baseSize, height = baseSize }, size, places) {
  const scale = size == null ? 1 : Number(size) / Math.max(width, height);
  if (!(scale > 0 && scale < Infinity)) throw new IconError(`A size is a number of CSS px, not "${size}".`);
  const [wide, high] = [width, height].map((side) => {
    const exact = Math.max(rounded(side * scale, 2), 0.01);
    return String(places ? exact : rounded(exact, 0) || 1); // an <img> can only say whole numbers
  });
  return { width: wide, height: high };
}

// Halves go to the even neighbor, as in the files that were built.
function rounded(value, places) {
  const scaled = value * 10 ** places;
  const low = Math.floor(scaled);
  const isHalf = scaled - low === 0.5 && Number.isInteger(value * 8);
  return isHalf ? (low + (low % 2)) / 10 ** places : Number(value.toFixed(places));
}

// "en" in an "en-GB" page is the same language, only said less exactly; "pt-PT" in "pt-BR" is not.
function isSameLanguage(own, page) {
  const [a, b] = [own, page].map((tag) => tag.toLowerCase().split("-"));
  return a.slice(0, b.length).join() === b.slice(0, a.length).join();
}

function nearest(wanted, known) {
  const name = String(wanted).slice(0, 50);
  const near = known
    .map((id) => ({ id, likeness: (2 * shared(name, id)) / (name.length + id.length) }))
    .filter(({ likeness }) => likeness > 0.65)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3);
  return near.length ? ` Did you mean ${near.map(({ id }) => `"${id}"`).join(" or ")}?` : "";
}

/** How many letters the two have in the same order: the length of their longest common subsequence. */
function shared(one, other) {
  const row = Array(other.length + 1).fill(0);
  for (const letter of one) {
    let diagonal = 0;
    for (let i = 1; i < row.length; i++) {
      const above = row[i];
      row[i] = letter === other[i - 1] ? diagonal + 1 : Math.max(above, row[i - 1]);
      diagonal = above;
    }
  }
  return row[other.length];
}
