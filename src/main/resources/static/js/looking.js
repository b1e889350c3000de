// A search that has found nothing yet goes on by itself, until it finds something, comes to its end or is stopped.

const SAY_AT_MOST_EACH = 1000;

function setUpLooking(section) {
  const said = section.querySelector("[data-looking-said]");
  const further = section.querySelector("[data-looking-on]");
  const stop = section.querySelector("[data-looking-stop]");
  const going = new AbortController();
  let saidAt = 0;

  function say(text, now) {
    if (now || performance.now() - saidAt >= SAY_AT_MOST_EACH) {
      said.textContent = text;
      saidAt = performance.now();
    }
  }

  function rest(text) {
    say(text, true);
    const hasFocus = document.activeElement === stop;
    further.hidden = false;
    stop.hidden = true;
    if (hasFocus) {
      further.focus();
    }
  }

  // What is there is shown at its own address, so that going back does not lead through the pages without anything on them.
  async function goOn() {
    let text = said.textContent;
    try {
      for (;;) {
        const address = further.getAttribute("href");
        const answer = await fetch(address, { signal: going.signal });
        if (!answer.ok) {
          break;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const next = page.querySelector("[data-looking]");
        if (going.signal.aborted) {
          break;
        }
        if (!next) {
          location.replace(address);
          return;
        }
        text = next.querySelector("[data-looking-said]").textContent;
        say(text);
        further.setAttribute("href", next.querySelector("[data-looking-on]").getAttribute("href"));
      }
    } catch {
      // Stopped, or the server is away; the link goes on where this ended.
    }
    rest(text);
  }

  stop.addEventListener("click", () => going.abort());
  further.hidden = true;
  stop.hidden = false;
  goOn();
}

document.querySelectorAll("[data-looking]").forEach(setUpLooking);
