// What the learner is told.
import assert from "node:assert/strict";
import test from "node:test";

import { mayFill, standing } from "../standing.js";

const told = (facts) => ({ version: "1", agreed: false, ready: 9, pages: 12, missing: 6, bytes: 1, ...facts });

test("a device that saves data is asked first, once", () => {
  assert.equal(mayFill(told(), false), true);
  assert.equal(mayFill(told(), true), false);
  assert.equal(mayFill(told({ agreed: true }), true), true);
  assert.equal(standing(told(), true, false), "asks");
  assert.equal(standing(told({ agreed: true }), true, false), "waits");
});

test("nothing is brought that is here", () => {
  assert.equal(mayFill(told({ missing: 0 }), false), false);
  assert.equal(standing(told({ missing: 0 }), true, false), "ready");
});

test("a device without room says so, and one without network waits", () => {
  assert.equal(standing(told({ stopped: "full" }), false, false), "full");
  assert.equal(standing(told({ stopped: "unreachable" }), false, false), "waits");
  assert.equal(standing(told(), false, true), "fills");
});
