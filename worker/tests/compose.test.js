// A page from its parts.
import assert from "node:assert/strict";
import test from "node:test";

import { compose, textOf, unbundle } from "../compose.js";

test("what is a page's own stands where it stood, as it stood", () => {
  const list = { frame: ["<html path=", "><title>", "</title>", "", "", "<p>", "</p>"], parts: ["", "<link>"] };
  const own = unbundle("b/\u001fx\u001fx\u001f0\u001fx\u001fx\u001ea/\u001f$1 $& A\u001fb\u001f1\u001f<i>$'</i>\u001f{}", "a/");
  assert.equal(compose(list, own, "/a/"), "<html path=/a/><title>$1 $& A</title>b<link><i>$'</i><p>{}</p>");
});

test("a lesson stands in the view alone, and in the text where the program asks for it", () => {
  const view = '<main><div class="lesson-text"><p>$1 "a" \\u003c</p><!--/lesson--></div></main>';
  const own = ["", "", "0", view, '{"page":"topic","lesson":{"minutes":3}}'];
  const text = JSON.parse(textOf(own));
  assert.equal(text.lesson.html, '<p>$1 "a" \\u003c</p><!--/lesson-->');
  assert.equal(text.lesson.minutes, 3);
  const plain = ["", "", "0", "<main></main>", '{"page":"topic"}'];
  assert.equal(textOf(plain), '{"page":"topic"}');
});
