// Before the first paint, so that nobody sees another theme, size or measure flash by.
{
  const { theme, size, measure } = localStorage;
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  if (size) root.style.setProperty("--size", size);
  if (measure) root.style.setProperty("--measure", measure);
}
