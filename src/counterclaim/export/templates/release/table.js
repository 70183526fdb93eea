// The table of all incidents that are shown, some at a time, in the order of any column.
"use strict";
(() => {
  const {say, word, when, where, range, accused, number, made} = release;
  const SOME = 50;
  const BY = {
    date: (one) => one.date_start ?? "9999",
    event: (one) => word("event_type", one.event_type),
    place: where,
    killed: (one) => -(one.killed_high ?? one.killed_low ?? -1),
    accused: (one) => one.accused || "\uffff",
    sources: (one) => -one.reports,
  };
  let shown = [], count = SOME, by = "date", turned = false;

  function row(one) {
    return made(
      "tr", {},
      made("td", {}, made("a", {href: `#${one.incident}`}, when(one))),
      made("td", {}, word("event_type", one.event_type)),
      made("td", {dir: "auto"}, where(one)),
      made("td", {class: "number"}, range(one.killed_low, one.killed_high)),
      made("td", {dir: "auto"}, ...accused(one).flatMap(([name, status], index) => [index ? made("br") : null, made("span", {class: `status s-${status}`}, `${name}: ${word("status", status)}`)])),
      made("td", {}, say("source_count", {reports: number(one.reports), lines: number(one.lines)})),
    );
  }

  function fill() {
    const body = document.querySelector("#incidents tbody"), more = document.getElementById("more");
    body.replaceChildren(...shown.slice(0, count).map(row));
    if (!shown.length) body.append(made("tr", {}, made("td", {colspan: 6}, say("none"))));
    more.hidden = count >= shown.length;
    more.textContent = say("more", {number: number(Math.min(SOME, shown.length - count))});
  }

  function sort() {
    const key = BY[by], sign = turned ? -1 : 1, collator = new Intl.Collator(release.locale);
    const keys = new Map(shown.map((one) => [one, key(one)]));
    shown.sort((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      return sign * (typeof a === "number" ? a - b : by === "date" ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b)) || one.at - other.at;
    });
    for (const head of document.querySelectorAll("#incidents th[data-column]")) {
      head.setAttribute("aria-sort", head.dataset.column !== by ? "none" : turned ? "descending" : "ascending");
    }
  }

  function start() {
    for (const head of document.querySelectorAll("#incidents th[data-column]")) {
      const button = made("button", {type: "button", class: "plain", title: say("sorted_by", {column: head.textContent.trim()})}, head.textContent.trim());
      button.addEventListener("click", () => {
        turned = by === head.dataset.column && !turned;
        by = head.dataset.column;
        count = SOME;
        sort();
        fill();
      });
      head.replaceChildren(button);
    }
    document.getElementById("more").addEventListener("click", () => {
      const first = count;
      count += SOME;
      fill();
      document.querySelectorAll("#incidents tbody a")[first]?.focus();
    });
    release.watch((found) => { shown = [...found]; count = SOME; sort(); fill(); });
  }

  release.table = {start};
})();
