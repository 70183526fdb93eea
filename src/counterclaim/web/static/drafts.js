// What somebody wrote in a form and has not saved is kept in this tab until the workbench has it, under the form's data-draft, and
// offered again. The key and what was seen are kept with it: it is never decided twice, nor over what another has decided since.
"use strict";
window.drafts = (() => {
  const PREFIX = "draft ", SENT = "draft-sent";

  function keep(form) {
    const fields = [...new FormData(form)].filter(([name]) => name !== "csrf");
    const chosen = form.querySelector(".found input:checked"); // a place that was looked for: its name, to show it again
    if (chosen) fields.push(["place.found", chosen.closest("label").textContent.trim()]);
    sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(fields));
  }
  const kept = (name) => JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null");
  const forget = (name) => sessionStorage.removeItem(PREFIX + name);
  const names = (start) => Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX + start)).map((one) => one.slice(PREFIX.length));

  /** Put back what was written. */
  function fill(form, fields) {
    const found = Object.fromEntries(fields);
    if (found["place.found"]) form.querySelector(".found").replaceChildren(candidate(found.place, found["place.found"]));
    for (const field of form.elements) {
      if (!field.name || field.name === "csrf") continue;
      const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
  }

  function candidate(value, words) {
    const label = document.createElement("label"), input = document.createElement("input"), named = document.createElement("bdi");
    label.className = "candidate";
    Object.assign(input, {type: "radio", name: "place", value});
    named.textContent = words;
    label.append(input, " ", named);
    return label;
  }

  /** A line that says what was begun, with the ways to go on with it and to discard it. */
  function offer(holder, name, words, act) {
    const line = document.createElement("p"), what = document.createElement("bdi"), {phrase} = window.workbench;
    line.className = "draft";
    what.textContent = words;
    line.append(what, ` ${phrase("begun")} `);
    for (const [label, done] of [["go-on", act], ["discard", () => forget(name)]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = phrase(label);
      button.addEventListener("click", () => { line.remove(); done(); });
      line.append(button, " ");
    }
    holder.append(line);
  }

  // A form that is sent as a page of its own: whether it was taken is known when the page after it opens.
  document.addEventListener("submit", (event) => {
    const name = event.target.dataset.draftOf;
    if (name) sessionStorage.setItem(SENT, name);
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (new URLSearchParams(location.search).has("decided")) forget(sessionStorage.getItem(SENT));
    sessionStorage.removeItem(SENT);
  });

  return {keep, kept, forget, names, fill, offer};
})();
