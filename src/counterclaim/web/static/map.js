// The map: it moves as one moves it, asks the workbench for what is in view, and keeps the address and the list beside it in step.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const page = document.querySelector(".map-page"), list = document.getElementById("in-view"), form = page.querySelector(".filters");
  const {key, walk, tell, phrase} = workbench;
  const asked = new URLSearchParams(location.search);

  /** What an address asks for, without what belongs to one page of the list alone. */
  function query(...without) {
    const kept = new URLSearchParams(asked);
    for (const name of ["after", "placeless", ...without]) kept.delete(name);
    for (const [name, value] of [...kept]) if (!value) kept.delete(name);
    return kept;
  }

  function addressed() {
    history.replaceState(null, "", `/map?${query()}`);
    for (const link of page.querySelectorAll(".shapes a")) {
      const kept = query("as", ...(link.dataset.shape ? [] : ["bbox", "zoom"]));
      if (link.dataset.shape === "table") kept.set("as", "table");
      link.href = `${link.dataset.shape ? "/map" : "/timeline"}?${kept}`;
    }
    for (const name of ["since", "until", "bbox", "zoom"]) if (form.elements[name]) form.elements[name].value = asked.get(name) ?? "";
  }

  page.addEventListener("brush", ({detail}) => {
    asked.set("since", detail.since);
    asked.set("until", detail.until);
    if (page.dataset.shape === "table") location.href = `/map?${query()}`;
    else ask();
  });
  walk("#in-view tbody tr", {next: phrase("next"), previous: phrase("previous")});
  const open = () => document.activeElement.closest?.("#in-view tr")?.querySelector("a")?.click();
  key("Enter", "", (event) => event.target.closest("a, button, summary") ? event.target.click() : open());
  key("t", phrase("table"), () => page.querySelector(".shapes a:not([aria-current])").click());

  let ask = () => {};
  function rows() {
    for (const row of list.querySelectorAll("tbody tr")) row.tabIndex = -1;
  }
  rows();
  if (page.dataset.shape === "table") return;

  const element = document.getElementById("map"), {near, far, tiles} = element.dataset;
  const map = L.map(element, {zoomControl: false, minZoom: 1, maxZoom: tiles ? 18 : 12, worldCopyJump: true, attributionControl: false, zoomSnap: 1});
  L.control.zoom({zoomInTitle: phrase("zoom-in"), zoomOutTitle: phrase("zoom-out")}).addTo(map);
  if (tiles) L.tileLayer(tiles, {maxZoom: 18}).addTo(map);
  const renderer = L.canvas({padding: 0.3, tolerance: 4});
  const marks = L.layerGroup().addTo(map);
  const drawn = new Map();
  let asking, waiting, narrowed;

  function boxed(bounds) {
    return [bounds.getWest(), Math.max(-90, bounds.getSouth()), bounds.getEast(), Math.min(90, bounds.getNorth())].map((degrees) => degrees.toFixed(4)).join(",");
  }

  function fit([west, south, east, north], options = {}) {
    map.fitBounds([[south, west], [north, west > east ? east + 360 : east]], {padding: [40, 40], maxZoom: 8, animate: false, ...options});
  }

  async function fetched(address, headers = {}) {
    const answer = await fetch(address, {signal: asking.signal, headers});
    if (!answer.ok) throw new Error(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main")?.textContent.trim() ?? answer.status);
    return answer;
  }

  /** Ask for what is in view; what was asked for before and is not answered yet is let go of. */
  async function look() {
    asking?.abort();
    asking = new AbortController();
    const signal = asking.signal;
    element.setAttribute("aria-busy", "true");
    asked.set("bbox", boxed(map.getBounds()));
    asked.set("zoom", map.getZoom());
    addressed();
    try {
      const [shown, words] = await Promise.all([
        fetched(`/api/v1/map?${query("as")}`).then((answer) => answer.json()),
        listed(),
      ]);
      draw(shown.features);
      put(words);
      element.removeAttribute("aria-busy");
      element.dataset.marks = shown.features.length;
    } catch (trouble) {
      if (!signal.aborted) tell(trouble instanceof TypeError ? phrase("lost") : trouble.message, {trouble: true});
    }
  }

  async function listed(after = "") {
    const kept = query("as");
    if (narrowed) kept.set("bbox", narrowed);
    if (after) kept.set("after", after);
    return (await fetched(`/map?${kept}`, {"X-Part": "list"})).text();
  }

  function put(words) {
    const made = new DOMParser().parseFromString(words, "text/html");
    list.replaceChildren(...made.body.childNodes);
    rows();
  }

  ask = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  };

  function draw(features) {
    marks.clearLayers();
    drawn.clear();
    const west = map.getBounds().getWest();
    const circles = [], signs = [], named = features.length < 40;
    for (const {geometry: {coordinates: [longitude, latitude]}, properties} of features) {
      const place = [latitude, longitude + 360 * Math.ceil((west - longitude) / 360)], {incident, toll} = properties;
      const sign = new (incident ? mapMarks.Sign : mapMarks.Cluster)(place, {renderer, named, ...properties});
      sign.bindTooltip(() => mapMarks.words(properties), {direction: "top", offset: [0, -10], opacity: 1});
      sign.on("click", (event) => incident ? visit(`/incidents/${encodeURIComponent(incident.id)}`, event.originalEvent) : enter(properties));
      const circle = incident?.uncertainty_km ? mapMarks.doubt(map, place, incident.uncertainty_km, renderer) : null;
      if (circle) circles.push(circle);
      if (incident) drawn.set(incident.id, sign);
      signs.push([toll.high, sign]);
    }
    signs.sort(([one], [other]) => one - other);
    mapMarks.apart(map, signs.map(([, sign]) => sign).reverse());
    for (const layer of [...circles, ...signs.map(([, sign]) => sign)]) marks.addLayer(layer);
  }

  function visit(address, event) {
    if (event.ctrlKey || event.metaKey) window.open(address, "_blank", "noopener");
    else location.href = address;
  }

  /** Come nearer to several incidents; where they are at one place, list them alone. */
  async function enter({bbox: [west, south, east, north]}) {
    const tiny = Math.abs(east - west) < 0.0005 && north - south < 0.0005;
    if (!tiny && map.getZoom() < map.getMaxZoom()) return fit([west, south, east, north], {maxZoom: map.getMaxZoom(), animate: true});
    narrowed = [west - 1e-4, south - 1e-4, east + 1e-4, north + 1e-4].join(",");
    put(await listed());
    list.focus();
  }

  map.on("movestart", () => { narrowed = undefined; });
  map.on("moveend", ask);
  list.addEventListener("click", async (event) => {
    const turn = event.target.closest("[data-turn]");
    if (!turn) return;
    event.preventDefault();
    put(await listed(turn.dataset.turn));
    list.scrollTop = 0;
    list.focus();
  });
  for (const [kind, lit] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
    list.addEventListener(kind, (event) => {
      const sign = drawn.get(event.target.closest("tr")?.dataset.id);
      if (!sign || sign.options.lit === lit) return;
      sign.options.lit = lit;
      sign.redraw();
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);

  /** Where one was, else around all that is asked for. */
  async function begin() {
    const box = asked.get("bbox")?.split(",").map(Number);
    if (box?.length === 4 && box.every(Number.isFinite)) {
      const zoom = Number(asked.get("zoom"));
      if (zoom) map.setView([(box[1] + box[3]) / 2, (box[0] + (box[2] < box[0] ? box[2] + 360 : box[2])) / 2], zoom, {animate: false});
      else fit(box, {padding: [0, 0], maxZoom: map.getMaxZoom()});
    } else {
      asking = new AbortController();
      const {features} = await fetched(`/api/v1/map?${query("as", "bbox", "zoom")}&zoom=0`).then((answer) => answer.json());
      const boxes = features.map((feature) => feature.properties.bbox);
      const all = (at, least) => least(...boxes.map((box) => box[at]));
      if (boxes.length) fit([all(0, Math.min), all(1, Math.min), all(2, Math.max), all(3, Math.max)]);
      else map.setView([20, 10], 2);
    }
    if (!tiles) await mapGround.ground(map, {near, far});
    page.classList.add("drawn");
  }
  begin().catch((trouble) => tell(trouble.message, {trouble: true}));
});
