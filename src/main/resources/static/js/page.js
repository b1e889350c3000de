// What every page can do more with JavaScript than without: theme, short addresses, live jobs, inline "No".

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
}

function setUpTheme(toggle) {
  const name = () => { toggle.textContent = isDark() ? toggle.dataset.light : toggle.dataset.dark; };
  toggle.hidden = false;
  name();
  systemDark.addEventListener("change", name);
  toggle.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    name();
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // It holds for this page at least.
    }
  });
}

// Empty fields stay out of the address, so that it is worth sharing.
function setUpShortAddresses(form) {
  form.addEventListener("submit", () => {
    const empty = [...form.elements].filter((field) => field.name && field.value === "");
    empty.forEach((field) => { field.disabled = true; });
    setTimeout(() => empty.forEach((field) => { field.disabled = false; }));
  });
}

function setUpNo(link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const details = link.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  });
}

const FINISHED = ["DONE", "FAILED", "CANCELLED"];
const numbers = new Intl.NumberFormat(root.lang || "en");

function show(box, name, value) {
  const place = box.querySelector(`[data-job="${name}"]`);
  if (place && value !== undefined) {
    place.textContent = numbers.format(value);
  }
}

function showJob(box, job) {
  show(box, "done", job.done);
  if (job.total > 0) {
    const bar = box.querySelector('[data-job="bar"]');
    show(box, "total", job.total);
    bar.max = job.total;
    bar.value = job.done;
  }
  Object.entries(job.counts ?? {}).forEach(([name, value]) => show(box, name, value));
}

// Asks the API once a second until the job has ended or the state that is shown is another; then the page is loaded anew.
async function follow(box) {
  let state;
  for (;;) {
    await new Promise((done) => setTimeout(done, 1000));
    try {
      const answer = await fetch(box.dataset.live, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const job = await answer.json();
        showJob(box, job);
        if (FINISHED.includes(job.state) || (state && state !== job.state)) {
          location.reload();
          return;
        }
        state = job.state;
      } else if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
        location.reload();
        return;
      }
    } catch {
      // The server may be restarting; the next second tells.
    }
  }
}

// A part of the page that is still being worked at is loaded anew once a second, until it says that it is finished.
async function refresh(part) {
  let shown = part;
  while (shown.dataset.refresh) {
    await new Promise((done) => setTimeout(done, 1000));
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById(shown.id);
      if (!answer.ok || !next) {
        location.reload();
        return;
      }
      shown.replaceWith(next);
      shown = next;
    } catch {
      // The server may be restarting; the next second tells.
    }
  }
}

document.querySelectorAll("[data-theme-toggle]").forEach(setUpTheme);
document.querySelectorAll("#search").forEach(setUpShortAddresses);
document.querySelectorAll("[data-close]").forEach(setUpNo);
document.querySelectorAll("[data-live]").forEach(follow);
document.querySelectorAll("[data-refresh]").forEach(refresh);
