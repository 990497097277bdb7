// The episode as an instrument: a place in the timeline, keys and tools. Comfort only.

const conversation = document.querySelector(".conversation");
const passages = [...conversation.querySelectorAll(".p")];
const speeches = [...conversation.querySelectorAll(".speech")];
const tools = document.getElementById("keys");
const reach = document.querySelector(".reach");
const root = document.documentElement;

const start = passage => Number(passage.dataset.timeStart ?? 0);

/** The last of elements in order that begins above a line, found by halving. */
function lastAbove(elements, line) {
  let [low, high] = [0, elements.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (elements[middle].getBoundingClientRect().top <= line) low = middle; else high = middle - 1;
  }
  return elements[low];
}

// Speeches first: to ask where a passage of a speech far away is would lay that speech out.
function passageInSight() {
  const line = innerHeight * .35;
  const shown = conversation.classList.contains("only") ? speeches.filter(s => s.classList.contains("chosen")) : speeches;
  const speech = lastAbove(shown, line);
  return speech && lastAbove([...speech.querySelectorAll(".p")], line);
}

/** The passage that has the focus while it can be seen, else the one being read. */
function passageHere() {
  const focused = document.activeElement?.closest?.(".p");
  const box = focused?.getBoundingClientRect();
  return box && box.bottom > 0 && box.top < innerHeight ? focused : passageInSight();
}

const speechInSight = () => passageHere()?.closest(".speech");

function goTo(element) {
  if (!element) return announce(tools.dataset.end);
  element.scrollIntoView({ block: "start" });
  scrollBy(0, -innerHeight * .3);
  (element.querySelector(".at") ?? element).focus({ preventScroll: true });
}

function passageAt(seconds) {
  let found = passages[0];
  for (const passage of passages) {
    if (start(passage) > seconds) break;
    found = passage;
  }
  return found;
}

/* What the keys and tools do */

const nameOf = speech => speech.querySelector("h3")?.firstElementChild?.firstChild?.textContent.trim() ?? "";
const found = () => passages.filter(p => p.querySelector("mark"));
const announce = text => conversation.dispatchEvent(new CustomEvent("announce", { detail: text }));

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce(tools.dataset.copied);
  } catch {
    // Without permission nothing was copied, and nothing says so.
  }
}

function addressOf(passage) {
  const address = new URL(passage.querySelector(".at").href);
  address.search = "";
  return address.href;
}

function wordsOf(speech) {
  return [...speech.querySelectorAll("p")].map(p => {
    const plain = p.cloneNode(true);
    plain.querySelectorAll(".at").forEach(a => a.remove());
    return plain.textContent.trim().replace(/\s+/g, " ");
  }).join("\n\n");
}

function resize(step) {
  const size = Math.min(1.6, Math.max(.8, Number(localStorage.size ?? 1) + step)).toFixed(2);
  keepingPlace(() => {
    localStorage.size = size;
    root.style.setProperty("--size", size);
  });
  announce(`${tools.dataset.size} ${Math.round(size * 100)} %`);
}

/** Changes the layout and leaves the words that are being read where they are. */
function keepingPlace(change) {
  const here = passageInSight();
  const before = here?.getBoundingClientRect().top;
  change();
  if (here) scrollBy(0, here.getBoundingClientRect().top - before);
}

function toggleOnly() {
  const current = speechInSight();
  if (!current) return;
  const on = !conversation.classList.contains("only");
  for (const speech of speeches) speech.classList.toggle("chosen", on && nameOf(speech) === nameOf(current));
  conversation.classList.toggle("only", on);
  showState("o", on, nameOf(current));
  goTo(current);
}

function toggleFocus() {
  keepingPlace(() => showState("f", document.body.classList.toggle("focus")));
}

function showState(key, on, name) {
  const button = reach.querySelector(`[data-key="${key}"]`);
  button.hidden = !on;
  if (name) button.querySelector("span").textContent = name;
}

function open(field = "h2") {
  tools.showModal();
  tools.querySelector(field).focus();
}

