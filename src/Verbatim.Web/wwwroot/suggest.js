// Comfort only: what is being typed into a search box may become one of these.

for (const box of document.querySelectorAll("form.search input[list]")) {
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => suggest(box), 120);
  });
}

async function suggest(box) {
  const typed = box.value;
  if (typed.trim().length < 2) return;
  try {
    const answer = await fetch(`/suggest?q=${encodeURIComponent(typed)}`);
    const [asked, queries, texts] = await answer.json();
    if (asked !== box.value) return;
    box.list.replaceChildren(...queries.map((query, i) => {
      const option = document.createElement("option");
      option.value = query;
      option.label = texts[i];
      return option;
    }));
  } catch {
    // Offline, or the page is being left: the box works without.
  }
}
