// The service worker: it keeps the site on the device, and answers from what it keeps. It shows nothing and
// decides nothing for the learner: `page.js` does. The build puts `self.CAIRN` before it.

import { registerQuotaErrorCallback } from "workbox-core";
import { Route, Router } from "workbox-routing";
import { Strategy } from "workbox-strategies";

import { asBuilt } from "./asbuilt.js";
import { compose, textOf, unbundle } from "./compose.js";
import { run, runAll } from "./fill.js";
import { countList, readList } from "./list.js";
import { cacheNames, isHashed, nameOf, otherCaches, settled } from "./names.js";

const { site, version, list: listName } = self.CAIRN;
const { scope } = self.registration;
const own = cacheNames(scope, site, version);

/** The learner's word to bring everything although the device saves data; it outlives versions. */
const AGREED = `${scope}agreed`;
/** A version was here as a whole: the next one replaces it as a whole, or not at all. */
const WHOLE = `${scope}whole`;
/** How long an open tab has to say which version it runs. */
const TAB_MS = 1500;

const nameFor = (request) => settled(nameOf(request.url, scope));
const cacheFor = (name) => (isHashed(name) ? own.files : own.pages);

let noRoom = false;
registerQuotaErrorCallback(() => {
  noRoom = true;
});

/** The list of this version, from the cache or, the first time, from the host. */
let listed = null;
const list = () => {
  listed ??= readOwnList();
  listed.catch(() => {
    listed = null;
  });
  return listed;
};

async function readOwnList() {
  const cache = await caches.open(own.files);
  const kept = await cache.match(scope + listName);
  if (kept) return readList(await kept.json());
  const response = await fetch(scope + listName, { cache: "no-cache" });
  const [, digest] = /-([0-9a-f]+)\.json$/.exec(listName);
  const good = await asBuilt(response, { name: listName, digest });
  if (!good) throw new Error(`${listName} is not as it was built`);
  await cache.put(scope + listName, good.clone());
  return readList(await good.json());
}

const onlyAsBuilt = {
  cacheKeyWillBeUsed: async ({ request }) => scope + nameFor(request),
  cacheWillUpdate: async ({ request, response }) => {
    const entry = (await list()).find(nameFor(request));
    return entry ? asBuilt(response, entry) : null;
  },
};

/** The list, where it can be had: without it, the host alone answers. */
const listOrNone = () => list().catch(() => null);

/** A page, or its text, out of the bundle that holds it; null if there is none, or it is not here. */
async function fromBundle(name, listed) {
  const [entry, page] = listed?.holder(name) ?? [];
  const bundle = entry && (await caches.match(scope + entry.name, { cacheName: own.files }));
  if (!bundle) return null;
  const itsOwn = unbundle(await bundle.text(), page);
  if (name !== page) return answered(textOf(itsOwn), "application/json");
  return answered(compose(listed, itsOwn, new URL(scope).pathname + page), "text/html; charset=utf-8");
}

const answered = (text, type) => new Response(text, { headers: { "content-type": type } });

/** The text of a page as another version has it: for a tab that runs that version still. */
async function fromAnotherVersion(name) {
  const files = await caches.open(own.files);
  for (const { url } of await files.keys()) {
    if (!/\/offline-[0-9a-f]{8}\.json$/.test(url) || url === scope + listName) continue;
    const found = await fromBundle(name, readList(await (await files.match(url)).json()));
    if (found) return found;
  }
  return null;
}

/** What is here comes from here; the rest from the host, and stays if it is of this version. */
class Kept extends Strategy {
  async _handle(request, handler) {
    const name = nameFor(request);
    return (
      (await fromBundle(name, await listOrNone())) ??
      (await handler.cacheMatch(request)) ??
      (name.startsWith("data/") ? await fromAnotherVersion(name) : null) ??
      handler.fetchAndCachePut(request)
    );
  }
}

/** Where a page cannot be had, one that says so: it is not on this device yet, or does not exist. */
class Page extends Kept {
  async _handle(request, handler) {
    try {
      return await super._handle(request, handler);
    } catch (unreachable) {
      const listed = await listOrNone();
      const exists = listed?.holder(nameFor(request)) !== undefined;
      const page = await fromBundle(exists ? "offline.html" : "404.html", listed);
      if (!page) throw unreachable;
      return new Response(page.body, { status: exists ? 503 : 404, headers: page.headers });
    }
  }
}

/** Brings a file from the host and keeps it, or fails. */
class Brought extends Strategy {
  async _handle(request, handler) {
    const response = await handler.fetch(request);
    if (!(await handler.cachePut(request, response.clone()))) throw new Refused(request.url);
    return response;
  }
}

/** The host's answer is not the file that the build wrote. */
class Refused extends Error {}

const strategy = (Kind, cacheName) => new Kind({ cacheName, plugins: [onlyAsBuilt] });
const page = strategy(Page, own.pages);
const kept = { [own.files]: strategy(Kept, own.files), [own.pages]: strategy(Kept, own.pages) };
const brought = { [own.files]: strategy(Brought, own.files), [own.pages]: strategy(Brought, own.pages) };

/** Answers, and lets what is kept beside it fail in silence: the learner has the answer. */
const answer = (strategy, { request, event }) => {
  const [response, done] = strategy.handleAll({ request, event });
  done.catch(() => {});
  return response;
};

