// Names of files and caches.
import assert from "node:assert/strict";
import test from "node:test";

import { cacheNames, isHashed, nameOf, otherCaches, settled, typeOf } from "../names.js";

const SCOPE = "https://host.example/sub/";

test("a query and a fragment are no part of a file's name", () => {
  assert.equal(nameOf(`${SCOPE}topics/lists/?track=a#slicing`, SCOPE), "topics/lists/");
  assert.equal(nameOf(`${SCOPE}?source=home`, SCOPE), "");
});

test("another site on the host has no name here", () => {
  for (const address of ["https://host.example/", "https://host.example/subway/", "https://other.example/sub/"]) {
    assert.equal(nameOf(address, SCOPE), null, address);
  }
});

test("a page has one name, however its address is written", () => {
  for (const name of ["tracks", "tracks/", "tracks/index.html"]) assert.equal(settled(name), "tracks/");
  for (const name of ["", "index.html"]) assert.equal(settled(name), "");
  assert.equal(settled("404.html"), "404.html");
  assert.equal(settled("data/topic-x-1a2b3c4d.json"), "data/topic-x-1a2b3c4d.json");
  assert.equal(settled("myindex.html"), "myindex.html");
});

test("only a name with a hash means the same in every version", () => {
  for (const name of ["program-1a2b3c4d/cairn_bg.wasm", "data/topic-x-1a2b3c4d.json", "offline-d0b45b47.js"]) {
    assert.ok(isHashed(name), name);
  }
  for (const name of ["", "topics/x-deadbeef/", "icon.svg", "404.html", "icons/icon-512.png"]) {
    assert.ok(!isHashed(name), name);
  }
});

test("two sites and two versions have caches of their own", () => {
  const one = cacheNames(SCOPE, "a", "1");
  const next = cacheNames(SCOPE, "a", "2");
  const root = cacheNames("https://host.example/", "a", "1");
  assert.equal(one.files, next.files);
  assert.notEqual(one.pages, next.pages);
  const all = [one, next, root].flatMap(({ files, pages }) => [files, pages]);
  assert.deepEqual(otherCaches(one, all), [next.pages]);
  assert.deepEqual(otherCaches(root, all), []);
});

test("a script is read as a script and a program as WebAssembly, whatever the host said", () => {
  assert.match(typeOf("offline-d0b45b47.js"), /^text\/javascript/);
  assert.equal(typeOf("program-1a2b3c4d/cairn_bg.wasm"), "application/wasm");
});
