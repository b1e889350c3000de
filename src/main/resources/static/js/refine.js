// The panel beside a list: loads what was counted when it comes into view, and lets one draw a range across the bars.

function choose(bars, from, to) {
  const [first, last] = from <= to ? [from, to] : [to, from];
  bars.forEach((bar, i) => bar.classList.toggle("is-chosen", i >= first && i <= last));
  const fields = [document.getElementById("from"), document.getElementById("to")];
  if (fields[0] && fields[1]) {
    fields[0].value = bars[first].dataset.from;
    fields[1].value = bars[last].dataset.to;
  }
  return [first, last];
}

function go(bars, first, last) {
  const list = new URL(bars[first].getAttribute("href"), location.href);
  list.searchParams.set("from", bars[first].dataset.from);
  list.searchParams.set("to", bars[last].dataset.to);
  location.assign(list);
}

// One bar at a time is in the order of tabs; arrow keys go along the bars, with Shift they take them along.
function setUpKeys(svg, bars) {
  let start = bars.length - 1;
  let now = start;
  bars.forEach((bar, i) => { bar.tabIndex = i === now ? 0 : -1; });
  svg.addEventListener("focusin", (event) => {
    const i = bars.indexOf(event.target.closest("a"));
    if (i >= 0) {
      bars[now].tabIndex = -1;
      bars[i].tabIndex = 0;
      now = i;
    }
  });
  svg.addEventListener("keydown", (event) => {
    const next = {
      ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1, Home: 0, End: bars.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const to = Math.max(0, Math.min(bars.length - 1, next));
      start = event.shiftKey ? start : to;
      bars[to].focus();
      if (event.shiftKey) {
        choose(bars, start, to);
      } else {
        bars.forEach((bar) => bar.classList.remove("is-chosen"));
      }
    } else if (event.key === "Enter" && start !== now) {
      event.preventDefault();
      go(bars, Math.min(start, now), Math.max(start, now));
    }
  });
}

function setUpDrag(svg, bars) {
  let start = -1;
  let range = null;
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    const i = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.max(0, Math.min(bars.length - 1, i));
  };
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      start = at(event);
      range = null;
    }
  });
  svg.addEventListener("pointermove", (event) => {
    if (start >= 0 && (range || at(event) !== start)) {
      svg.setPointerCapture(event.pointerId);
      range = choose(bars, start, at(event));
    }
  });
  svg.addEventListener("pointerup", () => {
    start = -1;
    if (range && range[0] !== range[1]) {
      go(bars, range[0], range[1]);
    }
  });
  svg.addEventListener("pointercancel", () => { start = -1; });
  // A click on a bar is a link already; one that ends a drag is none.
  svg.addEventListener("click", (event) => {
    if (range && range[0] !== range[1]) {
      event.preventDefault();
    }
  });
}

function setUpTimeline(figure) {
  const svg = figure.querySelector("svg");
  const bars = [...svg.querySelectorAll("a")];
  if (bars.length > 1) {
    setUpKeys(svg, bars);
    setUpDrag(svg, bars);
    figure.querySelector("[data-timeline-help]").hidden = false;
  }
}

async function load(place) {
  try {
    const answer = await fetch(place.dataset.overview);
    if (!answer.ok) {
      return;
    }
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelectorAll("[data-slot]").forEach((slot) => {
      const filled = part.querySelector(`[data-slot="${slot.dataset.slot}"]`);
      slot.replaceChildren(...(filled ? filled.childNodes : []));
    });
    document.querySelectorAll("[data-timeline]").forEach(setUpTimeline);
  } catch {
    // The link to the page that shows the same stays.
  }
}

document.querySelectorAll("[data-timeline]").forEach(setUpTimeline);
document.querySelectorAll("[data-overview]").forEach((place) => {
  new IntersectionObserver((entries, observer) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      observer.disconnect();
      load(place);
    }
  }).observe(place);
});
