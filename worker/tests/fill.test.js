// Bringing files in, a run at a time.
import assert from "node:assert/strict";
import test from "node:test";

import { LANES, RUN, run, runAll } from "../fill.js";

const files = Array.from({ length: 3 * RUN + 1 }, (_, at) => `${at}`);

test("run after run brings every file, each once", async () => {
  const brought = [];
  assert.equal(await runAll(files, async (file) => void brought.push(file) ?? null), null);
  assert.deepEqual(brought.toSorted(), files.toSorted());
});

test("a run is short, and says where to go on", async () => {
  let asked = 0;
  const keep = async () => void (asked += 1) ?? null;
  assert.deepEqual(await run(files, 0, keep), { next: RUN, stopped: null });
  assert.equal(asked, RUN);
  assert.deepEqual(await run(files, 3 * RUN, keep), { next: null, stopped: null });
});

test("few are under way at once", async () => {
  let underWay = 0;
  let most = 0;
  await runAll(files, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((go) => setImmediate(go));
    underWay -= 1;
    return null;
  });
  assert.equal(most, LANES);
});

test("a run that is useless to go on with stops soon, and says why", async () => {
  let asked = 0;
  const keep = async () => {
    asked += 1;
    return asked > 3 ? "full" : null;
  };
  assert.equal(await runAll(files, keep), "full");
  assert.ok(asked <= 3 + LANES, `${asked}`);
});
