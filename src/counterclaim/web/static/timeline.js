// The line of time: choosing days on the brush asks for these days, drawn as finely as there is room for.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const page = document.querySelector(".timeline-page");
  page.addEventListener("brush", ({detail}) => {
    const asked = new URLSearchParams(location.search);
    asked.delete("unit");
    for (const [name, value] of Object.entries(detail)) value ? asked.set(name, value) : asked.delete(name);
    location.href = `/timeline?${asked}`;
  });
  workbench.key("m", workbench.phrase("map"), () => page.querySelector("[data-map]").click());
});
