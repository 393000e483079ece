// Opens HTML reports in Chromium and prints what it saw as JSON, for test_pages.py to judge.
//
//     node check.mjs CHROMIUM [--pictures FOLDER] FILE...

import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const MOST_STOPS = 80;
const LARGE = 1_000_000; // axe-core takes minutes over the ten thousand marks of a page this size.
const A4 = { width: 794, height: 1123 };
const PICTURES = {
  "panel-paper": { light: {}, dark: { colorScheme: "dark" }, "320px": { viewport: NARROW }, print: { media: "print", viewport: A4 } },
  "nasty-paper": { markup: {} },
  "several-papers": { several: {} },
};

async function opened(browser, file, report, { viewport = WIDE, media = "screen", ...options } = {}) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on("console", (message) => message.type() === "error" && report.errors.push(message.text()));
  page.on("pageerror", (error) => report.errors.push(String(error)));
  page.on("dialog", (dialog) => { report.errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => request.url() !== url && report.requests.push(request.url()));
  await page.emulateMedia({ media });
  await page.goto(url);
  return page;
}

async function axe(browser, file, report, options) {
  // The page's own policy forbids every script but its own, so it is set aside here, and only here.
  const page = await opened(browser, file, report, { bypassCSP: true, ...options });
  await page.addScriptTag({ path: AXE });
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document));
  await page.context().close();
  const said = violations.map((it) => `${it.id}: ${it.help}: ${it.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  return { violations: said, passes: passes.length };
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function tabWalk(page) {
  const stops = [];
  for (let step = 0; step < MOST_STOPS; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const it = document.activeElement;
      const box = it.getBoundingClientRect();
      const name = it.getAttribute("aria-label") || it.labels?.[0]?.textContent.trim() || it.textContent.trim();
      const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
      return { name, inside, outlined: getComputedStyle(it).outlineStyle !== "none", isBody: it === document.body };
    });
    if (stop.isBody) break;
    stops.push(stop);
  }
  return stops;
}

async function switches(page) {
  const box = page.locator("input[value^='k-']").first();
  if (await box.count() === 0) return null;
  const kind = await box.getAttribute("value");
  const counted = () => page.evaluate((kind) => {
    const report = document.querySelector(`.report:has([value="${kind}"])`);
    const shown = (it) => it.checkVisibility();
    const isMarked = (it) => getComputedStyle(it).backgroundColor !== "rgba(0, 0, 0, 0)";
    return {
      marks: [...report.querySelectorAll(`mark.${kind}:not(.note)`)].filter(isMarked).length,
      notes: [...report.querySelectorAll(`.notes li.${kind}`)].filter(shown).length,
    };
  }, kind);
  const seen = { on: await counted() };
  await box.focus();
  await page.keyboard.press("Space");
  seen.off = await counted();
  await page.keyboard.press("Space");
  seen.again = await counted();
  return seen;
}

async function links(page) {
  const number = page.locator("a.n:not(.note)").first();
  if (await number.count() === 0) return null;
  await number.focus();
  await page.keyboard.press("Enter");
  const note = page.locator(":target");
  const isNote = await note.evaluate((it) => it.matches(".notes li") && it.checkVisibility());
  await note.locator("small a").focus();
  await page.keyboard.press("Enter");
  return { note: isNote, reasons: await page.locator(":target").evaluate((it) => it.open === true) };
}

async function sorting(page) {
  const headings = page.locator(".sortable thead button");
  if (await headings.count() === 0) return null;
  const words = () => page.locator(".sortable tbody tr").evaluateAll((rows) => rows.map((it) => Number(it.cells[4].dataset.key)));
  await headings.nth(4).focus();
  await page.keyboard.press("Enter");
  const up = await words();
  await page.keyboard.press("Enter");
  const state = await page.locator(".sortable th[aria-sort]").getAttribute("aria-sort");
  return { up, down: await words(), state, rows: up.length };
}

async function look(browser, file) {
  const report = { errors: [], requests: [] };
  const before = Date.now();
  const page = await opened(browser, file, report);
  report.milliseconds = Date.now() - before;
  report.tabs = await tabWalk(page);
  report.switches = { withScript: await switches(page) };
  report.sorting = await sorting(page);
  report.links = await links(page);
  const plain = await opened(browser, file, report, { javaScriptEnabled: false });
  const narrow = await opened(browser, file, report, { viewport: NARROW });
  report.overflow = { wide: await overflow(page), narrow: await overflow(narrow) };
  report.switches.withoutScript = await switches(plain).catch(() => null);
  for (const each of [page, plain, narrow]) await each.context().close();
  report.axe = statSync(file).size > LARGE ? {} : {
    light: await axe(browser, file, report, {}),
    dark: await axe(browser, file, report, { colorScheme: "dark" }),
    narrow: await axe(browser, file, report, { viewport: NARROW }),
    print: await axe(browser, file, report, { media: "print" }),
  };
  return report;
}

async function takePictures(browser, file, folder) {
  const name = basename(file, ".html");
  for (const [kind, options] of Object.entries(PICTURES[name] ?? {})) {
    const page = await opened(browser, file, { errors: [], requests: [] }, options);
    const heading = page.locator("h3:has-text('Purpose')");
    await page.screenshot({ path: join(folder, `report-${kind}.png`) });
    if (await heading.count()) {
      await heading.evaluate((it) => it.scrollIntoView());
      await page.screenshot({ path: join(folder, `report-notes-${kind}.png`) });
    }
    await page.context().close();
  }
}

const [executablePath, ...rest] = process.argv.slice(2);
const folder = rest[0] === "--pictures" ? rest.splice(0, 2)[1] : "";
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const seen = {};
  for (const file of rest) {
    if (folder) await takePictures(browser, file, folder);
    else seen[file] = await look(browser, file);
  }
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