const actions = {
  "/": () => open("[name=q]"),
  g: () => open("[name=t]"),
  j: () => goTo(speeches[speeches.indexOf(speechInSight()) + 1]),
  k: () => goTo(speeches[speeches.indexOf(speechInSight()) - 1]),
  s: () => {
    const current = speechInSight();
    goTo(speeches.slice(speeches.indexOf(current) + 1).find(s => nameOf(s) === nameOf(current)));
  },
  o: toggleOnly,
  n: () => { const here = passageHere(); goTo(found().find(p => passages.indexOf(p) > passages.indexOf(here))); },
  p: () => { const here = passageHere(); goTo(found().findLast(p => passages.indexOf(p) < passages.indexOf(here))); },
  c: () => copy(addressOf(document.querySelector(".p:target") ?? passageInSight())),
  y: () => {
    const speech = speechInSight();
    const first = speech.querySelector(".p");
    copy(`${nameOf(speech)} [${first.querySelector(".at").textContent}]\n${wordsOf(speech)}\n${addressOf(first)}`);
  },
  q: () => conversation.dispatchEvent(new CustomEvent("quote", { detail: document.activeElement?.closest?.(".p") ?? document.querySelector(".p:target") ?? passageInSight() })),
  Y: () => copy(wordsOf(speechInSight())),
  f: toggleFocus,
  "+": () => resize(.1),
  "-": () => resize(-.1),
  w: () => {
    const measures = ["38rem", "48rem", "30rem"];
    const next = measures[(measures.indexOf(localStorage.measure ?? measures[0]) + 1) % measures.length];
    keepingPlace(() => {
      localStorage.measure = next;
      root.style.setProperty("--measure", next);
    });
    announce(`${tools.dataset.width} ${next}`);
  },
  t: () => {
    const usual = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const next = (root.dataset.theme ?? usual) === "dark" ? "light" : "dark";
    if (next === usual) {
      delete root.dataset.theme;
      localStorage.removeItem("theme");
    } else {
      localStorage.theme = root.dataset.theme = next;
    }
    announce(tools.dataset[next]);
  },
  P: () => print(),
  "?": () => open(),
};

// What is not known here is for the player.
const act = key => actions[key] ? actions[key]() : document.dispatchEvent(new CustomEvent("act", { detail: key }));
const known = new Set([...Object.keys(actions), ...[...document.querySelectorAll("[data-key]")].map(b => b.dataset.key)]);

// Who speaks to the machine, or slips, can switch single keys off (WCAG 2.1.4).
const keysAct = tools.querySelector(".switch input");
keysAct.checked = localStorage.keys !== "off";
keysAct.addEventListener("change", () => { localStorage.keys = keysAct.checked ? "on" : "off"; });

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, audio, video, dialog, [role=slider]")) return;
  if (event.key === "Escape") {
    if (conversation.classList.contains("only")) toggleOnly();
    else if (document.body.classList.contains("focus")) toggleFocus();
    return;
  }
  if (!keysAct.checked || !known.has(event.key)) return;
  event.preventDefault();
  act(event.key);
});

for (const button of document.querySelectorAll("button[data-key]")) {
  button.addEventListener("click", () => {
    if (tools.open && button.dataset.stay === undefined) tools.close();
    act(button.dataset.key);
  });
}

tools.querySelector("form.moment").addEventListener("submit", event => {
  const seconds = event.target.elements.t.value.trim().split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  if (Number.isNaN(seconds)) return;
  event.preventDefault();
  tools.close();
  goTo(passageAt(seconds));
});
for (const hidden of document.querySelectorAll(".tools, .reach")) hidden.hidden = false;

// Above the conversation the same actions stand in the page itself.
new IntersectionObserver(([entry]) => reach.classList.toggle("away", !entry.isIntersecting)).observe(conversation);

/* The place in the timeline, which is also the place to come back to */

