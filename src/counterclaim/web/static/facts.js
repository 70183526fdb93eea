// The form in which people state facts: a place is looked for by name while one writes, or pointed at on a map.
"use strict";
(() => {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-seek]")) event.preventDefault();
    if (event.key === "Escape" && event.target.closest?.(".state")) event.target.closest(".state").querySelector(".end a").click();
  });

  // Whoever gives days does not say that none is known, and the other way round.
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.(".state");
    if (!form) return;
    const unknown = form.elements["date.unknown"];
    if (event.target.type === "date" && event.target.value) unknown.checked = false;
    if (event.target === unknown && unknown.checked) form.elements["date.start"].value = form.elements["date.end"].value = "";
    if (event.target.name === "place" && event.target.matches("[data-hand]")) point(form);
  });

  // The first place found is not chosen by itself: nothing is guessed. What was looked for names what is put by hand.
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.(".state");
    if (form && event.target.matches("[data-seek]") && !form.elements["place.name"].dataset.written) form.elements["place.name"].value = event.target.value;
    if (event.target.name === "place.name") event.target.dataset.written = "yes";
  });

  const loaded = new Map();
  function script(address) {
    if (!loaded.has(address)) loaded.set(address, new Promise((done, failed) => {
      if (document.querySelector(`script[src="${address}"]`)) { done(); return; }
      const made = document.createElement("script");
      Object.assign(made, {src: address, onload: done, onerror: failed});
      document.head.append(made);
    }));
    return loaded.get(address);
  }

  /** The map to point at, which comes when somebody wants to point. */
  async function point(form) {
    const box = form.querySelector(".by-hand"), holder = box.querySelector(".point-map");
    if (!box.dataset.near || holder.dataset.made) return;
    holder.dataset.made = "yes";
    if (!document.querySelector(`link[href="${box.dataset.style}"]`)) {
      const style = document.createElement("link");
      Object.assign(style, {rel: "stylesheet", href: box.dataset.style});
      document.head.append(style);
    }
    for (const address of box.dataset.scripts.split(" ")) await script(address);
    holder.hidden = false;
    const latitude = form.elements["place.latitude"], longitude = form.elements["place.longitude"];
    const start = form.querySelector(".found [data-latitude]")?.dataset ?? form.dataset;
    const at = [Number(start.latitude ?? 15), Number(start.longitude ?? 5)];
    const map = L.map(holder, {attributionControl: false, maxZoom: 12, zoomControl: true}).setView(at, start.latitude ? 6 : 3);
    const mark = L.circleMarker(at, {radius: 7, color: mapGround.colour("accent"), fillOpacity: 0.6});
    const show = () => {
      const where = [Number(latitude.value), Number(longitude.value)];
      if (latitude.value && longitude.value && where.every(Number.isFinite)) mark.setLatLng(where).addTo(map);
    };
    const take = ({lat, lng}) => {
      latitude.value = lat.toFixed(4);
      longitude.value = L.Util.wrapNum(lng, [-180, 180], true).toFixed(4);
      drafts.keep(form);
      show();
    };
    map.on("click", (event) => take(event.latlng));
    holder.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); take(map.getCenter()); } });
    for (const field of [latitude, longitude]) field.addEventListener("change", show);
    show();
    await mapGround.ground(map, {near: box.dataset.near, far: box.dataset.far});
  }

  // What was written and not saved is kept; a form that comes takes the focus, and what was begun where somebody asked to go on.
  let wanted = "";
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => {
    const form = event.target.closest?.(".state[data-draft]");
    if (form) drafts.keep(form);
  });
  document.addEventListener("click", (event) => {
    const left = event.target.closest?.(".state .end a");
    if (left) drafts.forget(left.closest(".state").dataset.draft);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig.elt;
    if (event.detail.successful && form.matches(".state[data-draft][hx-target='#claims']")) drafts.forget(form.dataset.draft);
  });

  function goOn(form) {
    if (wanted === form.dataset.draft) drafts.fill(form, drafts.kept(wanted) ?? []);
    wanted = "";
    if (form.elements.place.value === "hand") point(form);
    form.querySelector("select, input:not([type=hidden])").focus();
  }
  document.addEventListener("htmx:load", (event) => {
    const form = event.detail.elt.matches?.(".state") ? event.detail.elt : null;
    if (form) goOn(form);
  });

  /** Of a report each account has a form, which comes when its link is followed; of an incident there is one, on the page. */
  function offer(holder, start, open) {
    for (const name of drafts.names(start)) {
      const id = name.slice(name.lastIndexOf("/") + 1).replace("facts-", "");
      drafts.offer(holder, name, id === "new" ? holder.dataset.new : id, () => { wanted = name; open(id); });
    }
  }
  document.addEventListener("DOMContentLoaded", () => {
    const report = document.querySelector(".columns[data-decides]")?.dataset.report, own = document.querySelector("#facts .state[data-draft]");
    if (report) offer(document.getElementById("drafts"), `${report}/facts-`, (id) => {
      document.querySelector(id === "new" ? "#new-account" : `#facts-${CSS.escape(id)} ~ .judge-facts .state-link`)?.click();
    });
    if (own) offer(document.getElementById("drafts"), own.dataset.draft, () => {
      own.closest("details").open = true;
      goOn(own);
    });
  });
})();
