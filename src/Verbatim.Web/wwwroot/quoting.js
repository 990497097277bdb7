// Quoting the selected words, and copying what the page offers. Comfort only: every passage has its own link and page without it.

const bar = document.querySelector(".quoting");
const conversation = document.querySelector(".conversation");

for (const hidden of document.querySelectorAll(".copy[hidden]")) hidden.hidden = false;
document.addEventListener("click", event => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button.dataset.copy, button);
});
if (location.hash) openTarget();
addEventListener("hashchange", openTarget);
if (bar && conversation) followSelection();

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

async function copy(text, from) {
  try {
    await navigator.clipboard.writeText(text);
    say(from, from.closest("[data-copied]").dataset.copied);
  } catch {
    // Without permission the text still stands on the page.
  }
}

function say(from, text) {
  const label = from.textContent;
  from.textContent = text;
  from.setAttribute("role", "status");
  setTimeout(() => { from.textContent = label; from.removeAttribute("role"); }, 1600);
}

function followSelection() {
  let [waiting, made, asked, answer] = [0, null, "", null];

  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 250);
  });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);
  conversation.addEventListener("quote", event => quote(event.detail));
  bar.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button && made) copy(made[button.dataset.part], button);
  });
  bar.addEventListener("keydown", event => {
    if (event.key === "Escape") { getSelection().removeAllRanges(); hide(); }
    const step = { ArrowRight: "forward", ArrowLeft: "backward" }[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.shiftKey) getSelection().modify("extend", step, "word");
    else move(step === "forward" ? 1 : -1);
  });
  bar.addEventListener("pointerdown", event => { if (event.pointerType === "mouse") event.preventDefault(); });

  async function look(focus = false) {
    const ends = selected();
    if (!ends) return hide();
    const address = `${bar.dataset.links}?from=${ends.from}&to=${ends.to}`;
    // Selecting by key asks twice, and the second time before the first is answered.
    if (address !== asked) [asked, answer] = [address, fetch(address).then(a => a.ok ? a.json() : null, () => null)];
    const found = await answer;
    if (asked !== address) return;
    made = found;
    if (!made) return hide();
    for (const link of bar.querySelectorAll("a")) link.href = made[link.dataset.part] + (link.dataset.fragment ?? "");
    bar.hidden = false;
    place();
    if (focus) bar.querySelector("button").focus();
  }

  // The key: what is selected already, otherwise the whole passage.
  function quote(passage) {
    if (!selected() && passage) {
      const range = document.createRange();
      range.selectNodeContents(passage);
      range.setStartAfter(passage.querySelector(".quote-it") ?? passage.firstChild);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
    clearTimeout(waiting);
    look(true);
  }

  function move(step) {
    const parts = [...bar.children];
    parts[(parts.indexOf(document.activeElement) + step + parts.length) % parts.length].focus();
  }

  function hide() {
    bar.hidden = true;
    asked = "";
  }

  // Where fingers select, the system's own menu stands at the words: this one stays below.
  function place() {
    if (bar.hidden || matchMedia("(pointer: coarse), (max-width: 44rem)").matches) {
      bar.style.removeProperty("top");
      bar.style.removeProperty("left");
      return;
    }
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    const above = box.top - bar.offsetHeight - 10;
    bar.style.top = `${Math.max(8, above > 60 ? above : Math.min(box.bottom + 10, innerHeight - bar.offsetHeight - 8))}px`;
    bar.style.left = `${Math.min(Math.max(8, box.left), innerWidth - bar.offsetWidth - 8)}px`;
  }
}

/** The passages at both ends of the selection, each with how many characters stand before; null where nothing of the conversation is selected. */
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(conversation)) return null;
  const passages = [...conversation.querySelectorAll(".p")].filter(p => range.intersectsNode(p));
  if (passages.length === 0) return null;
  const [first, last] = [passages[0], passages.at(-1)];
  const from = first.contains(range.startContainer) ? offsetIn(first, range.startContainer, range.startOffset) : 0;
  const to = last.contains(range.endContainer) ? offsetIn(last, range.endContainer, range.endOffset) : 99999;
  return { from: `${first.id}:${from}`, to: `${last.id}:${to}` };
}

// Code points of the words alone: the time before them is no part of the passage.
function offsetIn(passage, node, offset) {
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  const part = before.cloneContents();
  for (const label of part.querySelectorAll(".at, .quote-it")) label.remove();
  return [...part.textContent].length;
}
