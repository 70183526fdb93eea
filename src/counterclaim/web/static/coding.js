// The page on which one report is coded: words are marked in the text, rows made of them, and every change is saved by itself.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const root = document.getElementById("coding"), text = document.getElementById("text"), form = document.getElementById("coded");
  if (!root) return;
  const {phrase} = workbench, kept = `coding ${root.dataset.address}`;
  const state = {seen: root.dataset.seen ? Number(root.dataset.seen) : null, finished: Boolean(root.dataset.finished), marked: null, timer: 0, busy: false, dirty: false};
  const empty = {focus: {event: "", date: {}, country: null, site: {}}, counts: [], attributions: [], notes: ""};
  const number = (value) => value === "" ? null : Number(value);

  // From rows to the coding, and back.
  function rowOf(item) {
    const row = {spans: item.spans};
    for (const field of item.querySelectorAll("[name]")) row[field.name] = field.type === "number" ? number(field.value) : field.value;
    row.quote = item.querySelector("[data-words=quote]").textContent;
    return row;
  }

  function coding() {
    const field = (name) => form.elements[name].value;
    const focus = form.elements.none.checked ? null : {
      event: field("event"), country: field("country").toUpperCase() || null,
      date: {text: field("date"), start: field("start") || null, end: field("end") || field("start") || null},
      site: {text: field("site"), lat: number(field("lat")), lon: number(field("lon")), within_km: number(field("within_km"))},
    };
    const rows = (name) => [...document.getElementById(name).children].map(rowOf);
    return {focus, counts: rows("counts"), attributions: rows("attributions"), notes: field("notes")};
  }

  function put(item, name, span) {
    const holder = item.querySelector(`[data-words=${name}]`) ?? item.querySelector(`[name=${name}]`);
    if (holder.matches("q")) holder.textContent = span.words; else holder.value = span.words;
    item.spans[name] = [span.start, span.end];
    const kind = item.querySelector("[name=source_kind]");
    if (name === "source" && kind.value === "report") kind.value = "unknown";
  }

  function add(name, row = {}) {
    const item = document.getElementById(name === "counts" ? "count" : "attribution").content.firstElementChild.cloneNode(true);
    item.spans = {...row.spans};
    for (const field of item.querySelectorAll("[name]")) if (row[field.name] !== undefined && row[field.name] !== null) field.value = row[field.name];
    item.querySelector("[data-words=quote]").textContent = row.quote ?? "";
    document.getElementById(name).append(item);
    return item;
  }

  function show(given) {
    const {focus, counts, attributions, notes} = {...empty, ...given};
    form.elements.none.checked = given !== null && focus === null;
    const at = focus ?? empty.focus;
    const values = {event: at.event, date: at.date.text, start: at.date.start, end: at.date.end, country: at.country, site: at.site.text, lat: at.site.lat, lon: at.site.lon, within_km: at.site.within_km, notes};
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value ?? "";
    for (const name of ["counts", "attributions"]) document.getElementById(name).replaceChildren();
    counts.forEach((row) => add("counts", row));
    attributions.forEach((row) => add("attributions", row));
    lightQuotes();
  }

  // What is marked in the text.
  function lightQuotes() {
    spans.light(text, "quoted", [...form.querySelectorAll(".coded")].map((item) => item.spans.quote).filter(Boolean).map(([start, end]) => ({start, end})));
  }
  document.addEventListener("selectionchange", () => {
    const span = spans.ofSelection(text);
    if (span) { state.marked = span; spans.light(text, "chosen", [span]); }
  });
  spans.cursor(text, (span) => { state.marked = span; });

  function take(use) {
    if (!state.marked) { workbench.tell(phrase("mark-first")); return; }
    use(state.marked);
    state.marked = null;
    getSelection().removeAllRanges();
    spans.light(text, "chosen", []);
    changed();
  }

  // A number in the marked words is a beginning.
  function begin(name, span) {
    const item = add(name);
    put(item, "quote", span);
    const figures = span.words.match(/\p{Nd}+/u);
    if (name === "counts" && figures) {
      const value = Number([...figures[0]].map((one) => { const code = one.codePointAt(0); return code < 0x660 ? one : String((code & 0xf) % 10); }).join(""));
      for (const bound of ["low", "high"]) item.querySelector(`[name=${bound}]`).value = value;
    }
    item.querySelector("select").focus();
    lightQuotes();
  }

  form.addEventListener("click", (event) => {
    const item = event.target.closest(".coded"), fill = event.target.dataset.fill, made = event.target.closest("[data-new]");
    if (made) take((span) => begin(made.dataset.new, span));
    else if (fill && item) take((span) => { put(item, fill, span); lightQuotes(); });
    else if (fill) take((span) => { form.elements[fill].value = span.words; });
    else if (event.target.matches("[data-drop]")) { item.remove(); lightQuotes(); changed(); }
  });
  form.addEventListener("input", (event) => {
    const item = event.target.closest(".coded");
    // Words that were written by hand stand nowhere in the text any more.
    if (item && item.spans[event.target.name] && event.target.matches("input:not([type])")) delete item.spans[event.target.name];
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("focusin", (event) => {
    const item = event.target.closest(".coded");
    spans.light(text, "row", item ? Object.values(item.spans).map(([start, end]) => ({start, end})) : []);
  });

  // Saving: after each change, again and again while nobody answers, and never over what another window has saved.
  const said = document.getElementById("saved"), missing = document.getElementById("missing");
  function changed() {
    state.dirty = true;
    said.textContent = phrase("saving");
    sessionStorage.setItem(kept, JSON.stringify({coding: coding(), seen: state.seen}));
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(false), 700);
  }

  async function save(finished) {
    if (state.busy) { state.timer = setTimeout(() => save(finished), 200); return; }
    state.busy = true;
    state.dirty = false;
    clearTimeout(state.timer);
    try {
      const answer = await fetch(root.dataset.address, {
        method: "PUT", headers: {"Content-Type": "application/json", "X-CSRF-Token": document.body.dataset.csrf},
        body: JSON.stringify({coding: coding(), seen: state.seen, finished}),
      });
      const told = await answer.json();
      if (answer.ok) settled(told); else refused(told.error);
    } catch {
      said.textContent = phrase("kept-here");
      state.timer = setTimeout(() => save(finished), 3000);
    } finally {
      state.busy = false;
    }
  }

  function settled(told) {
    [state.seen, state.finished] = [told.id, told.finished];
    missing.replaceChildren();
    if (state.dirty) return;
    sessionStorage.removeItem(kept);
    const at = new Date().toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"});
    said.textContent = `${phrase(told.finished ? "finished" : "saved")} ${at}`;
    marks();
  }

  function refused(words) {
    said.textContent = "";
    missing.replaceChildren(...words.split("; ").map((one) => Object.assign(document.createElement("li"), {textContent: one})));
  }

  function marks() {
    document.getElementById("finish").hidden = state.finished;
    document.getElementById("reopen").hidden = !state.finished;
    for (const one of form.elements) one.disabled = state.finished;
  }
  const finish = () => { if (!state.finished) save(true); };
  document.getElementById("finish").addEventListener("click", finish);
  document.getElementById("reopen").addEventListener("click", () => { state.finished = false; marks(); save(false); });

  workbench.key("c", phrase("new-count"), () => take((span) => begin("counts", span)));
  workbench.key("t", phrase("new-attribution"), () => take((span) => begin("attributions", span)));
  workbench.key("f", phrase("finish"), finish);
  workbench.key("w", phrase("to-text"), () => text.focus());
  workbench.walk(".coded", {next: phrase("next-row"), previous: phrase("previous-row")});

  show(JSON.parse(document.getElementById("given").textContent).coding);
  const lost = JSON.parse(sessionStorage.getItem(kept) ?? "null");
  if (lost && lost.seen === state.seen) { show(lost.coding); workbench.tell(phrase("taken-up")); save(false); }
  marks();
});
