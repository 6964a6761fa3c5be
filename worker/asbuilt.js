// Whether an answer is the file that the build wrote: by its bytes alone. What a host, a proxy or a hotel's
// sign-in page says instead, under whatever status and type, is never kept.

import { typeOf } from "./names.js";

/**
 * The answer as it may be kept: the bytes of the build under the type of their name, and nothing else of how
 * they came. Null if they are others.
 * @param {Response} response
 * @param {import("./list.js").Entry} entry
 */
export async function asBuilt(response, { name, digest }) {
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!hex.startsWith(digest)) return null;
  return new Response(bytes, { headers: { "content-type": typeOf(name) } });
}
