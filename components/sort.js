// Sorts a table by a column when the button in its heading is pressed; the total stays below.
// Without this script the table is the same, unsorted.
(() => {
  if (window.sortsTables) return;
  window.sortsTables = true;
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const number = cell.dataset.value;
    return number === undefined ? cell.textContent.replace(/(\d),(?=\d{3})/g, "$1") : Number(number);
  };
  const order = (a, b) => {
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1; // what is unknown comes last
    return typeof a === "number" ? a - b : a.localeCompare(b, undefined, { numeric: true });
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("th button.sort");
    if (!button) return;
    const heading = button.closest("th");
    const body = heading.closest("table").tBodies[0];
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const known = (row) => {
      const cell = row.cells[heading.cellIndex];
      return heading.classList.contains("number") ? cell.dataset.value !== undefined : cell.textContent !== "";
    };
    const rows = [...body.rows];
    const told = rows.filter(known), untold = rows.filter((row) => !known(row));
    told.sort((a, b) => (down ? -1 : 1) * order(valueOf(a, heading.cellIndex), valueOf(b, heading.cellIndex)));
    body.append(...told, ...untold);
  });
})();