const timeline = document.querySelector(".timeline[data-length]");
if (timeline && passages.length > 0) {
  const length = Number(timeline.dataset.length);
  const make = (name, properties) => timeline.appendChild(Object.assign(document.createElement(name), properties));
  const part = make("div", { className: "part", hidden: true });
  const place = make("input", { className: "place", type: "range", min: 0, max: timeline.dataset.length, step: 1 });
  const here = make("div", { className: "here" });
  const bubble = make("div", { className: "bubble", hidden: true });
  place.setAttribute("aria-label", timeline.dataset.label);
  // Where the slider was put, until the reader scrolls: the end of a page cannot be scrolled up to the line of reading.
  let held = null;
  let waiting = false;

  const chapterOf = passage => passage.closest(".chapter");
  const describe = passage => [passage.querySelector(".at").textContent, chapterOf(passage).querySelector("h2:not(.unseen)")?.textContent, nameOf(passage.closest(".speech"))].filter(Boolean).join(" · ");
  const percent = seconds => Math.min(100, seconds / length * 100);

  function showBubble(passage, at) {
    bubble.textContent = describe(passage);
    bubble.hidden = false;
    bubble.style.left = `${Math.max(0, Math.min(at / 100 * timeline.clientWidth - bubble.offsetWidth / 2, timeline.clientWidth - bubble.offsetWidth))}px`;
  }

  function put(passage) {
    held = passage;
    passage.scrollIntoView({ block: "start" });
    scrollBy(0, -innerHeight * .3);
    follow();
    showBubble(passage, percent(start(passage)));
  }

  const beside = (list, one, step) => list[Math.max(0, Math.min(list.length - 1, list.indexOf(one) + step))];
  const steps = {
    ArrowRight: p => beside(passages, p, 1), ArrowUp: p => beside(passages, p, 1), ArrowLeft: p => beside(passages, p, -1), ArrowDown: p => beside(passages, p, -1),
    PageUp: p => firstOf(1, p), PageDown: p => firstOf(-1, p), Home: () => passages[0], End: () => passages.at(-1),
  };
  const chapters = [...conversation.querySelectorAll(".chapter")].filter(c => c.querySelector(".p"));
  const firstOf = (step, passage) => beside(chapters, chapterOf(passage), step).querySelector(".p");

  place.addEventListener("keydown", event => {
    if (!steps[event.key] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    put(steps[event.key](held ?? passageInSight()));
  });
  place.addEventListener("input", () => put(passageAt(Number(place.value))));
  place.addEventListener("focus", () => { const passage = held ?? passageInSight(); showBubble(passage, percent(start(passage))); });
  place.addEventListener("blur", () => { bubble.hidden = true; });
  place.addEventListener("pointermove", event => {
    const box = timeline.getBoundingClientRect();
    const at = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    showBubble(passageAt(at * length), at * 100);
  });
  place.addEventListener("pointerleave", () => { bubble.hidden = true; });
  for (const gesture of ["wheel", "touchmove"]) addEventListener(gesture, () => { held = null; bubble.hidden = true; }, { passive: true });

  function follow() {
    waiting = false;
    const passage = document.activeElement === place && held ? held : passageInSight();
    if (!passage) return;
    here.style.left = `${percent(start(passage))}%`;
    place.value = start(passage);
    place.setAttribute("aria-valuetext", describe(passage));
    const chapter = chapterOf(passage);
    part.hidden = chapters.length < 2;
    const from = percent(start(firstOf(0, passage)));
    const next = chapters[chapters.indexOf(chapter) + 1]?.querySelector(".p");
    part.style.left = `${from}%`;
    part.style.width = `${(next ? percent(start(next)) : 100) - from}%`;
    if (passage !== passages[0] && scrollY > innerHeight / 2) localStorage.place = JSON.stringify({ address: `${location.pathname}#${passage.id}`, title: document.querySelector("h1").textContent, time: passage.querySelector(".at").textContent });
  }

  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  follow();
  new ResizeObserver(() => root.style.setProperty("--timeline", `${timeline.offsetHeight}px`)).observe(timeline);
}