const router = new Router();
const isOurs = ({ request }) => nameOf(request.url, scope) !== null;
const isNavigation = ({ request }) => request.mode === "navigate" && isOurs({ request });
router.registerRoute(new Route(isNavigation, (asked) => answer(page, asked)));
router.registerRoute(new Route(isOurs, (asked) => answer(kept[cacheFor(nameFor(asked.request))], asked)));
router.addFetchListener();

/** The names of all files of this version that are here. */
async function here() {
  const names = new Set();
  for (const cacheName of [own.files, own.pages]) {
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) names.add(nameOf(request.url, scope));
  }
  return names;
}

/** A function that brings what is not here yet, and says when it is useless to go on. */
async function keeper(event) {
  const names = await here();
  const bring = async (name, cache) => {
    const request = new Request(scope + name, { cache, priority: "low" });
    const [response, done] = brought[cacheFor(name)].handleAll({ request, event });
    done.catch(() => {});
    try {
      await response;
      return null;
    } catch (error) {
      if (noRoom) return "full";
      return error instanceof Refused ? "refused" : "unreachable";
    }
  };
  return async ({ name }) => {
    if (names.has(name)) return null;
    // First the host is asked whether what the browser may hold is still right: it costs no byte if it is.
    let fault = await bring(name, "no-cache");
    if (fault === "refused") fault = await bring(name, "reload");
    // Another file may be right.
    return fault === "refused" ? null : fault;
  };
}

/**
 * What a version begins with: the first files; all of them where the version before was here as a whole, so
 * that nothing is lost by taking this one. Without them there is no new version. Where there is no room for
 * both, the rest comes once the other has gone.
 */
async function install(event) {
  const { first, rest } = await list();
  const keep = await keeper(event);
  await runAll(first, keep);
  let needed = first;
  if (await isMarked(WHOLE)) {
    const stopped = await runAll(rest, keep);
    if (stopped !== "full") needed = [...first, ...rest];
  }
  const names = await here();
  const missing = needed.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`not as built, or not to be had: ${missing}`);
}

/** One run of bringing the rest; all who ask while it goes on get its end. */
let running = null;
const fill = (event, from) => {
  running ??= fillOnce(event, from).finally(() => {
    running = null;
  });
  return running;
};

async function fillOnce(event, from) {
  if (from === 0) noRoom = false;
  const { rest } = await list();
  const keep = await keeper(event);
  let ran = await run(rest, from, keep);
  if (ran.stopped === "full" && (await tidy())) {
    noRoom = false;
    ran = await run(rest, from, keep);
  }
  const now = await status();
  if (now.missing === 0) await mark(WHOLE);
  return { ...now, ...ran };
}

async function status() {
  return { version, agreed: await isMarked(AGREED), ...countList(await list(), await here()) };
}

const mark = async (what) => (await caches.open(own.files)).put(what, new Response());
const isMarked = async (what) => (await caches.match(what, { cacheName: own.files })) !== undefined;

/** Which versions the open tabs run; null for one that does not say. */
async function tabs() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ask = (client) =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => done(data);
      setTimeout(done, TAB_MS, null);
      client.postMessage({ ask: "version" }, [port2]);
    });
  return Promise.all(all.filter(({ url }) => url.startsWith(scope)).map(ask));
}

/**
 * Throws away what nobody needs any more, unless another version is on its way: a lock keeps its install
 * and this apart. True if something went.
 */
function tidy() {
  const isOnTheWay = () => self.registration.installing !== null || self.registration.waiting !== null;
  return navigator.locks.request(own.root, { ifAvailable: true }, async (lock) => {
    if (!lock || isOnTheWay()) return false;
    const { find } = await list();
    const { missing } = countList(await list(), await here());
    const all = await caches.keys();
    const others = otherCaches(own, all);
    if (others.length === 0 || (missing > 0 && !noRoom)) return false;
    if ((await tabs()).some((tab) => tab !== version)) return false;
    await Promise.all(others.map((name) => caches.delete(name)));
    const files = await caches.open(own.files);
    for (const { url } of await files.keys()) {
      const isNeeded = [AGREED, WHOLE, scope + listName].includes(url) || find(nameOf(url, scope));
      if (!isNeeded) await files.delete(url);
    }
    return true;
  });
}

self.addEventListener("install", (event) => {
  event.waitUntil(navigator.locks.request(own.root, () => install(event)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const { ask, from } = event.data;
  const asked = {
    // Each tab asks first how things stand: the moment to tidy up.
    status: () => tidy().then(status),
    fill: () => fill(event, from),
    agree: () => mark(AGREED),
    take: () => self.skipWaiting(),
  };
  const said = asked[ask]?.();
  const reply = (words) => event.ports[0]?.postMessage(words ?? null);
  event.waitUntil(said?.then(reply, () => reply(null)));
});

// A tap on a notification leads to the page that it came from, or to Today where that is gone.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const lead = async () => {
    const pages = await self.clients.matchAll({ type: "window" });
    return pages[0] ? pages[0].focus() : self.clients.openWindow(self.registration.scope);
  };
  event.waitUntil(lead());
});
