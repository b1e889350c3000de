// Suggestions below the search box, as a combobox (ARIA 1.2): arrow keys choose, Enter takes, Escape closes. Without this the box is a box.

const WAIT = 120;

function setUp(field) {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestLabel);
  list.hidden = true;
  field.form.append(list);
  const set = (name, value) => field.setAttribute(name, value);
  set("role", "combobox");
  set("aria-autocomplete", "list");
  set("aria-controls", list.id);
  set("aria-expanded", "false");

  let chosen = -1;
  let timer;
  let asking;

  function mark(place) {
    chosen = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    if (place < 0) {
      field.removeAttribute("aria-activedescendant");
    } else {
      set("aria-activedescendant", list.children[place].id);
      list.children[place].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    set("aria-expanded", "false");
    mark(-1);
  }

  function take(text) {
    field.value = text;
    close();
    field.focus();
    if (text.endsWith(":")) {
      ask();
    } else {
      field.form.requestSubmit();
    }
  }

  function show(texts, kinds) {
    list.replaceChildren(...texts.map((text, i) => {
      const option = document.createElement("li");
      option.id = `suggestion-${i}`;
      option.setAttribute("role", "option");
      const words = document.createElement("span");
      words.textContent = text;
      words.dir = "auto";
      const kind = document.createElement("span");
      kind.className = "count";
      kind.textContent = kinds[i];
      option.append(words, " ", kind);
      return option;
    }));
    list.hidden = texts.length === 0;
    set("aria-expanded", String(texts.length > 0));
    mark(-1);
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    try {
      const address = `${field.dataset.suggest}?${new URLSearchParams({ q: field.value })}`;
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.ok && document.activeElement === field) {
        const [, texts, kinds] = await answer.json();
        show(texts, kinds);
      }
    } catch {
      // The next key asks again.
    }
  }

  field.addEventListener("input", () => {

    clearTimeout(timer);
    if (field.value.trim() === "") {
      close();
    } else {
      timer = setTimeout(ask, WAIT);
    }
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const count = list.hidden ? 0 : list.children.length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place beside the list stands for what was typed.
      mark(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen].firstChild.textContent);
    } else if (event.key === "Escape" && count > 0) {
      event.preventDefault();
      close();
    }
  });

  // Before the field loses the focus to what is clicked.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      take(option.firstChild.textContent);
    }
  });
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
}

document.querySelectorAll("[data-suggest]").forEach(setUp);
