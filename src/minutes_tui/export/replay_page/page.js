(() => {
"use strict";
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const pieces = byId("pieces").content.children;
const minutes = byId("minutes"), slider = byId("slider"), told = byId("told"), play = byId("play");
const speed = byId("speed"), mark = byId("mark"), here = byId("here"), line = byId("line").querySelector("svg");
const rows = Array.from(byId("acts").querySelectorAll("li"));
const last = rows.length;
const longestPause = 2000;

// The state is the pieces of each part, by their numbers; steps are taken forwards, and going back begins anew.
let parts = [], order = [], at = -1, timer = 0;

function goTo(number) {
  if (number < at) { parts = []; order = []; at = -1; }
  while (at < number) {
    const [changes, newOrder] = data.steps[++at];
    for (const [part, start, gone, came] of changes) {
      (parts[part] = parts[part] || []).splice(start, gone, ...came);
    }
    if (newOrder) { order = newOrder; }
  }
}

// What stands on the page, so that only the parts that are others are made anew.
let standing = new Map();

function paint() {
  const shown = new Map();
  if (mark.checked && at > 0) {
    for (const [part, start, , came, both] of data.steps[at][0]) {
      const list = (parts[part] || []).slice();
      list.splice(start, came.length, ...both);
      shown.set(part, list);
    }
  }
  const sections = [], now = new Map();
  for (const part of new Set([...order, ...shown.keys()])) {
    const list = shown.get(part) || parts[part];
    const key = list.join();
    const before = standing.get(part);
    const section = before && before.key === key ? before.section : sectionOf(list);
    now.set(part, { key, section });
    sections.push(section);
  }
  standing = now;
  minutes.replaceChildren(...sections);
}

function sectionOf(list) {
  const section = document.createElement("section");
  for (const number of list) { section.append(pieces[number].cloneNode(true)); }
  return section;
}

function tell() {
  const row = at > 0 ? rows[at - 1] : null;
  const count = data.act.replace("{number}", at).replace("{count}", last);
  told.replaceChildren();
  const strong = document.createElement("strong");
  strong.append(count);
  told.append(strong, " ");
  if (row) { told.append(...Array.from(row.childNodes, (node) => node.cloneNode(true))); } else { told.append(data.nothing); }
  for (const link of told.querySelectorAll("a")) { link.replaceWith(...link.childNodes); }
  slider.setAttribute("aria-valuetext", told.textContent);
  const place = (at > 0 ? data.places[at - 1] : 0) + "%";
  here.setAttribute("x1", place);
  here.setAttribute("x2", place);
  for (const current of byId("acts").querySelectorAll("[aria-current]")) { current.removeAttribute("aria-current"); }
  if (row) { row.setAttribute("aria-current", "step"); }
}

function show(number, follow) {
  goTo(Math.max(0, Math.min(last, number)));
  slider.value = at;
  paint();
  tell();
  history.replaceState(null, "", "#event=" + at);
  const changed = minutes.querySelector("ins, del");
  if (follow && changed) { bring(changed); }
}

function bring(element) {
  const box = element.getBoundingClientRect(), top = document.querySelector("header").getBoundingClientRect().bottom;
  if (box.top < top || box.bottom > innerHeight) { scrollBy(0, box.top - top - (innerHeight - top) / 3); }
}

function stop() {
  clearTimeout(timer);
  timer = 0;
  play.textContent = data.play;
}

function begin() {
  if (at === last) { show(0, false); }
  play.textContent = data.pause;
  next();
}

// In their time, but no pause is longer than some seconds.
function next() {
  if (at >= last) { stop(); return; }
  const pause = at > 0 ? (data.seconds[at] - data.seconds[at - 1]) * 1000 / Number(speed.value) : 0;
  timer = setTimeout(() => { show(at + 1, true); next(); }, Math.min(Math.max(pause, 40), longestPause));
}

function chosenByHash() {
  const found = /^#event=(\d{1,9})$/.exec(location.hash);
  return found ? Number(found[1]) : -1;
}

slider.addEventListener("input", () => { stop(); show(Number(slider.value), true); });
play.addEventListener("click", () => { if (timer) { stop(); } else { begin(); } });
byId("before").addEventListener("click", () => { stop(); show(data.calls.filter((call) => call < at).pop() || 0, true); });
byId("after").addEventListener("click", () => {
  stop();
  const call = data.calls.find((one) => one > at);
  show(call === undefined ? last : call, true);
});
mark.addEventListener("change", () => paint());
line.addEventListener("click", (event) => {
  const box = line.getBoundingClientRect();
  const share = 100 * (event.clientX - box.left) / box.width;
  stop();
  show(data.places.filter((place) => place <= share).length, true);
});
byId("acts").addEventListener("click", (event) => {
  const number = rows.indexOf(event.target.closest("li")) + 1;
  if (number > 0) { stop(); show(number, true); }
});
addEventListener("hashchange", () => { if (chosenByHash() >= 0 && chosenByHash() !== at) { stop(); show(chosenByHash(), true); } });

byId("controls").hidden = false;
byId("acts").open = false;
for (const row of rows) { row.removeAttribute("id"); }
goTo(last);
tell();
if (chosenByHash() >= 0) { show(chosenByHash(), false); scrollTo(0, 0); bring(minutes.querySelector("ins, del") || minutes); }
})();
