// People killed over time: a bar for each day, month or year, strong to the lowest number and faint to the highest.
"use strict";
(() => {
  const {say, number, range} = release;
  const HIGH = 150, LOW = 24, MOST = 150;
  let shown = [];
  const SVG = "http://www.w3.org/2000/svg";
  const UNITS = [["day", 10], ["month", 7], ["year", 4]];

  function drawn(name, attributes, ...children) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /** The first and the last day of a period. */
  function ends(period) {
    const [year, month, day] = period.split("-");
    if (day) return [period, period];
    if (month) return [`${period}-01`, `${period}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`];
    return [`${period}-01-01`, `${period}-12-31`];
  }

  /** Every period between two, those without an incident too. */
  function between(first, last, [unit, cut]) {
    const found = [], day = new Date(`${ends(first)[0]}T00:00:00Z`);
    for (let period = first; period <= last; period = day.toISOString().slice(0, cut)) {
      found.push(period);
      if (unit === "day") day.setUTCDate(day.getUTCDate() + 1);
      else if (unit === "month") day.setUTCMonth(day.getUTCMonth() + 1);
      else day.setUTCFullYear(day.getUTCFullYear() + 1);
    }
    return found;
  }

  /** The finest unit of which not too many are in the time. */
  function unit(first, last) {
    const span = (new Date(last) - new Date(first)) / 86_400_000;
    return UNITS.find(([name]) => span / {day: 1, month: 30, year: 365}[name] <= MOST) ?? UNITS[2];
  }

  function periods(dated, by) {
    const found = new Map();
    for (const one of dated) {
      const period = one.date_start.slice(0, by[1]), own = found.get(period) ?? {low: 0, high: 0, incidents: 0};
      own.incidents += 1;
      if (!one.held) {
        own.low += one.killed_low ?? one.killed_high ?? 0;
        own.high += one.killed_high ?? one.killed_low ?? 0;
      }
      found.set(period, own);
    }
    return found;
  }

  function words(period) {
    const parts = period.split("-"), options = {year: "numeric", ...(parts[1] && {month: "long"}), ...(parts[2] && {day: "numeric"}), timeZone: "UTC"};
    return new Intl.DateTimeFormat(release.locale, options).format(new Date(`${ends(period)[0]}T00:00:00Z`));
  }

  function bar(period, own, at, width, scale) {
    const told = say("bar", {period: words(period), range: range(own.low, own.high), incidents: number(own.incidents)});
    const heights = [own.high * scale, own.low * scale].map((high) => Math.max(high, 1));
    const shapes = heights.map((high, index) => drawn("rect", {class: index ? "low" : "high", x: at, width: Math.max(1, width - 1), y: HIGH - high, height: high}));
    const group = drawn("g", {class: "bar", "data-period": period}, drawn("title", {}, told), drawn("rect", {class: "whole", x: at, width, y: 0, height: HIGH}), ...shapes);
    group.addEventListener("click", () => choose(period));
    return group;
  }

  function choose(period) {
    const form = document.getElementById("filters"), [first, last] = ends(period);
    form.elements.from.value = first;
    form.elements.until.value = last;
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function draw(found) {
    shown = found;
    const place = document.getElementById("timeline"), WIDE = Math.max(240, place.clientWidth), dated = found.filter((one) => one.date_start);
    place.replaceChildren();
    if (!dated.length) return;
    const starts = dated.map((one) => one.date_start).sort(), by = unit(starts[0], starts.at(-1));
    const told = periods(dated, by), all = between(starts[0].slice(0, by[1]), starts.at(-1).slice(0, by[1]), by);
    const top = Math.max(1, ...[...told.values()].map((own) => own.high)), width = Math.min(40, WIDE / all.length);
    const bars = all.flatMap((period, index) => told.has(period) ? [bar(period, told.get(period), index * width, width, (HIGH - 12) / top)] : []);
    const end = all.length * width;
    const label = (x, y, anchor, text) => drawn("text", {x, y, "text-anchor": anchor}, text);
    place.append(drawn(
      "svg", {viewBox: `0 0 ${WIDE} ${HIGH + LOW}`, role: "img", "aria-label": summary(all, told)},
      drawn("line", {x1: 0, x2: end, y1: HIGH, y2: HIGH}), ...bars,
      label(0, HIGH + 18, "start", words(all[0])),
      ...(all.length > 1 ? [label(Math.max(end, WIDE * .7), HIGH + 18, "end", words(all.at(-1)))] : []),
      label(WIDE, 11, "end", number(top)),
    ));
    const undated = found.length - dated.length;
    if (undated) place.append(release.made("p", {class: "dim"}, say("undated", {number: number(undated)})));
  }

  /** The same for those who cannot see it: the first, the last and the gravest period. */
  function summary(all, told) {
    const gravest = [...told].sort(([, one], [, other]) => other.high - one.high)[0];
    return [all[0], all.at(-1), gravest[0]].filter((period, index, list) => list.indexOf(period) === index).map((period) => {
      const own = told.get(period) ?? {low: 0, high: 0, incidents: 0};
      return say("bar", {period: words(period), range: range(own.low, own.high), incidents: number(own.incidents)});
    }).join("; ");
  }

  release.watch(draw);
  window.addEventListener("resize", () => draw(shown));
})();
