// The recording and its text: what is being said lights up, a click on words is heard from there. Comfort only.

const player = document.querySelector(".player");
const conversation = document.querySelector(".conversation");
const [sound, speed, follow] = [player.querySelector("audio, video"), player.querySelector("select"), player.querySelector("[aria-pressed]")];
const passages = [...conversation.querySelectorAll(".p[data-time-start]")];
const offset = Number(player.dataset.offset);
const starts = passages.map(p => Number(p.dataset.timeStart) + offset);
const spoken = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
let [now, word] = [null, -1];
if (spoken) CSS.highlights.set("spoken", spoken);

const following = () => follow.getAttribute("aria-pressed") === "true";

function setFollowing(on) {
  follow.setAttribute("aria-pressed", on);
  if (on) now?.scrollIntoView({ block: "center" });
}

/** The last of so many ascending times that is not after another; -1 before the first. */
function lastUpTo(seconds, count, timeOf) {
  let [low, high] = [-1, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timeOf(middle) <= seconds) low = middle; else high = middle - 1;
  }
  return low;
}

/* Words: of each passage [offset, length, seconds] after one another, where the source times them. */

let [times, asked] = [{}, null];
function askForWords() {
  if (player.dataset.words) asked ??= fetch(player.dataset.words).then(answer => answer.json()).then(found => { times = found; }).catch(() => { });
  return asked;
}

function* textOf(passage) {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let [at, node] = [0, walker.nextNode()]; node; node = walker.nextNode()) {
    if (node.parentElement.closest(".at, .quote-it")) continue;
    yield [node, at];
    at += node.length;
  }
}

function rangeOf(passage, from, length) {
  const range = document.createRange();
  for (const [node, at] of textOf(passage)) {
    if (at <= from) range.setStart(node, Math.min(node.length, from - at));
    range.setEnd(node, Math.min(node.length, from + length - at));
    if (at + node.length >= from + length) break;
  }
  return range;
}

/** The word of a passage at an offset or the last one before; undefined where words have no times. */
const wordAt = (passage, at) => times[passage.id]?.findLast((_, i, all) => i % 3 === 2 && all[i - 2] <= at);

/** A point of the page as a place in a passage's words. */
function offsetAt(passage, { clientX, clientY }) {
  const caret = document.caretPositionFromPoint?.(clientX, clientY) ?? document.caretRangeFromPoint?.(clientX, clientY);
  const [node, within] = [caret?.offsetNode ?? caret?.startContainer, caret?.offset ?? caret?.startOffset];
  for (const [text, at] of textOf(passage)) if (text === node) return at + within;
  return 0;
}

/* What lights up */

function light() {
  const next = passages[lastUpTo(sound.currentTime, starts.length, i => starts[i])] ?? null;
  const words = times[next?.id] ?? [];
  const index = lastUpTo(sound.currentTime - offset, words.length / 3, i => words[i * 3 + 2]);
  if (next === now && index === word) return;
  if (next !== now) {
    now?.classList.remove("now");
    now?.removeAttribute("aria-current");
    now = next;
    now?.classList.add("now");
    now?.setAttribute("aria-current", "time");
    if (following() && !sound.paused) now?.scrollIntoView({ block: "center" });
  }
  word = index;
  spoken?.clear();
  if (index < 0 || !spoken) return;
  const range = rangeOf(now, words[index * 3], words[index * 3 + 1]);
  spoken.add(range);
  if (following() && !sound.paused) keepInSight(range.getBoundingClientRect());
}

// A passage may be longer than a small screen.
function keepInSight({ top, bottom }) {
  if (top < innerHeight * .15 || bottom > innerHeight * .75) scrollBy(0, top - innerHeight * .4);
}

// Four times a second is too late for a short word: while it plays, every frame looks.
function whilePlaying() {
  light();
  if (!sound.paused && !sound.ended) requestAnimationFrame(whilePlaying);
}

function setSpeed(rate) {
  speed.value = rate;
  sound.playbackRate = localStorage.speed = Number(rate);
}

function hear(seconds) {
  sound.currentTime = Math.max(0, seconds);
  setFollowing(true);
  sound.play();
}

const hearPassage = passage => hear(starts[passages.indexOf(passage)]);

sound.addEventListener("play", () => { askForWords(); whilePlaying(); });
sound.addEventListener("timeupdate", light);
sound.addEventListener("seeked", light);
speed.addEventListener("change", () => setSpeed(speed.value));
if ([...speed.options].some(o => o.value === localStorage.speed)) setSpeed(localStorage.speed);

// Following lets go as soon as the reader scrolls by hand; the button, the key or a click to hear take it up again.
for (const gesture of ["wheel", "touchmove"]) addEventListener(gesture, () => setFollowing(false), { passive: true });
addEventListener("keydown", event => {
  if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", " "].includes(event.key) && !event.target.closest("input, select, button, dialog, audio, video")) setFollowing(false);
});

// A second click selects a word, and a drag a stretch: neither is meant to be heard.
let [waiting, selecting] = [0, false];
conversation.addEventListener("pointerdown", () => { selecting = !getSelection().isCollapsed; });
conversation.addEventListener("click", event => {
  clearTimeout(waiting);
  const passage = event.target.closest(".p");
  if (!passages.includes(passage)) return;
  if (event.target.closest(".at")) return hearPassage(passage);
  if (event.target.closest("a") || event.detail > 1 || selecting || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const at = offsetAt(passage, event);
  waiting = setTimeout(async () => {
    if (!getSelection().isCollapsed) return;
    await askForWords();
    const said = wordAt(passage, at);
    if (said === undefined) hearPassage(passage); else hear(said + offset);
  }, 250);
});

new ResizeObserver(() => document.documentElement.style.setProperty("--player", `${player.offsetHeight}px`)).observe(player);

// Before anything is loaded no event tells of a jump.
function step(by) {
  sound.currentTime = Math.max(0, sound.currentTime + by);
  light();
}

function faster(by) {
  setSpeed(speed.options[Math.min(speed.options.length - 1, Math.max(0, speed.selectedIndex + by))].value);
  const { speed: name } = document.getElementById("keys").dataset;
  conversation.dispatchEvent(new CustomEvent("announce", { detail: `${name} ${speed.value}` }));
}

const actions = {
  a: () => sound.paused ? sound.play() : sound.pause(),
  ",": () => step(-10),
  ".": () => step(10),
  "<": () => faster(-1),
  ">": () => faster(1),
  l: () => setFollowing(!following()),
  h: () => {
    const at = document.activeElement?.closest?.(".p") ?? document.querySelector(".p:target");
    if (at && passages.includes(at)) hearPassage(at);
  },
};
document.addEventListener("act", event => actions[event.detail]?.());
