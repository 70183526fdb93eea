// When everything is loaded: the choices of the filters, and what is shown under them.
"use strict";
(() => {
  const {say, word, number, range, country, incidents} = release;
  const form = document.getElementById("filters"), trouble = document.getElementById("trouble");

  function choices(name, values, words) {
    const told = [...new Set(values.filter(Boolean))].map((value) => [words(value), value]);
    told.sort(([one], [other]) => one.localeCompare(other, release.locale));
    form.elements[name].append(...told.map(([text, value]) => new Option(text, value)));
  }

  /** Whatever a total in the same list holds is not summed with it. */
  function hold(found) {
    const here = new Set(found.map((one) => one.incident));
    for (const one of found) one.held = Boolean(one.part_of && here.has(one.part_of));
  }

  function summary(found) {
    const counted = found.filter((one) => !one.held), numbered = counted.filter((one) => one.killed_low !== null || one.killed_high !== null);
    const sum = (first, second) => numbered.reduce((total, one) => total + (one[first] ?? one[second]), 0);
    const held = found.length - counted.length, without = counted.length - numbered.length, placeless = found.filter((one) => one.latitude === null).length;
    return [
      found.length === 1 ? say("found_one") : say("found", {number: number(found.length)}),
      numbered.length ? say("total", {range: range(sum("killed_low", "killed_high"), sum("killed_high", "killed_low")), rule: document.body.dataset.rule}) : null,
      without ? say("uncounted", {number: number(without)}) : null,
      held ? say("held", {number: number(held)}) : null,
      placeless ? say("placeless", {number: number(placeless)}) : null,
    ].filter(Boolean).join(" · ");
  }

  function show() {
    const found = incidents.filter(release.asked(form, release.map.bounds()));
    hold(found);
    document.getElementById("found").textContent = summary(found);
    release.show(found);
  }

  /** A second filter while the first is worked out is not waited for. */
  function soon() {
    cancelAnimationFrame(soon.frame);
    soon.frame = requestAnimationFrame(show);
  }

  choices("kind", incidents.map((one) => one.event_type), (code) => word("event_type", code));
  choices("country", incidents.map((one) => one.country), country);
  choices("status", incidents.map((one) => one.status), (code) => word("status", code));
  for (const part of [form, document.getElementById("pictures")]) part.hidden = false;
  if (incidents.filter(Boolean).length < Number(document.body.dataset.incidents)) {
    trouble.textContent = say("failed");
    trouble.hidden = false;
  }
  release.table.start();
  release.map.start();
  release.incident.start();
  release.map.moved(() => { if (form.elements.view.checked) soon(); });
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
