"use strict";
// The page works without this. It adds: sorting, "all" and "none" for the switches, and open explanations.

function opened() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let it = target; it; it = it.parentElement) if (it.tagName === "DETAILS") it.open = true;
}

function button(label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}

function addAllAndNone(fieldset) {
  const boxes = [...fieldset.querySelectorAll("input")];
  for (const [label, on] of [["Show all", true], ["Show none", false]]) {
    const item = document.createElement("li");
    item.append(button(label, () => boxes.forEach((box) => { box.checked = on; })));
    fieldset.querySelector("ul").append(item);
  }
}

function key(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key === undefined ? cell.textContent.trim().toLowerCase() : Number(cell.dataset.key);
}

function compare(one, other) {
  if (typeof one === typeof other) return typeof one === "number" ? one - other : one.localeCompare(other, "en-GB");
  return typeof one === "number" ? -1 : 1;
}

function sortBy(table, heading) {
  const down = heading.getAttribute("aria-sort") === "ascending";
  const rows = [...table.tBodies[0].rows];
  rows.sort((one, other) => compare(key(one, heading.cellIndex), key(other, heading.cellIndex)) * (down ? -1 : 1));
  table.tBodies[0].append(...rows);
  for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
}

for (const table of document.querySelectorAll(".sortable")) {
  for (const heading of table.tHead.rows[0].cells) {
    heading.replaceChildren(button(heading.textContent, () => sortBy(table, heading)));
  }
}
for (const fieldset of document.querySelectorAll(".switches:has([value^='k-'])")) addAllAndNone(fieldset);
addEventListener("hashchange", opened);
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
opened();
