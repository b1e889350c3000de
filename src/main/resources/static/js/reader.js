// The page of an article: how large and wide the text is, copying citations, going from match to match.

const root = document.documentElement;

function setUpSetting(button) {
  const { set, value = "" } = button.dataset;
  const show = () => {
    const isOn = (root.dataset[set] ?? "") === value;
    button.setAttribute("aria-pressed", String(isOn));
  };
  show();
  document.addEventListener("setting", show);
  button.addEventListener("click", () => {
    if (value) {
      root.dataset[set] = value;
    } else {
      delete root.dataset[set];
    }
    try {
      localStorage.setItem(set, value);
    } catch {
      // It holds for this page at least.
    }
    document.dispatchEvent(new Event("setting"));
  });
}

function setUpCopy(button) {
  const label = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

const marks = [...document.querySelectorAll(".story mark")];
let shown = -1;

// The mark is focused, so that a screen reader reads on from there.
function showMark(step) {
  if (marks.length === 0) {
    return;
  }
  marks[shown]?.classList.remove("mark-here");
  shown = shown < 0 && step < 0 ? marks.length - 1 : (shown + step + marks.length) % marks.length;
  const mark = marks[shown];
  mark.classList.add("mark-here");
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
}

function setUpMarkButton(button) {
  button.hidden = marks.length === 0;
  button.addEventListener("click", () => showMark(Number(button.dataset.mark)));
}

document.querySelectorAll("[data-settings]").forEach((box) => { box.hidden = false; });
document.querySelectorAll("[data-set]").forEach(setUpSetting);
document.querySelectorAll("[data-copy]").forEach(setUpCopy);
document.querySelectorAll("[data-mark]").forEach(setUpMarkButton);
document.addEventListener("shortcut", (event) => {
  if (event.detail === "n" || event.detail === "N") {
    showMark(event.detail === "n" ? 1 : -1);
  }
});
