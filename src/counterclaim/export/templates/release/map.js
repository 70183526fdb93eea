// The map: outlines of countries, and on them every incident that is shown, those that lie together as one mark with their number.
// Everything is drawn on one canvas, so that ten thousand move as easily as ten.
"use strict";
(() => {
  const {say, number} = release;
  const CELL = 34, REACH = 18, NEAREST = 11, NEAR = 4;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  let map, marks, shown = [];

  /** The arcs of a topology as [latitude, longitude]. */
  function arcs({arcs, transform: {scale, translate}}) {
    return arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [(y += dy) * scale[1] + translate[1], (x += dx) * scale[0] + translate[0]]);
    });
  }

  function outlines(topology) {
    const all = arcs(topology);
    const ring = (parts) => parts.flatMap((part, index) => {
      const arc = part < 0 ? [...all[~part]].reverse() : all[part];
      return index ? arc.slice(1) : arc;
    });
    return topology.countries.map(({polygons}) => polygons.map((polygon) => polygon.map(ring)));
  }

  function ground() {
    map.createPane("ground").style.zIndex = 200;
    const renderer = L.canvas({pane: "ground", padding: 0.5});
    let group, made;
    async function draw() {
      const near = map.getZoom() >= NEAR ? 1 : 0;
      if (near && !release.grounds[1]) await release.script("page/ground-near.js").catch(() => null);
      const topology = release.grounds[near] ?? release.grounds[0];
      const wanted = `${release.grounds.indexOf(topology)} ${colour("land")}`;
      if (wanted === made) return;
      made = wanted;
      group?.remove();
      const style = {renderer, interactive: false, weight: 1, color: colour("border"), fillColor: colour("land"), fillOpacity: 1};
      group = L.layerGroup(outlines(topology).map((shape) => L.polygon(shape, style))).addTo(map);
    }
    map.on("zoomend", draw);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { draw(); marks.draw(); });
    draw();
  }

  /** The marks, on a canvas that covers what is seen; it is drawn again where the map comes to rest. */
  const Marks = L.Layer.extend({
    onAdd(on) {
      this._canvas = L.DomUtil.create("canvas", "marks leaflet-zoom-hide", on.getPane("overlayPane"));
      on.on("moveend resize", this.draw, this);
      this.draw();
    },
    draw() {
      const size = map.getSize(), ratio = window.devicePixelRatio || 1, canvas = this._canvas;
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
      canvas.width = size.x * ratio;
      canvas.height = size.y * ratio;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
      const ctx = canvas.getContext("2d");
      ctx.scale(ratio, ratio);
      this.groups = grouped(size);
      const colours = Object.fromEntries(["mark", "paper", "dim", "land", "many"].map((name) => [name, colour(name)]));
      names(ctx, colours);
      for (const group of this.groups) group.all.length > 1 ? many(ctx, group, colours) : single(ctx, group, colours);
    },
    at(point) {
      const found = (this.groups ?? []).map((group) => [Math.hypot(group.x - point.x, group.y - point.y), group]).filter(([far]) => far <= REACH);
      return found.sort(([one], [other]) => one - other)[0]?.[1];
    },
  });

  /** What lies in one square of a grid that is fixed to the ground, as one. */
  function grouped(size) {
    const scale = 2 ** map.getZoom(), origin = map.getPixelBounds().min, cells = new Map();
    for (const one of shown) {
      one.point ??= map.project([one.latitude, one.longitude], 0);
      const x = one.point.x * scale, y = one.point.y * scale;
      const left = x - origin.x, top = y - origin.y;
      if (left < -CELL || top < -CELL || left > size.x + CELL || top > size.y + CELL) continue;
      const key = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
      const cell = cells.get(key) ?? {x: 0, y: 0, all: []};
      cell.x += left;
      cell.y += top;
      cell.all.push(one);
      cells.set(key, cell);
    }
    return apart([...cells.values()].map((cell) => ({x: cell.x / cell.all.length, y: cell.y / cell.all.length, all: cell.all})));
  }

  /** Groups of neighbouring squares that would overlap are one, where the larger of them is. */
  function apart(groups) {
    const kept = [];
    for (const group of groups.sort((one, other) => other.all.length - one.all.length)) {
      const near = kept.find((each) => Math.hypot(each.x - group.x, each.y - group.y) < CELL * .9);
      if (near) near.all = [...near.all, ...group.all];
      else kept.push(group);
    }
    return kept;
  }

  /** Countries by their names, where they are large enough to be read. */
  function names(ctx, {dim, land}) {
    const room = 2500 / 4 ** map.getZoom();
    Object.assign(ctx, {font: "600 11px system-ui, sans-serif", textAlign: "center", textBaseline: "middle", lineWidth: 3, lineJoin: "round", strokeStyle: land, fillStyle: dim});
    for (const {code, at, size} of release.grounds[0]?.countries ?? []) {
      if (!code || size < room) continue;
      const {x, y} = map.latLngToContainerPoint([at[1], at[0]]), words = release.country(code);
      ctx.strokeText(words, x, y);
      ctx.fillText(words, x, y);
    }
  }

  function circle(ctx, x, y, radius) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
  }

  function many(ctx, {x, y, all}, {paper, many: fill}) {
    const words = new Intl.NumberFormat(release.locale, {notation: "compact"}).format(all.length);
    circle(ctx, x, y, Math.min(16, 9 + Math.log10(all.length) * 3.2));
    ctx.fillStyle = fill;
    ctx.fill();
    ctx.strokeStyle = paper;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.fillStyle = paper;
    ctx.font = "600 11px system-ui, sans-serif";
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(words, x, y + .5);
  }

  /** One incident by the sign of its status: full where supported or admitted, half where alleged, crossed where contested. */
  function single(ctx, {x, y, all: [{status}]}, {paper, mark}) {
    circle(ctx, x, y, 7);
    ctx.fillStyle = paper;
    ctx.fill();
    ctx.fillStyle = ctx.strokeStyle = mark;
    ctx.lineWidth = 2;
    ctx.stroke();
    if (status === "supported" || status === "admitted") ctx.fill();
    if (status === "alleged") { ctx.beginPath(); ctx.arc(x, y, 7, Math.PI / 2, 1.5 * Math.PI); ctx.fill(); }
    if (status === "contested") { ctx.beginPath(); ctx.moveTo(x - 4.6, y + 4.6); ctx.lineTo(x + 4.6, y - 4.6); ctx.stroke(); }
  }

  function chosen(event) {
    const group = marks.at(event.containerPoint);
    if (!group) return;
    const [first] = group.all, apart = group.all.some((one) => one.latitude !== first.latitude || one.longitude !== first.longitude);
    if (group.all.length === 1) location.hash = first.incident;
    else if (apart && map.getZoom() < NEAREST) map.fitBounds(L.latLngBounds(group.all.map((one) => [one.latitude, one.longitude])).pad(0.3), {maxZoom: Math.max(map.getZoom() + 2, 6)});
    else listed(group.all, event.latlng);
  }

  /** Several at one point: a list to choose from. */
  function listed(all, point) {
    const {made, when, range, word} = release;
    const items = all.slice(0, 50).map((one) => made("li", {}, made("a", {href: `#${one.incident}`}, `${when(one)}: ${word("event_type", one.event_type)}, ${range(one.killed_low, one.killed_high)}`)));
    L.popup({maxHeight: 240}).setLatLng(point).setContent(made("div", {}, made("p", {}, say("several_here", {number: number(all.length)})), made("ul", {}, ...items))).openOn(map);
  }

  /** Make the map, and show all that has a point. */
  function start() {
    const element = document.getElementById("map");
    map = L.map(element, {zoomControl: false, minZoom: 1, maxZoom: NEAREST, worldCopyJump: true, zoomSnap: 0.5, attributionControl: false});
    L.control.zoom({zoomInTitle: say("zoom_in"), zoomOutTitle: say("zoom_out")}).addTo(map);
    L.control.attribution({prefix: false}).addAttribution(say("ground")).addTo(map);
    fit(release.incidents);
    marks = new Marks().addTo(map);
    ground();
    map.on("click", chosen);
    map.on("mousemove", (event) => element.classList.toggle("over", Boolean(marks.at(event.containerPoint))));
    release.watch((found) => { shown = found.filter((one) => one.latitude !== null); marks.draw(); });
  }

  function fit(all) {
    const points = all.filter((one) => one.latitude !== null).map((one) => [one.latitude, one.longitude]);
    if (points.length) map.fitBounds(L.latLngBounds(points).pad(0.15), {maxZoom: 5.5, animate: false});
    else map.setView([15, 10], 2);
  }

  release.map = {start, bounds: () => map?.getBounds(), moved: (then) => map.on("moveend", then)};
})();
