// What things are called: a file by its path below the site, a cache by where the site lies and what it
// holds. It knows no browser.

/** The file that an address asks for: its path below the site, or null outside of it. */
export function nameOf(address, scope) {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  return path.startsWith(scope) ? path.slice(scope.length) : null;
}

/** The same file under its one name: as a host does, `tracks` and `tracks/index.html` are `tracks/`. */
export function settled(name) {
  const folder = name.replace(/(^|\/)index\.html$/, "$1");
  const whole = folder === "" || folder.endsWith("/") || /\.[^/]*$/.test(folder);
  return whole ? folder : `${folder}/`;
}

/** Whether a name, or its folder's, holds a hash of the content: then every build means the same by it. */
export function isHashed(name) {
  return !name.endsWith("/") && /-[0-9a-f]{8}[./]/.test(name);
}

/**
 * The names of a site's caches. Files with a hash in their name are shared by all its versions; what is the
 * same name for other content lies apart for each.
 */
export function cacheNames(scope, site, version) {
  // Two sites of one host differ in where they lie; no path holds a colon.
  const root = `cairn:${new URL(scope).pathname}:`;
  return { root, files: `${root}${site}:files`, pages: `${root}${site}:pages:${version}` };
}

/** What other versions of the site keep apart, of all caches of the host. */
export function otherCaches({ root, files, pages }, all) {
  return all.filter((name) => name.startsWith(root) && name !== files && name !== pages);
}

/** How a file is to be read, whatever its host said. */
export function typeOf(name) {
  const types = {
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    png: "image/png",
    svg: "image/svg+xml",
    txt: "text/plain; charset=utf-8",
    wasm: "application/wasm",
    webmanifest: "application/manifest+json",
  };
  const ending = name.slice(name.lastIndexOf(".") + 1);
  return types[ending] ?? "application/octet-stream";
}
