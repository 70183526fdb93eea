// What is too large is said before it is sent: a server that refuses it would close the connection first.
"use strict";
(() => {
  const size = (form) => [...form.elements].reduce((sum, field) =>
    sum + [...(field.files ?? [])].reduce((all, file) => all + file.size, 0) + (field.name === "text" ? new Blob([field.value]).size : 0), 0);

  document.addEventListener("submit", (event) => {
    const most = Number(event.target.dataset?.most);
    if (!most || size(event.target) < most - 10000) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    workbench.tell(workbench.phrase("too-large"), {trouble: true});
  }, true);

  document.addEventListener("DOMContentLoaded", () => workbench.walk("tr.row", {next: workbench.phrase("row-next"), previous: workbench.phrase("row-previous")}));
})();
