// Comfort only: everything on the page works without it.

const conversation = document.querySelector(".conversation");
if (conversation) {
  goToTime();
  addEventListener("hashchange", goToTime);
  conversation.addEventListener("click", copyAddress);
  conversation.addEventListener("announce", event => announce(event.detail));
  followChapters();
} else {
  addEventListener("keydown", event => {
    if (event.key !== "/" || localStorage.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    document.querySelector(".search input").focus();
  });
  offerPlace(document.querySelector(".continue"));
}

/** The place that was read last, kept in this browser alone. */
function offerPlace(offer) {
  if (!offer || !localStorage.place) return;
  const { address, title, time } = JSON.parse(localStorage.place);
  const link = offer.querySelector("a");
  link.href = address;
  link.textContent = `${title}, ${time}`;
  offer.hidden = false;
}

/** `#t=12:34`, `#t=754`, `#t=1h2m3s`: goes to the passage that is being said then. */
function goToTime() {
  const wanted = /^#t=(.+)$/.exec(decodeURIComponent(location.hash));
  const seconds = wanted && secondsOf(wanted[1].split(",")[0]);
  if (seconds === null || Number.isNaN(seconds)) return;
  let found = null;
  for (const passage of conversation.querySelectorAll(".p[data-time-start]")) {
    if (found && Number(passage.dataset.timeStart) > seconds) break;
    found = passage;
  }
  if (found) location.replace(`#${found.id}`);
}

function secondsOf(text) {
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:([\d.]+)s?)?$/.exec(text.trim());
  if (units) return (Number(units[1] ?? 0) * 60 + Number(units[2] ?? 0)) * 60 + Number(units[3] ?? 0);
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

async function copyAddress(event) {
  const link = event.target.closest("a.at, .chapter h2 a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  const address = new URL(link.href);
  address.search = "";
  try {
    await navigator.clipboard.writeText(address.href);
    announce(conversation.dataset.copied);
  } catch {
    // Without permission the address still stands in the address bar.
  }
}

function announce(text) {
  let note = document.querySelector(".note");
  if (!note) {
    note = document.createElement("p");
    note.className = "note";
    note.setAttribute("role", "status");
    document.body.append(note);
  }
  note.textContent = text;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { note.textContent = ""; }, 2500);
}

/** Marks the chapter being read in the list of chapters. */
function followChapters() {
  const links = new Map([...document.querySelectorAll(".contents a")].map(a => [a.hash.slice(1), a]));
  const headings = [...conversation.querySelectorAll(".chapter h2[id]")].filter(h => links.has(h.id));
  if (headings.length === 0) return;
  let current = null;
  const update = () => {
    const line = innerHeight * .35;
    const heading = headings.findLast(h => h.getBoundingClientRect().top < line);
    const link = heading && links.get(heading.id);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    keepInSight(link);
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; update(); });
  }, { passive: true });
  update();
}

// scrollIntoView would move the page as well.
function keepInSight(link) {
  const list = link.closest("ol");
  const box = list.scrollWidth > list.clientWidth ? list : list.closest("nav");
  const [a, b] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (a.left < b.left || a.right > b.right) box.scrollLeft += a.left - b.left - 16;
  if (a.top < b.top || a.bottom > b.bottom) box.scrollTop += a.top - b.top - box.clientHeight / 3;
}
