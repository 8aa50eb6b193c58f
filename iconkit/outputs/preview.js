"use strict";

const find = (selector) => document.querySelector(selector);
const search = find("input[type=search]");
const result = find(".result");
const toast = find(".toast");
const dialog = find("dialog");
const total = result.textContent;

// Accents and case do not count: "fleche" finds "Flèche".
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const sections = Array.from(document.querySelectorAll("section"), (section) => {
  const heading = section.querySelector("h2");
  const link = find(`nav a[href="#${heading.id}"]`);
  const cards = Array.from(section.querySelectorAll("li"), (card) => {
    const own = [card.querySelector("button"), card.querySelector("code"), heading].map((part) => part.textContent);
    return { card, words: fold([...own, card.dataset.words].join(" ")) };
  });
  return { section, link, cards };
});

function filter() {
  const wanted = fold(search.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { section, link, cards } of sections) {
    let inSection = 0;
    for (const { card, words } of cards) {
      card.hidden = !wanted.every((word) => words.includes(word));
      inSection += card.hidden ? 0 : 1;
    }
    section.hidden = inSection === 0;
    if (link) {
      link.parentElement.hidden = section.hidden;
      link.querySelector("span").textContent = inSection.toLocaleString("en");
    }
    shown += inSection;
  }
  find(".nothing").hidden = shown > 0;
  const some = shown > 0 ? `${shown.toLocaleString("en")} of ${total}` : `No icon matches “${search.value.trim()}”`;
  const text = wanted.length > 0 ? some : total;
  if (result.textContent !== text) result.textContent = text;
}

// A pause in typing first: a count per letter would be read out one after the other.
let typing;
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(filter, 200);
});
if (search.value) filter(); // restored by the browser after a reload

const ESCAPES = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<"]/g, (character) => ESCAPES[character]);

function snippet(card) {
  let kind = find("input[name=kind]:checked");
  if (kind.value === "by-role") kind = find(`input[value=${"informative" in card.dataset ? "informative" : "decorative"}]`);
  const values = {
    id: card.querySelector("code").textContent,
    title: card.querySelector("button").textContent,
    width: card.dataset.width,
    height: card.dataset.height,
    flip: "flip" in card.dataset ? " icon-flip" : "",
  };
  const template = "image" in card.dataset ? kind.dataset.image : kind.dataset.sprite;
  return template.replace(/\{(\w+)\}/g, (_, name) => escape(values[name]));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text); // no clipboard here, or not allowed
  }
}

function copySelection(text) {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.className = "unseen";
  area.readOnly = true;
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused.focus({ preventScroll: true });
  return done;
}

let closing;
function announceCopy(button, text) {
  const title = document.createElement("bdi");
  title.textContent = button.textContent;
  if (button.lang) title.lang = button.lang;
  const message = document.createElement("span");
  message.append("Copied: ", title);
  const code = document.createElement("code");
  code.setAttribute("aria-hidden", "true");
  code.textContent = text;
  toast.replaceChildren();
  clearTimeout(closing);
  // Emptied first, so that the same words are announced again when the same icon is copied twice.
  closing = setTimeout(() => {
    toast.append(message, code);
    closing = setTimeout(() => toast.replaceChildren(), 5000);
  }, 60);
}

find("main").addEventListener("click", async ({ target }) => {
  const button = target.closest("li button");
  if (!button) return;
  const card = button.parentElement;
  const text = snippet(card);
  if (await copy(text)) {
    find(".copied")?.classList.remove("copied");
    card.classList.add("copied");
    announceCopy(button, text);
  } else {
    const area = dialog.querySelector("textarea");
    area.value = text;
    dialog.showModal();
    area.select();
  }
});
