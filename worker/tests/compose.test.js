// A page from its parts.
import assert from "node:assert/strict";
import test from "node:test";

import { compose, unbundle } from "../compose.js";

test("what is a page's own stands where it stood, as it stood", () => {
  const list = { frame: ["<html path=", "><title>", "</title>", "", "", "<p>", "</p>"], parts: ["", "<link>"] };
  const own = unbundle("b/\u001fx\u001fx\u001f0\u001fx\u001fx\u001ea/\u001f$1 $& A\u001fb\u001f1\u001f<i>$'</i>\u001f{}", "a/");
  assert.equal(compose(list, own, "/a/"), "<html path=/a/><title>$1 $& A</title>b<link><i>$'</i><p>{}</p>");
});
