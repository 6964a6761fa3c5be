// A page, put together from what all pages have in common and what is its own (`src/prerender/frame.rs` took
// it apart, `bundle.rs` wrote it down). It knows no page.

/** What is a page's own, out of a bundle: title, description, place among the parts, view, text. */
export function unbundle(bundle, page) {
  const pages = bundle.split("\u001e").map((one) => one.split("\u001f"));
  return pages.find(([address]) => address === page)?.slice(1);
}

/** What a lesson stands between in a page's view. */
const LESSON = ['<div class="lesson-text">', "<!--/lesson-->"];

/**
 * The text of a page as the program asks for it: a lesson stands in the view alone (`src/prerender/bundle.rs`).
 * @param {string[]} own as `unbundle` gives it
 */
export function textOf([, , , view, text]) {
  const [begin, end] = LESSON;
  const from = view.indexOf(begin);
  if (from < 0) return text;
  const lesson = view.slice(from + begin.length, view.indexOf(end, from) + end.length);
  return text.replace('"lesson":{', () => `"lesson":{"html":${JSON.stringify(lesson)},`);
}

/**
 * @param {{ frame: string[], parts: string[] }} list
 * @param {string[]} own as `unbundle` gives it
 * @param {string} path the page's path on the host
 */
export function compose({ frame, parts }, [title, description, part, view, text], path) {
  const own = [path, title, description, parts[part], view, text, ""];
  return frame.map((piece, at) => piece + own[at]).join("");
}
