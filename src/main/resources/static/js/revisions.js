// Arrow keys walk from one comparison to the next. Which keys count, and when, keys.js decides.

document.addEventListener("shortcut", (event) => {
  document.querySelector(`[data-walk="${CSS.escape(event.detail)}"]`)?.click();
});
