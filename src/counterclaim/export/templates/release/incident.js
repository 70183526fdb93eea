// One incident: what is claimed by whom, in which words, the ranges, where each attribution stands, and the reports.
"use strict";
(() => {
  const {say, word, when, where, range, number, made, day} = release;
  const HARMS = ["killed", "injured", "missing", "abducted"];
  let before;

  const list = (items) => items.length ? made("ul", {}, ...items) : null;
  const section = (name, ...children) => made("section", {}, made("h3", {}, say(name)), ...children);

  function numbers(one, more) {
    const all = {...more, ...one}, found = HARMS.filter((harm) => [all[`${harm}_low`], all[`${harm}_high`]].some((bound) => bound !== null && bound !== undefined));
    const rows = found.map((harm) => {
      const best = all[`${harm}_best`], low = all[`${harm}_low`], high = all[`${harm}_high`];
      const told = range(low ?? null, high ?? null) + (best !== null && best !== undefined && low !== high ? ` (${say("best", {number: number(best)})})` : "");
      return made("div", {}, made("dt", {}, say(harm)), made("dd", {}, told));
    });
    return section("numbers", rows.length ? made("dl", {}, ...rows) : made("p", {}, say("no_number")), more.rule ? made("p", {class: "dim"}, say("under_rule", {rule: more.rule})) : null);
  }

  function party(each) {
    const said = ["accused_by", "suspected_by", "denied_by", "admitted_by", "silent"].filter((name) => each[name]);
    return made(
      "li", {}, made("strong", {dir: "auto"}, each.party), " – ", made("span", {class: `status s-${each.status}`}, word("status", each.status)),
      list(said.map((name) => made("li", {dir: "auto"}, `${say(name)}: ${each[name]}`))),
    );
  }

  /** What a claim says, in a few words. */
  function gist(claim) {
    if (claim.kind === "count") {
      const told = claim.low !== null && claim.high === null ? say("at_least", {number: number(claim.low)}) : range(claim.low, claim.high);
      return `${told}, ${word("group", claim.group)} (${word("harm", claim.harm)})`;
    }
    if (claim.kind === "attribution") return `${word("stance", claim.stance)}${claim.target ? `: ${claim.target}` : ""}`;
    return word("kind", claim.kind);
  }

  function source(claim) {
    const words = [claim.publisher ?? say("unknown_publisher"), claim.published ? day(claim.published) : null].filter(Boolean).join(", ");
    return claim.url ? made("a", {href: claim.url, rel: "noreferrer noopener"}, words) : words;
  }

  function claim(each) {
    const who = each.claimant_kind === "report" ? word("claimant_kind", "report") : `${each.claimant} (${word("claimant_kind", each.claimant_kind)})`;
    return made(
      "li", {class: each.checked === "machine" ? "read" : "seen"},
      made("span", {dir: "auto"}, made("strong", {}, who), ": ", gist(each)),
      each.quote ? made("q", {dir: "auto"}, each.quote) : null,
      made("span", {class: "dim"}, source(each), " · ", word("checked", each.checked)),
    );
  }

  /** What a reader may open is a web address, whatever stands in the data. */
  const address = (url) => /^https?:\/\//i.test(url ?? "") ? url : null;

  function report(each) {
    const words = [each.publisher ?? say("unknown_publisher"), each.published ? day(each.published) : null, each.language].filter(Boolean).join(", ");
    return made("li", {dir: "auto"}, address(each.url) ? made("a", {href: address(each.url), rel: "noreferrer noopener"}, words) : words);
  }

  function place(one, more) {
    const off = one.uncertainty_km ? say("off_by", {km: number(one.uncertainty_km)}) : null;
    return [where(one), more.where_prec ? word("where_prec", more.where_prec) : null, off].filter(Boolean).join(" · ");
  }

  function content(one, more) {
    const parts = one.part_of && release.incidents.some((other) => other.incident === one.part_of);
    return [
      made("p", {dir: "auto"}, place(one, more)),
      made("p", {}, [when(one), more.date_prec ? word("date_prec", more.date_prec) : null].filter(Boolean).join(" · ")),
      more.sums_up ? made("p", {class: "caution"}, say("sums_up")) : null,
      parts ? made("p", {}, made("a", {href: `#${one.part_of}`}, say("part_of"))) : null,
      numbers(one, more),
      section("who_did_it", list(more.parties.map(party)) ?? made("p", {}, say("nobody_named"))),
      more.contradictions ? section("contradictions", made("p", {dir: "auto"}, more.contradictions)) : null,
      section("claims", made("ol", {class: "claims"}, ...more.claims.map((each) => claim({...each, url: address(each.url)})))),
      section("reports", list(more.sources.map(report))),
      made("p", {class: "dim"}, `${say("checked")}: ${word("checked", one.checked)} · `, made("a", {href: `#${one.incident}`}, one.incident)),
    ];
  }

  async function open(one) {
    const dialog = document.getElementById("incident"), title = `${word("event_type", one.event_type)}, ${one.place ?? where(one)}`;
    const close = made("button", {type: "button", class: "close"}, say("close"));
    close.addEventListener("click", () => dialog.close());
    const body = made("div", {}, made("p", {}, say("loading")));
    dialog.replaceChildren(made("div", {class: "bar"}, made("h2", {id: "incident-name", dir: "auto"}, title[0].toUpperCase() + title.slice(1)), close), body);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    try {
      body.replaceChildren(...content(one, await release.told(one)).filter(Boolean));
    } catch {
      body.replaceChildren(made("p", {role: "alert"}, say("failed")));
    }
  }

  function follow() {
    const dialog = document.getElementById("incident"), id = decodeURIComponent(location.hash.slice(1));
    const one = release.incidents.find((each) => each?.incident === id);
    if (one) open(one);
    else if (dialog.open) dialog.close();
  }

  function start() {
    const dialog = document.getElementById("incident");
    dialog.addEventListener("close", () => {
      if (location.hash) history.replaceState(null, "", location.pathname + location.search);
      before?.focus();
    });
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.addEventListener("click", (event) => { if (!dialog.open) before = event.target.closest("a") ?? before; });
    window.addEventListener("hashchange", follow);
    follow();
  }

  release.incident = {start};
})();
