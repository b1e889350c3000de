// Runs before the first paint, so that what a reader chose does not flash: theme, size and width of the text.
try {
  const choices = { theme: ["light", "dark"], size: ["small", "large", "largest"], width: ["narrow", "wide"] };
  for (const [name, values] of Object.entries(choices)) {
    const chosen = localStorage.getItem(name);
    if (values.includes(chosen)) {
      document.documentElement.dataset[name] = chosen;
    }
  }
} catch {
  // Storage may be switched off; then the defaults hold.
}
