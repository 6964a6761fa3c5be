// How much of a version is here, and what holds a page.
import assert from "node:assert/strict";
import test from "node:test";

import { countList, readList } from "../list.js";

const list = readList({
  frame: [],
  parts: [],
  first: [
    ["app.wasm", "cc", 100, null],
    ["kept/start.json", "aa", 20, { "": "data/tracks.json", "tracks/": "data/tracks.json", "404.html": "" }],
  ],
  rest: [
    ["data/index.json", "dd", 5, null],
    ["kept/area-x.json", "ee", 30, { "topics/a/": "data/topic-a.json", "topics/b/": "data/topic-b.json" }],
  ],
});

test("a page counts once its bundle is here, and the page for no page does not count", () => {
  const count = (...here) => countList(list, new Set(here));
  assert.deepEqual(count(), { ready: 0, pages: 4, missing: 4, bytes: 155 });
  assert.equal(count("kept/start.json").ready, 2);
  assert.equal(count("kept/start.json", "kept/area-x.json").ready, 4);
});

test("with every file here nothing is missing", () => {
  const all = [...list.first, ...list.rest].map(({ name }) => name);
  assert.deepEqual(countList(list, new Set(all)), { ready: 4, pages: 4, missing: 0, bytes: 0 });
});

test("files that are not of this version count for nothing", () => {
  assert.equal(countList(list, new Set(["kept/area-y.json"])).missing, 4);
});

test("a page and its text are found in their bundle", () => {
  const bundle = list.find("kept/area-x.json");
  assert.deepEqual(list.holder("topics/a/"), [bundle, "topics/a/"]);
  assert.deepEqual(list.holder("data/topic-a.json"), [bundle, "topics/a/"]);
  assert.equal(list.holder("topics/no/"), undefined);
  assert.equal(list.holder("")[0].name, "kept/start.json");
});
