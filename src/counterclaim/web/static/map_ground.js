// The countries under the map, from Natural Earth's outlines that are shipped with the workbench: no tile is asked of anybody.
"use strict";
(() => {
  /** A colour of the page's style. */
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  /** The arcs of a topology as [latitude, longitude]. */
  function arcs({arcs, transform: {scale, translate}}) {
    return arcs.map((arc) => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => [(y += dy) * scale[1] + translate[1], (x += dx) * scale[0] + translate[0]]);
    });
  }

  const ring = (all, parts) => parts.flatMap((part, at) => {
    const arc = part < 0 ? all[~part].toReversed() : all[part];
    return at ? arc.slice(1) : arc;
  });

  const FONT = "600 11px system-ui, sans-serif";

  /** A country's name, written where it lies. */
  const Name = L.CircleMarker.extend({
    options: {interactive: false, radius: 60},
    _updatePath() {
      const renderer = this._renderer, ctx = renderer._ctx;
      if (!renderer._drawing) return;
      ctx.globalAlpha = 1;
      ctx.font = FONT;
      ctx.textAlign = "center";
      ctx.textBaseline = "middle";
      ctx.lineWidth = 3;
      ctx.lineJoin = "round";
      ctx.strokeStyle = colour("land");
      ctx.strokeText(this.options.words, this._point.x, this._point.y);
      ctx.fillStyle = colour("place-name");
      ctx.fillText(this.options.words, this._point.x, this._point.y);
    },
  });

  /** The ground of a map, which takes the finer outlines when one comes nearer, and is repeated beyond the date line. */
  function ground(map, {near, far}) {
    map.createPane("ground").style.zIndex = 200;
    map.createPane("names").style.zIndex = 210;
    map.getPane("names").style.pointerEvents = "none";
    const renderer = L.canvas({pane: "ground", padding: 0.4}), above = L.canvas({pane: "names", padding: 0.4});
    const kept = new Map();
    let shown;

    async function topology(address) {
      if (!kept.has(address)) kept.set(address, fetch(address).then((answer) => answer.json()));
      return kept.get(address);
    }

    function layers(made, turn) {
      const all = arcs(made), names = new Intl.DisplayNames(document.documentElement.lang, {type: "region"});
      const moved = ([latitude, longitude]) => [latitude, longitude + 360 * turn];
      return made.countries.flatMap(({code, polygons, at, size}) => {
        const outline = polygons.map((polygon) => polygon.map((parts) => ring(all, parts).map(moved)));
        const style = {renderer, interactive: false, weight: 1, color: colour("border"), fillColor: colour("land"), fillOpacity: 1, smoothFactor: 0.6};
        const country = [L.polygon(outline, style)];
        if (code) country.push(new Name([at[1], at[0] + 360 * turn], {renderer: above, words: names.of(code), size, named: true}));
        return country;
      });
    }

    /** The names for which there is room, those of large countries first; the others would lie over them. */
    function legible(names) {
      const pen = document.createElement("canvas").getContext("2d"), boxes = [];
      pen.font = FONT;
      return names.toSorted((one, other) => other.options.size - one.options.size).filter((name) => {
        const {x, y} = map.project(name.getLatLng()), half = pen.measureText(name.options.words).width / 2 + 4;
        const box = L.bounds([x - half, y - 8], [x + half, y + 8]);
        if (boxes.some((other) => other.overlaps(box))) return false;
        return boxes.push(box);
      });
    }

    async function draw() {
      const address = map.getZoom() < 4 ? far : near, bounds = map.getBounds();
      const turns = [-1, 0, 1].filter((turn) => bounds.getWest() < 180 + 360 * turn && bounds.getEast() > -180 + 360 * turn);
      const wanted = `${address} ${turns} ${map.getZoom()} ${matchMedia("(prefers-color-scheme: dark)").matches}`;
      if (wanted === shown?.wanted) return;
      const made = await topology(address);
      const room = 2500 / 4 ** map.getZoom();
      shown?.group.remove();
      const all = turns.flatMap((turn) => layers(made, turn)), names = all.filter((layer) => layer.options.named && layer.options.size > room);
      const group = L.layerGroup([...all.filter((layer) => !layer.options.named), ...legible(names)]);
      shown = {wanted, group: group.addTo(map)};
    }

    map.on("moveend", draw);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    return draw();
  }

  window.mapGround = {ground, colour};
})();
