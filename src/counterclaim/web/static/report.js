// The page of a report: a claim lights its words and words their claims; keys to walk and to decide.
"use strict";
(() => {
  const rowOf = (node) => node?.closest?.("#claims [data-ref], #claim-new");
  const rowsOf = (ref) => document.querySelectorAll(`#claims [data-ref="${CSS.escape(ref)}"]`);
  const marksOf = (ref) => (ref ? document.querySelectorAll(`#text [data-refs~="${CSS.escape(ref)}"]`) : []);
  let at = "";
  const current = () => rowOf(document.activeElement) ?? document.getElementById(at);

  function light(refs) {
    for (const node of document.querySelectorAll(".on")) node.classList.remove("on");
    for (const ref of refs) for (const node of [...marksOf(ref), ...rowsOf(ref)]) node.classList.add("on");
  }

  const refsOf = (node) => node.closest(".m")?.dataset.refs.split(" ") ?? (rowOf(node)?.dataset.ref ? [rowOf(node).dataset.ref] : null);

  /** Bring words into sight inside their own column; on a phone, where there is one column, the page stays where it is. */
  function reveal(node) {
    const column = document.querySelector(".report");
    if (!node || getComputedStyle(column).position !== "sticky") return;
    const [box, frame] = [node.getBoundingClientRect(), column.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > Math.min(frame.bottom, innerHeight)) column.scrollTop += box.top - frame.top - frame.height / 3;
  }

  document.addEventListener("mouseover", (event) => light(refsOf(event.target) ?? refsOf(document.activeElement) ?? []));
  document.addEventListener("focusin", (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    at = row.id;
    light(refsOf(row) ?? []);
    reveal(marksOf(row.dataset.ref)[0]);
  });

  /** To the next claim of the words that were clicked; again for another one. */
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".m");
    if (!mark || !getSelection().isCollapsed || document.querySelector(".words[aria-pressed=true]")) return;
    const rows = refsOf(mark).flatMap((ref) => [...rowsOf(ref)]);
    goTo(rows[(rows.indexOf(rowOf(document.activeElement)) + 1) % rows.length]);
  });

  function goTo(row) {
    row?.closest("details")?.setAttribute("open", "");
    row?.focus({preventScroll: true});
    row?.scrollIntoView({block: "nearest"});
  }

  /** To the words of the claim, which may stand in another part of the text. */
  function toWords() {
    const mark = marksOf(current()?.dataset.ref)[0];
    if (mark) {
      mark.tabIndex = -1;
      mark.focus({preventScroll: true});
      reveal(mark);
    } else if (current()?.dataset.quote && document.querySelector(".further")) {
      location.href = `${withQuery("at")}${current().dataset.quote}#${current().id}`;
    }
  }

  const withQuery = (name) => {
    const address = document.querySelector(".columns").dataset.address;
    return `${address}${address.includes("?") ? "&" : "?"}${name}=`;
  };

  const judge = (verdict) => current()?.querySelector(`.judge [value=${verdict}]`)?.click();

  /** Write why first; Enter then does what was begun. The field comes when it is wanted: a page of many claims opens sooner. */
  function why(form, verdict) {
    if (!form) return;
    if (!form.querySelector(".reason")) form.append(document.getElementById("reason-field").content.cloneNode(true));
    const box = form.querySelector(".reason");
    box.dataset.verdict = verdict;
    box.querySelector("input").focus();
  }

  document.addEventListener("click", (event) => {
    const form = event.target.closest?.(".why-link")?.closest("form");
    if (!form) return;
    event.preventDefault();
    const box = form.querySelector(".reason");
    if (box) box.remove();
    else why(form, "accept");
  });

  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(".judge .reason");
    if (box && event.target.matches("input")) {
      if (event.key === "Escape") rowOf(box).focus();
      if (event.key !== "Enter") return;
      event.preventDefault();
      box.closest("form").querySelector(`[value=${box.dataset.verdict ?? "accept"}]`).click();
    } else if (event.key === "Escape" && event.target.matches?.(".m")) {
      document.getElementById(at)?.focus();
    }
  });

  // A row that is exchanged keeps the focus; what somebody else decided meanwhile (409) is shown in its place.
  let focused = "";
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 409) Object.assign(event.detail, {shouldSwap: true, isError: false});
    focused = rowOf(document.activeElement)?.id ?? "";
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({preventScroll: true});
    focused = "";
  });

  // After an undo, which shows the page again, one is where one was.
  const place = `at ${location.pathname}${location.search}`;
  addEventListener("pagehide", () => sessionStorage.setItem(place, at));

  document.addEventListener("DOMContentLoaded", () => {
    const {key, walk, phrase} = window.workbench;
    walk("#claims .claim", {next: phrase("next"), previous: phrase("previous")}, (by) => document.querySelector(`.report [rel=${by > 0 ? "next" : "prev"}]`)?.click());
    key("Enter", phrase("words"), (event) => {
      const control = event.target.closest("a, button, summary");
      if (control?.matches(".words")) control.form.requestSubmit();
      else if (control) control.click();
      else toWords();
    });
    key("o", phrase("order"), () => document.getElementById("order")?.click());
    const wanted = location.hash.slice(1) || sessionStorage.getItem(place) || " ", found = document.getElementById(wanted);
    goTo(found?.matches("[id^=account-]") ? found.querySelector(".fact, .claim") ?? found : found);
    // An address of before there were parts names a claim, or an account, that may stand in another one.
    const [, what, id] = location.hash.match(/^#(claim|account)-(.+)/) ?? [];
    if (!found && what && document.querySelector(".parts") && !location.search.includes(`${what}=`)) {
      location.replace(`${withQuery(what)}${id}${location.hash}`);
    }
    if (!document.querySelector(".columns[data-decides]")) return;
    key("a", phrase("accept"), () => judge("accept"));
    key("r", phrase("reject"), () => judge("reject"));
    key("A", phrase("accept-why"), () => why(current()?.querySelector(".judge"), "accept"));
    key("R", phrase("reject-why"), () => why(current()?.querySelector(".judge"), "reject"));
    key("e", phrase("correct"), () => current()?.querySelector(".edit-link")?.click());
  });

  window.report = {current, goTo, withQuery};
})();
