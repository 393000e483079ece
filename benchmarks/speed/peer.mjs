// One run of a Node peer, which prints its figures as JSON.
//
//     node peer.mjs NAME FOLDER_OF_PACKAGES FOLDER_OF_TEXTS
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [name, packages, folder] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const load = (each) => import(pathToFileURL(require.resolve(each)));

const makers = {
  "write-good": async () => {
    const { default: writeGood } = await load("write-good");
    return (text) => writeGood(text).length;
  },
  alex: async () => {
    const { markdown } = await load("alex");
    return (text) => markdown(text).messages.length;
  },
  retext: async () => {
    const { unified } = await load("unified");
    const plugins = ["readability", "passive", "simplify", "equality", "intensify"];
    const loaded = await Promise.all(["english", "stringify", ...plugins].map((each) => load(`retext-${each}`)));
    const processor = unified();
    for (const plugin of loaded) processor.use(plugin.default);
    return (text) => processor.processSync(text).messages.length;
  },
};

const work = await makers[name]();
const names = readdirSync(folder).filter((each) => each.endsWith(".txt")).sort();
const texts = names.map((each) => readFileSync(join(folder, each), "utf8"));
work("We will utilise the room. It was decided in May.\n");
const before = process.cpuUsage();
const began = performance.now();
let findings = 0;
for (const text of texts) findings += work(text);
const wall = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall, findings, characters }));
