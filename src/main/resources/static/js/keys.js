// Shortcuts of one key, as the well-known readers have them: never while typing, never with a modifier, and only as long as the reader
// wants them (WCAG 2.1.4). Keys that a single page understands are passed on to it as the event "shortcut".

const dialog = document.getElementById("keys");
const ITEMS = ".hit-title a";
const SECOND = 1000;
let wentAt = -SECOND;

function areOn() {
  try {
    return localStorage.getItem("keys") !== "off";
  } catch {
    return true;
  }
}

function setUpSwitch(box) {
  box.checked = areOn();
  box.addEventListener("change", () => {
    try {
      localStorage.setItem("keys", box.checked ? "on" : "off");
    } catch {
      box.checked = true;
    }
  });
}

function showDialog() {
  if (!dialog.open) {
    dialog.showModal();
  }
}

function search(event) {
  const field = document.querySelector("[data-search]");
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
}

// From the article that has the focus, else to the first one that can be seen.
function move(step) {
  const items = [...document.querySelectorAll(ITEMS)];
  const at = items.indexOf(document.activeElement.closest(".hit")?.querySelector(ITEMS));
  const seen = items.findIndex((item) => item.getBoundingClientRect().top >= 0);
  const next = at < 0 ? items.at(seen) : items[at + step];
  if (next) {
    next.focus({ focusVisible: true });
    next.scrollIntoView({ block: "nearest" });
  } else if (items.length === 0) {
    document.querySelector(step > 0 ? ".trail [rel~=next]" : ".trail [rel~=prev]")?.click();
  }
}

function open() {
  document.activeElement.closest(".hit")?.querySelector(ITEMS)?.click();
}

const PLACES = { h: ".masthead", s: "[data-place=sources]", d: "[data-place=days]" };

const KEYS = {
  "/": search,
  "?": showDialog,
  j: () => move(1),
  k: () => move(-1),
  o: open,
  g: (event) => { wentAt = event.timeStamp; },
};

function isTyping(event) {
  return event.target.closest("input, select, textarea, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  const isFree = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (!isFree || isTyping(event) || dialog.open || !areOn()) {
    return;
  }
  const isPlace = event.timeStamp - wentAt < SECOND && event.key in PLACES;
  wentAt = -SECOND;
  if (isPlace) {
    document.querySelector(PLACES[event.key])?.click();
  } else if (event.key in KEYS) {
    KEYS[event.key](event);
  } else {
    document.dispatchEvent(new CustomEvent("shortcut", { detail: event.key }));
  }
});

document.querySelectorAll("[data-keys-switch]").forEach(setUpSwitch);
document.querySelectorAll("[data-keys-open]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", showDialog);
});
