// What stands on the map: an incident as the sign of its status with its number, several as a number in a frame, and circles of doubt.
"use strict";
(() => {
  const {colour} = mapGround;
  const {phrase} = workbench;

  /** Numbers as short as there is room for: 8–9, 1.2K–1.4K. */
  const format = new Intl.NumberFormat(document.documentElement.lang, {notation: "compact", maximumFractionDigits: 1});
  const number = (value) => value < 10_000 ? String(value) : format.format(value);

  /** From low to high, as everywhere: "8–9", "8+", "≤9", and nothing where nobody says. */
  function reach(low, high) {
    if (low === null && high === null) return "";
    if (low === null) return `≤${number(high)}`;
    if (high === null) return `${number(low)}+`;
    return low === high ? number(low) : `${number(low)}–${number(high)}`;
  }

  function tollWords({incidents, low, high, unbounded, uncounted, held}) {
    return incidents === uncounted + held && !low && !high ? "" : reach(low, high) + (unbounded ? "+" : "");
  }

  const SHAPES = {
    unattributed: (ctx, x, y, r) => ring(ctx, x, y, r),
    alleged: (ctx, x, y, r) => { ring(ctx, x, y, r); ctx.beginPath(); ctx.arc(x, y, r, Math.PI / 2, 1.5 * Math.PI); ctx.fill(); },
    supported: (ctx, x, y, r) => { ring(ctx, x, y, r); ctx.fill(); },
    admitted: (ctx, x, y, r) => { path(ctx, [[x, y - r - 2], [x + r + 2, y], [x, y + r + 2], [x - r - 2, y]]); ctx.fill(); ctx.stroke(); },
    contested: (ctx, x, y, r) => {
      ring(ctx, x, y, r + 1);
      for (const [x1, y1, x2, y2] of [[-3.5, -1.8, 3.5, -1.8], [-3.5, 1.8, 3.5, 1.8], [2.2, -4.6, -2.2, 4.6]]) line(ctx, x + x1, y + y1, x + x2, y + y2);
    },
    none: (ctx, x, y, r) => { path(ctx, [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]]); paper(ctx); ctx.stroke(); },
  };

  function paper(ctx) {
    const kept = ctx.fillStyle;
    ctx.fillStyle = colour("paper");
    ctx.fill();
    ctx.fillStyle = kept;
  }

  function ring(ctx, x, y, r) {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 2 * Math.PI);
    paper(ctx);
    ctx.stroke();
  }

  function path(ctx, points) {
    ctx.beginPath();
    points.forEach(([x, y]) => ctx.lineTo(x, y));
    ctx.closePath();
  }

  function line(ctx, x1, y1, x2, y2) {
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.stroke();
  }

  /** The pen as it is before anything is drawn: circles leave their dashes and their paleness behind. */
  function fresh(ctx) {
    ctx.setLineDash([]);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.6;
    ctx.strokeStyle = ctx.fillStyle = colour("target");
  }

  /** One incident: the sign of its status, its number beside it. */
  const Sign = L.CircleMarker.extend({
    options: {radius: 12, bubblingMouseEvents: false},
    _updateBounds() {
      const {x, y} = this._point;
      this._pxBounds = L.bounds([x - 16, y - 14], [x + 160, y + 24]);
    },
    _updatePath() {
      const renderer = this._renderer, ctx = renderer._ctx, {x, y} = this._point, {incident, lit, named} = this.options;
      if (!renderer._drawing) return;
      fresh(ctx);
      if (lit) {
        ctx.strokeStyle = colour("accent");
        ctx.beginPath();
        ctx.arc(x, y, 12, 0, 2 * Math.PI);
        ctx.stroke();
        fresh(ctx);
      }
      SHAPES[incident.status ?? "none"](ctx, x, y, 5.5);
      const words = reach(incident.low, incident.high);
      write(ctx, incident.part_of && words ? `(${words})` : words, x + 11, y, "600 13px system-ui, sans-serif", "ink");
      if (named && incident.place) write(ctx, incident.place, x + 11, y + 15, "12px system-ui, sans-serif", "place-name");
    },
  });

  function write(ctx, words, x, y, font, name) {
    ctx.font = font;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.lineWidth = 3.5;
    ctx.lineJoin = "round";
    ctx.strokeStyle = colour("land");
    ctx.strokeText(words, x, y);
    ctx.fillStyle = colour(name);
    ctx.fillText(words, x, y);
  }

  /** Several incidents together: how many were killed, and at how many. */
  const Cluster = L.CircleMarker.extend({
    options: {radius: 16, bubblingMouseEvents: false},
    _updateBounds() {
      const {x, y} = this._point;
      this._pxBounds = L.bounds([x - 60, y - 44], [x + 60, y + 44]);
    },
    _containsPoint(point) {
      const half = this._half ?? 16;
      return Math.abs(point.x - this._point.x) <= half && Math.abs(point.y - this._point.y - (this.options.lift ?? 0)) <= 13;
    },
    _updatePath() {
      const renderer = this._renderer, ctx = renderer._ctx, {x} = this._point, {toll, contested, lit, lift = 0} = this.options;
      const y = this._point.y + lift;
      if (!renderer._drawing) return;
      fresh(ctx);
      const main = tollWords(toll) || "?", count = `×${number(toll.incidents)}`;
      ctx.font = "600 13px system-ui, sans-serif";
      const wide = ctx.measureText(main).width;
      ctx.font = "11px system-ui, sans-serif";
      const all = wide + 5 + ctx.measureText(count).width, half = this._half = Math.max(16, all / 2 + 8);
      ctx.beginPath();
      ctx.roundRect(x - half, y - 12, 2 * half, 24, 12);
      ctx.fillStyle = colour("paper");
      ctx.fill();
      ctx.lineWidth = lit ? 3 : 1.4;
      ctx.strokeStyle = colour(lit ? "accent" : "target");
      ctx.setLineDash(contested ? [] : [4, 2]);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.textAlign = "left";
      ctx.textBaseline = "middle";
      ctx.fillStyle = colour("ink");
      ctx.font = "600 13px system-ui, sans-serif";
      ctx.fillText(main, x - all / 2, y + 0.5);
      ctx.fillStyle = colour("dim");
      ctx.font = "11px system-ui, sans-serif";
      ctx.fillText(count, x - all / 2 + wide + 5, y + 1);
    },
  });

  /** Move those of several incidents that would lie over another mark a line up or down. */
  function apart(map, marks) {
    const boxes = marks.filter((mark) => mark instanceof Sign).map((sign) => map.latLngToLayerPoint(sign.getLatLng())).map(({x, y}) => L.bounds([x - 8, y - 9], [x + 50, y + 9]));
    const free = (box) => !boxes.some((other) => other.overlaps(box));
    for (const cluster of marks.filter((mark) => mark instanceof Cluster)) {
      const {x, y} = map.latLngToLayerPoint(cluster.getLatLng()), half = 20 + 4 * tollWords(cluster.options.toll).length;
      const at = (lift) => L.bounds([x - half, y + lift - 12], [x + half, y + lift + 12]);
      cluster.options.lift = [0, -26, 26].find((lift) => free(at(lift))) ?? 0;
      boxes.push(at(cluster.options.lift));
    }
  }

  /** The circle within which an incident was, where it is larger than its sign. */
  function doubt(map, place, km, renderer) {
    const circle = L.circle(place, {renderer, radius: km * 1000, interactive: false, weight: 1, dashArray: "3 3", color: colour("target"), fillColor: colour("target"), fillOpacity: 0.05, opacity: 0.6});
    const pixels = km * 1000 / (40_075_016 * Math.cos(place[0] * Math.PI / 180) / (256 * 2 ** map.getZoom()));
    return pixels > 9 && pixels < 1500 ? circle : null;
  }

  /** What a mark says in words, for the pointer. */
  function words({toll, incident, contested}) {
    const box = document.createElement("div");
    const say = (text, tag = "div") => box.appendChild(document.createElement(tag)).textContent = text;
    const killed = incident ? reach(incident.low, incident.high) : tollWords(toll);
    if (incident) say(incident.place ?? "", "b");
    say(incident ? `${phrase(`kind-${incident.event_type}`)}, ${incident.start ? days(incident.start, incident.end) : phrase("day-unknown")}` : `${toll.incidents} ${phrase("incidents")}`);
    say(killed ? `${killed} ${phrase("killed")}` : phrase("no-number"));
    if (incident?.status) say(phrase(`status-${incident.status}`));
    else if (contested) say(`${contested} ${phrase("status-contested")}`);
    return box;
  }

  function days(start, end) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: "medium", timeZone: "UTC"});
    const [first, last] = [start, end ?? start].map((day) => new Date(`${day}T00:00:00Z`));
    return format.formatRange(first, last);
  }

  window.mapMarks = {Sign, Cluster, apart, doubt, words};
})();
