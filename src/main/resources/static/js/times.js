// Times in the reader's own zone; how the page or the archive states them stays to be read on hover. Times without a zone stay as they are.

const lang = document.documentElement.lang || "en";
const language = lang === "en" ? "en-GB" : lang;
const HAS_ZONE = /T.*(Z|[+-]\d\d:\d\d)$/;
const DAY = { year: "numeric", month: "long", day: "numeric" };
const CLOCK = { hour: "2-digit", minute: "2-digit" };

function localDay(time) {
  const two = (number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

// A clock alone stands under its stated day; where it is another day for the reader, the day is said.
function show(element) {
  const stated = element.dateTime;
  const time = new Date(stated);
  if (!HAS_ZONE.test(stated) || Number.isNaN(time.getTime())) {
    return;
  }
  const isClock = element.dataset.local === "clock";
  const isSameDay = localDay(time) === stated.slice(0, 10);
  const write = (form) => new Intl.DateTimeFormat(language, form).format(time);
  if (!element.title) {
    element.title = element.textContent;
  }
  element.textContent = isClock && isSameDay
    ? write(CLOCK)
    : `${write(DAY)}, ${write(isClock ? CLOCK : { ...CLOCK, timeZoneName: "short" })}`;
}

document.querySelectorAll("time[data-local]").forEach(show);
