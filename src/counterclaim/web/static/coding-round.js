"use strict";
document.addEventListener("DOMContentLoaded", () => {
  workbench.key("Enter", "", (event) => {
    const link = document.activeElement.closest("tr.row")?.querySelector("a") ?? document.getElementById("go-on");
    if (document.activeElement.tagName === "A" || document.activeElement.tagName === "BUTTON") document.activeElement.click();
    else link?.click();
  });
});
