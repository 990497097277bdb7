// The episode as an instrument: a place in the timeline, keys, a player the text follows. Comfort only.

const conversation = document.querySelector(".conversation");
const passages = [...conversation.querySelectorAll(".p")];
const speeches = [...conversation.querySelectorAll(".speech")];
const keys = document.getElementById("keys");
const root = document.documentElement;

const start = passage => Number(passage.dataset.timeStart ?? 0);


/** The passage at the reader's line of sight, found by halving: they stand in order. */
function passageInSight() {
  const line = innerHeight * .35;
  let [low, high] = [0, passages.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passages[middle].getBoundingClientRect().top <= line) low = middle; else high = middle - 1;
  }
  return passages[low];
}

const speechInSight = () => document.activeElement?.closest?.(".speech") ?? passageInSight()?.closest(".speech");

function goTo(element) {
  if (!element) return;
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

/* Keys */

const tintOf = speech => speech.querySelector("h3")?.firstElementChild?.textContent ?? "";
const found = () => passages.filter(p => p.querySelector("mark"));

async function copy(text) {
  await navigator.clipboard?.writeText(text);
  conversation.dispatchEvent(new CustomEvent("announce", { detail: keys.dataset.copied }));
}

function addressOf(passage) {
  const address = new URL(passage.querySelector(".at").href);
  address.search = "";
  return address.href;
}

function resize(step) {
  const size = Math.min(1.6, Math.max(.8, Number(localStorage.size ?? 1) + step)).toFixed(2);
  localStorage.size = size;
  root.style.setProperty("--size", size);
}

const actions = {
  "/": () => document.getElementById("find").focus(),
  j: () => goTo(speeches[speeches.indexOf(speechInSight()) + 1]),
  k: () => goTo(speeches[speeches.indexOf(speechInSight()) - 1]),
  s: () => {
    const current = speechInSight();
    goTo(speeches.slice(speeches.indexOf(current) + 1).find(s => tintOf(s) === tintOf(current)));
  },
  o: () => {
    const current = speechInSight();
    for (const speech of speeches) speech.classList.toggle("chosen", tintOf(speech) === tintOf(current));
    conversation.classList.toggle("only");
    goTo(current);
  },
  n: () => { const here = passageInSight(); goTo(found().find(p => passages.indexOf(p) > passages.indexOf(here))); },
  p: () => { const here = passageInSight(); goTo(found().findLast(p => passages.indexOf(p) < passages.indexOf(here))); },
  c: () => copy(addressOf(document.querySelector(".p:target") ?? passageInSight())),
  y: () => {
    const speech = speechInSight();
    const first = speech.querySelector(".p");
    const text = [...speech.querySelectorAll("p")].map(p => {
      const plain = p.cloneNode(true);
      plain.querySelectorAll(".at").forEach(a => a.remove());
      return plain.textContent.trim().replace(/\s+/g, " ");
    }).join("\n\n");
    copy(`${tintOf(speech)} [${first.querySelector(".at").textContent}]\n${text}\n${addressOf(first)}`);
  },
  q: () => conversation.dispatchEvent(new CustomEvent("quote", { detail: document.activeElement?.closest?.(".p") ?? document.querySelector(".p:target") ?? passageInSight() })),
  f: () => { const here = passageInSight(); document.body.classList.toggle("focus"); goTo(here.closest(".speech")); },
  "+": () => resize(.1),
  "-": () => resize(-.1),
  t: () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    localStorage.theme = root.dataset.theme = dark ? "light" : "dark";
  },
  "?": () => keys.showModal(),
};

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, audio, dialog, [role=slider]")) return;
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

for (const button of document.querySelectorAll("button[data-key]")) {
  button.addEventListener("click", () => {
    keys.close();
    actions[button.dataset.key]();
  });
}
document.querySelector(".tools").hidden = false;

/* The place in the timeline */

const timeline = document.querySelector(".timeline[data-length]");
if (timeline && passages.length > 0) {
  const here = Object.assign(document.createElement("div"), { className: "here" });
  const place = Object.assign(document.createElement("input"), { className: "place", type: "range", min: 0, max: timeline.dataset.length, step: 1 });
  place.setAttribute("aria-label", timeline.dataset.label);
  timeline.append(place, here);
  place.addEventListener("input", () => passageAt(Number(place.value)).scrollIntoView({ block: "center" }));
  let waiting = false;
  const follow = () => {
    waiting = false;
    const passage = passageInSight();
    here.style.insetInlineStart = `${start(passage) / Number(timeline.dataset.length) * 100}%`;
    place.value = start(passage);
    place.setAttribute("aria-valuetext", passage.querySelector(".at").textContent);
  };
  addEventListener("scroll", () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  }, { passive: true });
  follow();
  new ResizeObserver(() => root.style.setProperty("--timeline", `${timeline.offsetHeight}px`)).observe(timeline);
}

/* The player */

const player = document.querySelector(".player");
if (player) {
  const [audio, offset] = [player.querySelector("audio"), Number(player.dataset.offset)];
  let [now, following] = [null, true];
  player.querySelector("select").addEventListener("change", event => { audio.playbackRate = Number(event.target.value); });
  audio.addEventListener("timeupdate", () => {
    const seconds = audio.currentTime - offset;
    const next = passageAt(seconds);
    if (next === now) return;
    now?.classList.remove("now");
    now = next;
    now.classList.add("now");
    if (following && !audio.paused) now.scrollIntoView({ block: "center" });
  });
  // Following lets go when the reader scrolls by hand and takes up again when something is clicked to be heard.
  for (const gesture of ["wheel", "touchmove"]) addEventListener(gesture, () => { following = false; }, { passive: true });
  conversation.addEventListener("click", event => {
    const passage = event.target.closest(".at")?.closest(".p");
    if (!passage) return;
    following = true;
    audio.currentTime = Math.max(0, start(passage) + offset);
    audio.play();
  });
}
