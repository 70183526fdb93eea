// What every page can do: keys, with a list of them; undo and redo; words about what went wrong. Areas add keys by `workbench.key`.
"use strict";
(() => {
  const known = [];
  const phrase = (name) => document.querySelector(`#phrases`)?.content.querySelector(`[data-phrase="${name}"]`)?.textContent.trim() ?? name;

  /** Say something in the line at the foot, for some seconds. */
  function tell(words, {trouble = false} = {}) {
    const line = document.createElement("p");
    line.textContent = words;
    if (trouble) line.className = "trouble";
    document.getElementById("told").replaceChildren(line);
    setTimeout(() => line.remove(), trouble ? 12000 : 5000);
  }

  /** Do something on a key, unless somebody is writing; the words stand in the list of keys. A later one of the same key wins. */
  function key(name, words, act) {
    known.push({name, words, act});
  }

  function writing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest("dialog[open]");
  }

  document.addEventListener("keydown", (event) => {
    const name = (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + event.key;
    if (writing(event.target) && !name.startsWith("Ctrl+")) return;
    const found = known.findLast((one) => one.name === name);
    if (!found || event.altKey) return;
    event.preventDefault();
    found.act(event);
  });

  function showKeys() {
    const list = document.querySelector("#keys dl");
    list.replaceChildren(...known.filter((one) => one.words).flatMap((one) => {
      const term = document.createElement("dt"), words = document.createElement("dd"), cap = document.createElement("kbd");
      cap.textContent = one.name;
      term.append(cap);
      words.textContent = one.words;
      return [term, words];
    }));
    document.getElementById("keys").showModal();
  }

  /** Send a change to the workbench as a page does. */
  function send(address, fields = {}) {
    return htmx.ajax("POST", address, {values: fields, swap: "none"});
  }

  /** The keys that walk along the rows of a list: j and k, and Enter to open. `rows` is a selector; a row is focused.
      beyond: what to do where there is no further row. */
  function walk(rows, words, beyond = () => {}) {
    const step = (by) => {
      const all = [...document.querySelectorAll(rows)].filter((row) => row.offsetParent !== null);
      if (!all.length) return;
      const at = all.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
      const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
      if (next === all[at]) beyond(by);
      next.focus();
      next.scrollIntoView({block: "nearest"});
    };
    key("j", words.next, () => step(1));
    key("k", words.previous, () => step(-1));
  }

  document.addEventListener("htmx:responseError", (event) => {
    const words = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").body.textContent.trim();
    tell(words || event.detail.xhr.status, {trouble: true});
  });
  document.addEventListener("htmx:sendError", () => tell(phrase("lost"), {trouble: true}));

  document.addEventListener("DOMContentLoaded", () => {
    const areas = document.querySelector(".head nav"), here = areas?.querySelector("[aria-current]");
    if (here) areas.scrollLeft = here.offsetLeft - (areas.clientWidth - here.offsetWidth) / 2; // on a phone the line is longer than the screen
    document.querySelector("[data-keys-help]")?.addEventListener("click", showKeys);
    if (document.body.dataset.csrf) {
      key("u", phrase("undo"), () => send("/undo"));
      key("U", phrase("redo"), () => send("/redo"));
      key("Ctrl+k", phrase("search"), () => { location.href = "/search"; });
    }
    key("?", phrase("keys"), showKeys);
  });

  window.workbench = {key, walk, send, tell, phrase};
})();
