// The recording and its text: the passage being said lights up, a click on a time is heard. Comfort only.

const player = document.querySelector(".player");
const conversation = document.querySelector(".conversation");
const [sound, speed, follow] = [player.querySelector("audio, video"), player.querySelector("select"), player.querySelector("[aria-pressed]")];
const passages = [...conversation.querySelectorAll(".p[data-time-start]")];
const starts = passages.map(p => Number(p.dataset.timeStart) + Number(player.dataset.offset));
let now = null;

const following = () => follow.getAttribute("aria-pressed") === "true";

function setFollowing(on) {
  follow.setAttribute("aria-pressed", on);
  if (on) now?.scrollIntoView({ block: "center" });
}

/** The index of the last passage that begins at or before a time of the recording; -1 before the first. */
function indexAt(seconds) {
  let [low, high] = [-1, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= seconds) low = middle; else high = middle - 1;
  }
  return low;
}

function light() {
  const next = passages[indexAt(sound.currentTime)] ?? null;
  if (next === now) return;
  now?.classList.remove("now");
  now?.removeAttribute("aria-current");
  now = next;
  now?.classList.add("now");
  now?.setAttribute("aria-current", "time");
  if (following() && !sound.paused) now?.scrollIntoView({ block: "center" });
}

// Four times a second is too late for a short passage: while it plays, every frame looks.
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

sound.addEventListener("play", whilePlaying);
sound.addEventListener("timeupdate", light);
sound.addEventListener("seeked", light);
speed.addEventListener("change", () => setSpeed(speed.value));
if ([...speed.options].some(o => o.value === localStorage.speed)) setSpeed(localStorage.speed);

// Following lets go as soon as the reader scrolls by hand; the button, the key or a click to hear take it up again.
for (const gesture of ["wheel", "touchmove"]) addEventListener(gesture, () => setFollowing(false), { passive: true });
addEventListener("keydown", event => {
  if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key) && !event.target.closest("input, select, dialog, audio, video")) setFollowing(false);
});

conversation.addEventListener("click", event => {
  const passage = event.target.closest(".at")?.closest(".p");
  if (passage && passages.includes(passage)) hear(starts[passages.indexOf(passage)]);
});

// Before anything is loaded no event tells of a jump.
function step(by) {
  sound.currentTime = Math.max(0, sound.currentTime + by);
  light();
}

const faster = by => setSpeed(speed.options[Math.min(speed.options.length - 1, Math.max(0, speed.selectedIndex + by))].value);
const actions = {
  a: () => sound.paused ? sound.play() : sound.pause(),
  ",": () => step(-10),
  ".": () => step(10),
  "<": () => faster(-1),
  ">": () => faster(1),
  l: () => setFollowing(!following()),
  h: () => {
    const at = document.activeElement?.closest?.(".p") ?? document.querySelector(".p:target");
    if (at && passages.includes(at)) hear(starts[passages.indexOf(at)]);
  },
};
document.addEventListener("act", event => actions[event.detail]?.());
