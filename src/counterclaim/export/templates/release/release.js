// What the pages of a release share: the incidents as they are loaded, the filters, and words. Data come as scripts, so that the
// page works from a folder too, where nothing may be fetched.
"use strict";
(() => {
  const incidents = [], details = new Map(), waiting = new Map(), watchers = [];
  const grounds = [];
  let phrases = {}, codes = {}, columns = {}, at = {};
  const language = document.documentElement.lang, locale = {en: "en-GB"}[language] ?? language;
  const numbers = new Intl.NumberFormat(locale), regions = new Intl.DisplayNames(locale, {type: "region"});
  const days = new Intl.DateTimeFormat(locale, {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});

  /** Text without capitals and accents, for searching. */
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /** A phrase with its holes filled in. */
  const say = (name, values = {}) => phrases[name].replace(/\{(\w+)\}/g, (_, hole) => values[hole] ?? "");
  const word = (column, code) => codes[column]?.[code] ?? String(code ?? "").replaceAll("_", " ");
  const number = (value) => numbers.format(value);
  const country = (code) => { try { return code ? regions.of(code) : ""; } catch { return code; } };
  const day = (text) => days.format(new Date(`${text}T00:00:00Z`));

  /** The days of an incident in words. */
  function when(one) {
    if (!one.date_start) return say("unknown_date");
    return one.date_end && one.date_end !== one.date_start ? `${day(one.date_start)} – ${day(one.date_end)}` : day(one.date_start);
  }

  const where = (one) => [...new Set([one.place, one.admin1, country(one.country)].filter(Boolean))].join(", ") || say("unknown_place");

  /** From low to high, as everywhere. */
  function range(low, high) {
    if (low === null && high === null) return say("no_number");
    if (low === null) return say("up_to", {number: number(high)});
    if (high === null) return say("at_least", {number: number(low)});
    return low === high ? number(low) : `${number(low)}–${number(high)}`;
  }

  /** The parties of an incident, [name, status] each. */
  const accused = (one) => (one.accused ?? "").split("; ").filter(Boolean).map((told) => {
    const [, name, status] = told.match(/^(.*) \((\w+)\)$/) ?? [null, told, ""];
    return [name, status];
  });

  /** An element with its text, attributes and children; nothing of the data is ever markup. */
  function made(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }

  /** A row as an object, by the names of its columns. */
  const named = (names, row) => Object.fromEntries(names.map((name, index) => [name, row[index]]));

  function script(address) {
    return new Promise((resolve, reject) => {
      const element = made("script", {src: address});
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(address)));
      document.head.append(element);
    });
  }

  /** All that is told of an incident, loaded when it is asked for first. */
  async function told(one) {
    const size = Number(document.body.dataset.details), chunk = Math.floor(one.at / size);
    if (!details.has(one.at)) {
      if (!waiting.has(chunk)) waiting.set(chunk, script(`page/data/details-${chunk}.js`).finally(() => waiting.delete(chunk)));
      await waiting.get(chunk);
    }
    return details.get(one.at);
  }

  /** What is asked for: a test of one incident. */
  function asked(form, bounds) {
    const {words, kind, country: land, status, from, until, killed, view} = Object.fromEntries([...form.elements].filter((field) => field.name).map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]));
    const parts = folded(words).split(/\s+/).filter(Boolean), least = killed === "" ? null : Number(killed);
    return (one) => (!kind || one.event_type === kind)
      && (!land || one.country === land)
      && (!status || one.status === status)
      && (!from || (one.date_end ?? "") >= from)
      && (!until || (one.date_start !== null && one.date_start <= until))
      && (least === null || (one.killed_high ?? one.killed_low ?? -1) >= least)
      && (!view || (one.latitude !== null && bounds?.contains([one.latitude, one.longitude])))
      && parts.every((part) => one.words.includes(part));
  }

  window.release = {
    incidents, locale, say, word, number, country, day, when, where, range, accused, made, told, asked, folded, script, named,
    get columns() { return columns; },
    get codes() { return codes; },
    /** Called by phrases-*.js. */
    words(given) { ({phrases, codes, columns} = given); at = columns.list; },
    /** Called by each chunk of the list. */
    list(first, rows) {
      rows.forEach((row, index) => {
        const one = named(at, row);
        one.at = first + index;
        one.words = folded([one.incident, one.place, one.admin1, country(one.country), one.accused, one.publishers, word("event_type", one.event_type)].filter(Boolean).join(" "));
        incidents[one.at] = one;
      });
    },
    /** Called by each chunk of details. */
    tell(first, rows) {
      rows.forEach((row, index) => details.set(first + index, {
        ...named(columns.alone, row.alone),
        ...Object.fromEntries(["parties", "claims", "sources"].map((name) => [name, row[name].map((each) => named(columns[{parties: "party", claims: "claim", sources: "source"}[name]], each))])),
      }));
    },
    /** Called by ground.js and ground-near.js. */
    ground(topology) { grounds.push(topology); },
    grounds,
    /** Tell whoever watches which incidents are shown. */
    watch(watcher) { watchers.push(watcher); },
    show(found) { for (const watcher of watchers) watcher(found); },
  };
})();
