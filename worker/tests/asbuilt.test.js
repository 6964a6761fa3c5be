// What is kept, and what is not.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";

import { asBuilt } from "../asbuilt.js";

const SCRIPT = "export default 1;";
const digest = createHash("sha256").update(SCRIPT).digest("hex").slice(0, 8);
const entry = { name: "start-1.js", digest, size: SCRIPT.length };

test("the file of the build is kept, under the type of its name", async () => {
  const kept = await asBuilt(new Response(SCRIPT, { headers: { "content-type": "text/html", vary: "*" } }), entry);
  assert.equal(await kept.text(), SCRIPT);
  assert.deepEqual([...kept.headers.keys()], ["content-type"]);
  assert.match(kept.headers.get("content-type"), /javascript/);
});

test("what a hotel's sign-in page answers is not kept, whatever it calls itself", async () => {
  const page = "<!doctype html><title>Welcome to our network</title>";
  for (const type of ["text/html", "text/javascript"]) {
    assert.equal(await asBuilt(new Response(page, { headers: { "content-type": type } }), entry), null);
  }
});

test("half a file, an error and nothing are not kept", async () => {
  for (const answer of [
    new Response(SCRIPT.slice(0, 5), { status: 206 }),
    new Response("no", { status: 500 }),
    new Response("", { status: 200 }),
    Response.error(),
  ]) {
    assert.equal(await asBuilt(answer, entry), null);
  }
});
