// Before the first paint, so that nobody sees the other theme flash by.
{
  const { theme, size } = localStorage;
  if (theme) document.documentElement.dataset.theme = theme;
  if (size) document.documentElement.style.setProperty("--size", size);
}
