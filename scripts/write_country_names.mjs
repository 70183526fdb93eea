// Prints vocabulary/places/country_names.tsv: the French and Arabic names of countries. Usage: node scripts/write_country_names.mjs > FILE
// Source: Unicode CLDR 48 as it comes with Node.js (Unicode-3.0 licence), long and short forms.
import { readFileSync } from "node:fs";

const table = new URL("../src/counterclaim/vocabulary/places/countries.tsv", import.meta.url);
const codes = readFileSync(table, "utf8").split("\n").filter((line) => /^[A-Z]{2}\t/.test(line)).map((line) => line.slice(0, 2));
const names = (code, language) => {
  const forms = ["long", "short"].map((style) => new Intl.DisplayNames([language], { type: "region", style }).of(code));
  return [...new Set(forms.map((name) => name.replace(/\s*\(.*\)/, "").replace(/[\u200e\u200f]/g, "").replaceAll("’", "'")))].join("|");
};
console.log("# French and Arabic names of countries, by ISO 3166-1 code; '|' separates values. Source: Unicode CLDR 48 (Unicode-3.0 licence),");
console.log("# written by scripts/write_country_names.mjs; brackets and what they hold left out.");
console.log("code\tfr\tar");
for (const code of codes) console.log([code, names(code, "fr"), names(code, "ar")].join("\t"));
