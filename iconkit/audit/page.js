// What the page is asked, in a world of its own that the page's scripts cannot reach: where pictures are, what surrounds
// them, and to show, hide or mark them. Styles are set one by one, which no content security policy forbids.
(() => {
  const CONTROLS =
    "a[href],button,summary,[role=button],[role=link],[role=tab],[role=menuitem],[role=menuitemcheckbox]," +
    "[role=menuitemradio],[role=option],[role=switch],[role=checkbox],[role=radio],[role=treeitem]";
  const WORDS = "title,desc,metadata,text";
  const PSEUDOS = ["::before", "::after"];
  const MARK = "data-iconkit-audit";
  let icons = [];
  const changed = new Map();
  const directions = new Map();

  // Through open shadow roots and frames of the same origin, in document order.
  function* elements(root) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
      if (element.localName === "iframe" || element.localName === "frame") {
        const inner = documentIn(element);
        if (inner) yield* elements(inner);
      }
    }
  }

  function documentIn(frame) {
    try {
      return frame.contentDocument;
    } catch {
      return null; // of another origin
    }
  }

  const parentOf = (element) => element.parentElement ?? element.getRootNode().host ?? null;

  function closest(element, selector) {
    for (let around = element; around; around = parentOf(around)) if (around.matches(selector)) return around;
    return null;
  }

  const absolute = (address, element) => {
    try {
      return new URL(address, element.ownerDocument.baseURI).href;
    } catch {
      return address;
    }
  };

  function* pictures() {
    for (const element of elements(document)) {
      if (element.localName === "use" && element.namespaceURI.endsWith("svg")) {
        const svg = outermost(element);
        const href = element.getAttribute("href") ?? element.getAttribute("xlink:href");
        if (href && svg && !element.closest("symbol,defs")) yield { kind: "use", element: svg, written: href };
      } else if (element.localName === "img") {
        const source = element.currentSrc || element.src;
        if (source) yield { kind: "image", element, written: source };
      } else if (!element.closest("svg")) {
        yield* styled(element);
      }
    }
  }

  const outermost = (element) => {
    let svg = element.closest("svg");
    while (svg?.parentElement?.closest("svg")) svg = svg.parentElement.closest("svg");
    return svg;
  };

  function* styled(element) {
    for (const pseudo of ["", ...PSEUDOS]) {
      const style = getComputedStyle(element, pseudo || null);
      if (pseudo && (style.content === "none" || style.content === "normal")) continue;
      const layers = { mask: style.maskImage, background: style.backgroundImage, content: pseudo ? style.content : "" };
      for (const [layer, value] of Object.entries(layers)) {
        const address = /url\("((?:[^"\\]|\\.)*)"\)/.exec(value ?? "")?.[1];
        if (address) yield { kind: "css", element, pseudo, layer, written: address };
      }
    }
  }

  // Which of its kind an element is in the page's own markup, counted as a reader of the source would.
  function place(element) {
    if (element.getRootNode() !== document) return null;
    const all = [...document.getElementsByTagName(element.tagName)];
    return [all.indexOf(element), all.length];
  }

  function path(element) {
    const parts = [];
    for (let around = element; around && parts.length < 4; around = parentOf(around)) {
      if (around.localName === "body" || around.localName === "html") break;
      const first = around.classList[0];
      parts.unshift(around.localName + (around.id ? `#${around.id}` : first ? `.${first}` : ""));
      if (around.id) break;
    }
    return parts.join(" > ");
  }

  // From the window's left top corner; of what is in a frame, from there too.
  function box(element) {
    let { left, top, width, height } = element.getBoundingClientRect();
    for (let frame = element.ownerDocument.defaultView?.frameElement; frame; ) {
      const outer = frame.getBoundingClientRect();
      left += outer.left + frame.clientLeft;
      top += outer.top + frame.clientTop;
      frame = frame.ownerDocument.defaultView?.frameElement;
    }
    return [left, top, width, height];
  }

  const directionOf = (element) => getComputedStyle(element).direction;
  const textOf = (element) => (element?.innerText ?? "").replace(/\s+/g, " ").trim();
  const attributesOf = (element) => Object.fromEntries([...element.attributes].map((a) => [a.name, a.value]));
  const languageOf = (element) => closest(element, "[lang]")?.getAttribute("lang") ?? "";
  const directWords = (svg) => [...svg.children].find((child) => child.localName === "title")?.textContent.trim() ?? "";

  function describe({ kind, element, pseudo = "", layer = "", written }) {
    const control = closest(element, CONTROLS);
    const root = element.getRootNode();
    return {
      kind,
      layer,
      pseudo,
      written,
      href: absolute(written, element),
      tag: element.localName,
      attributes: attributesOf(element),
      place: place(element),
      path: path(element) + pseudo,
      language: languageOf(element),
      title: element.localName === "svg" ? directWords(element) : "",
      beside: textOf(control ?? parentOf(element)),
      isDisabled: !!control?.matches(":disabled,[aria-disabled=true]"),
      missing: (element.getAttribute("aria-labelledby") ?? "")
        .split(/\s+/)
        .filter((id) => id && !root.getElementById?.(id)),
      hasLocal: kind === "use" && written.startsWith("#") && !!root.getElementById?.(written.slice(1)),
    };
  }

  const inlined = () =>
    [...elements(document)]
      .filter((element) => element.localName === "symbol" && element.id)
      .map((symbol) => ({
        id: symbol.id,
        place: place(outermost(symbol) ?? symbol),
        words: [...symbol.querySelectorAll(WORDS)].map((found) => found.textContent.trim()).filter(Boolean),
      }));

  function state(icon) {
    const style = getComputedStyle(icon.element, icon.pseudo || null);
    return {
      box: box(icon.element),
      isDisplayed: icon.element.checkVisibility({ visibilityProperty: true }) && style.display !== "none",
      direction: style.direction,
      isLoose: icon.pseudo !== "" || icon.layer === "background",
      pointed: style.pointerEvents !== "none",
    };
  }

  function set(element, properties) {
    const before = changed.get(element) ?? {};
    changed.set(element, before);
    for (const [name, value] of Object.entries({ transition: "none", animation: "none", ...properties })) {
      before[name] ??= [element.style.getPropertyValue(name), element.style.getPropertyPriority(name)];
      element.style.setProperty(name, value, "important");
    }
  }

  // Pictures of pseudo-elements have no element whose style could be set: a sheet reaches them.
  function setPseudo(element, pseudo, text) {
    const view = element.ownerDocument.defaultView;
    const sheet = new view.CSSStyleSheet();
    const value = pseudo.slice(2);
    sheet.replaceSync(`[${MARK}~="${value}"]${pseudo} { ${text} }`);
    const root = element.getRootNode();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    element.setAttribute(MARK, value);
    changed.set({}, { root, sheet, element });
  }

  const HIDDEN = { use: { visibility: "hidden" }, image: { visibility: "hidden" } };

  function hide({ kind, element, pseudo, layer }) {
    if (pseudo) setPseudo(element, pseudo, "visibility: hidden !important");
    else set(element, HIDDEN[kind] ?? (layer === "mask" ? { visibility: "hidden" } : { "background-image": "none" }));
  }

  function mark({ element, pseudo }, color) {
    const properties = {
      background: color,
      mask: "none",
      "forced-color-adjust": "none",
    };
    const text = Object.entries(properties).map(([name, value]) => `${name}: ${value} !important`);
    if (pseudo) setPseudo(element, pseudo, text.join(";"));
    else set(element, properties);
  }

  function restore() {
    for (const [element, before] of changed) {
      if (before.sheet) {
        before.root.adoptedStyleSheets = [...before.root.adoptedStyleSheets].filter((sheet) => sheet !== before.sheet);
        before.element.removeAttribute(MARK);
        continue;
      }
      for (const [name, [value, priority]] of Object.entries(before)) element.style.setProperty(name, value, priority);
    }
    changed.clear();
  }

  // Every animation at its end, so that two pictures differ only in what was changed between them.
  function still() {
    const roots = new Set([document]);
    for (const element of elements(document)) roots.add(element.getRootNode());
    for (const root of roots) {
      for (const animation of root.getAnimations?.() ?? []) {
        try {
          animation.finish();
        } catch {
          animation.cancel();
        }
      }
    }
  }

  let lastChange = performance.now();
  new MutationObserver(() => (lastChange = performance.now())).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });

  return {
    sinceChange: () => performance.now() - lastChange,
    find() {
      icons = [...pictures()];
      const inOneSvg = new Set();
      icons = icons.filter(({ kind, element }) => kind !== "use" || (!inOneSvg.has(element) && inOneSvg.add(element)));
      return { icons: icons.map(describe), symbols: inlined() };
    },
    keep(numbers) {
      icons = numbers.map((number) => icons[number]);
    },
    nodes: () => icons.flatMap(({ element }) => [element, closest(element, CONTROLS)]),
    page: () => ({
      title: document.title,
      language: document.documentElement.lang,
      direction: directionOf(document.body ?? document.documentElement),
    }),
    states: () => icons.map(state),
    scrollTo: (top) => scrollTo({ top, behavior: "instant" }),
    scrolled: () => [scrollX, scrollY],
    center: (number) => icons[number].element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" }),
    hide: (numbers) => (numbers.forEach((number) => hide(icons[number])), still()),
    mark: (numbers, color) => (numbers.forEach((number) => mark(icons[number], color)), still()),
    restore,
    still,
    // Text the other way than each document says, or as it says.
    turn(isTurned) {
      const roots = [document, ...[...document.querySelectorAll("iframe,frame")].map(documentIn)];
      for (const html of roots.map((root) => root?.documentElement).filter(Boolean)) {
        if (!directions.has(html)) directions.set(html, [html.getAttribute("dir"), directionOf(html)]);
        const [written, runs] = directions.get(html);
        if (isTurned) html.dir = runs === "rtl" ? "ltr" : "rtl";
        else if (written === null) html.removeAttribute("dir");
        else html.dir = written;
      }
    },
    // The texts of the page, and again without the words that stand in pictures.
    texts: () => ({
      innerText: document.body?.innerText ?? "",
      textContent: document.documentElement.textContent,
      html: "<!DOCTYPE html>" + document.documentElement.outerHTML,
    }),
    wordless() {
      const svgs = new Set(icons.filter(({ kind }) => kind === "use").map(({ element }) => element));
      for (const symbol of document.querySelectorAll("symbol[id]")) svgs.add(symbol);
      for (const svg of svgs) for (const words of svg.querySelectorAll(WORDS)) words.remove();
    },
  };
})();
