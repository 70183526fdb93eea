// Days chosen on a line of bars, with the pointer or by keys. Fires "brush" with {since, until}, both empty for the whole time.
"use strict";
(() => {
  const {phrase} = workbench;

  function enhance(brush) {
    const svg = brush.querySelector("svg"), line = brush.querySelector(".line"), told = brush.querySelector(".chosen");
    const bars = [...svg.querySelectorAll("g")].map((bar) => bar.dataset), last = bars.length - 1;
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium", timeZone: "UTC"});
    const words = (day) => format.format(new Date(`${day}T00:00:00Z`));
    const chosen = {from: 0, to: last};

    const veils = ["before", "after"].map((name) => line.appendChild(Object.assign(document.createElement("span"), {className: `veil ${name}`})));
    const handles = ["from", "to"].map((end) => {
      const handle = line.appendChild(document.createElement("span"));
      handle.className = `handle ${end}`;
      handle.setAttribute("role", "slider");
      handle.setAttribute("aria-label", phrase(end === "from" ? "brush-first" : "brush-last"));
      handle.tabIndex = 0;
      handle.addEventListener("keydown", (event) => step(end, event));
      return handle;
    });
    const all = brush.querySelector(".ends").appendChild(document.createElement("button"));
    all.className = "plain all";
    all.type = "button";
    all.textContent = phrase("brush-all");
    all.addEventListener("click", () => choose(0, last));

    function step(end, event) {
      const far = Math.max(2, Math.round(bars.length / 10));
      const steps = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -far, PageUp: far, Home: -bars.length, End: bars.length};
      if (!(event.key in steps)) return;
      event.preventDefault();
      event.stopPropagation();
      const at = chosen[end] + steps[event.key];
      if (end === "from") choose(Math.max(0, Math.min(at, chosen.to)), chosen.to);
      else choose(chosen.from, Math.min(last, Math.max(at, chosen.from)));
    }

    function draw() {
      const {from, to} = chosen, whole = from === 0 && to === last;
      const left = 100 * from / bars.length, right = 100 * (to + 1) / bars.length;
      veils[0].style.width = `${left}%`;
      veils[1].style.width = `${100 - right}%`;
      handles.forEach((handle, at) => {
        const [own, day] = at ? [to, bars[to].end] : [from, bars[from].start];
        handle.style.left = `${at ? right : left}%`;
        handle.setAttribute("aria-valuemin", at ? from : 0);
        handle.setAttribute("aria-valuemax", at ? last : to);
        handle.setAttribute("aria-valuenow", own);
        handle.setAttribute("aria-valuetext", words(day));
      });
      told.textContent = whole ? "" : `${words(bars[from].start)} – ${words(bars[to].end)}`;
      all.hidden = whole;
    }

    let waiting;
    function choose(from, to, {quiet = false} = {}) {
      Object.assign(chosen, {from, to});
      draw();
      clearTimeout(waiting);
      const whole = from === 0 && to === last;
      const detail = {since: whole ? "" : bars[from].start, until: whole ? "" : bars[to].end};
      if (!quiet) waiting = setTimeout(() => brush.dispatchEvent(new CustomEvent("brush", {detail, bubbles: true})), 200);
    }

    const barAt = (event) => {
      const box = line.getBoundingClientRect();
      return Math.max(0, Math.min(last, Math.floor((event.clientX - box.left) / box.width * bars.length)));
    };
    line.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      line.setPointerCapture(event.pointerId);
      const held = handles.indexOf(event.target), start = held === 0 ? chosen.to : held === 1 ? chosen.from : barAt(event);
      const move = (moved) => {
        const at = barAt(moved);
        choose(Math.min(start, at), Math.max(start, at));
      };
      if (held < 0) move(event);
      line.addEventListener("pointermove", move);
      line.addEventListener("lostpointercapture", () => line.removeEventListener("pointermove", move), {once: true});
    });

    const {since, until} = brush.dataset;
    const from = since ? bars.findIndex((bar) => bar.end >= since) : 0;
    const to = until ? bars.findLastIndex((bar) => bar.start <= until) : last;
    choose(from < 0 ? last : from, Math.max(to, from < 0 ? last : from, 0), {quiet: true});
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".brush").forEach((brush) => brush.querySelector("svg") && enhance(brush)));
})();
