// What a page does about the worker, once it is alive and idle: has it keep the site on the device, says how
// far that is, and offers a new version. The program reads what it says from `<html data-offline…>`, after
// each `cairn-offline`, and asks through `cairnOffline`. It is no part of the program, so that a program that
// does not start can be replaced by a newer one.

import { mayFill, standing } from "./standing.js";

// It may come before the page is read to its end, where the bar stands.
if (document.readyState === "loading") {
  await new Promise((read) => document.addEventListener("DOMContentLoaded", read, { once: true }));
}

const root = document.documentElement;
const { base, version } = root.dataset;
const bar = document.getElementById("update");
const LATER = `cairn-later:${base}`;

/** How long a worker may take to answer; it may have been ended meanwhile. */
const ANSWER_MS = 60_000;
/** How long an open tab goes without asking for a new version. */
const LOOK_MS = 3_600_000;

function say(facts) {
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) delete root.dataset[name];
    else root.dataset[name] = value;
  }
  dispatchEvent(new Event("cairn-offline"));
}

function ask(worker, question) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, ANSWER_MS, null);
    worker.postMessage(question, [port2]);
  });
}

const savesData = () => navigator.connection?.saveData === true;

/** Has the version in use brought to the device as far as may be, and says each step. */
async function carry(worker) {
  let told = await ask(worker, { ask: "status" });
  let from = 0;
  while (told && from !== null && mayFill(told, savesData())) {
    showProgress(told, true);
    told = await ask(worker, { ask: "fill", from });
    from = told?.next ?? null;
  }
  if (told) showProgress(told, false);
  return told;
}

function showProgress(told, isUnderWay) {
  say({
    offline: standing(told, savesData(), isUnderWay),
    offlineReady: told.ready,
    offlinePages: told.pages,
    offlineMegabytes: Math.ceil(told.bytes / 1e6),
  });
}

/** The version for later, as long as this tab lives; none where storage is blocked. */
function later(whose) {
  try {
    if (whose) sessionStorage.setItem(LATER, whose);
    return sessionStorage.getItem(LATER);
  } catch {
    return null;
  }
}

/** The offer, once: who said "later" finds it in Settings. */
function offer(which, whose) {
  say({ offlineUpdate: which });
  if (later() === whose) return;
  for (const words of bar.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== which;
  bar.hidden = false;
  bar.dataset.whose = whose;
}

let registration = null;
let looking = false;
let again = false;
/** Another version took over while this page was open. */
let overtaken = false;
/** The learner wants the new version here, now. */
let taking = false;

/** Looks where things stand, and brings them on; one look at a time. */
async function look() {
  again = true;
  if (looking) return;
  looking = true;
  while (again) {
    again = false;
    // A worker may go while it is asked; then its end is one more reason to look.
    await lookOnce().catch(() => {});
  }
  looking = false;
}

async function lookOnce() {
  const { active, waiting } = registration;
  // The first version of all waits for nobody.
  if (!active) return;
  // Before the version in use is asked, so that one that is stuck can be replaced.
  const next = waiting && (await ask(waiting, { ask: "status" }));
  if (next) offer("waiting", next.version);
  const told = await carry(active);
  if (told && !next && overtaken && told.version !== version) offer("elsewhere", told.version);
}

/** Follows a version on its way in. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) say({ offline: "failed" });
    look();
  });
}

/** Takes the version that waits, or loads the one that took over. What is typed is kept as the page goes. */
function take() {
  const { waiting } = registration;
  if (!waiting) return location.reload();
  taking = true;
  waiting.postMessage({ ask: "take" });
}

async function agree() {
  await ask(registration.active, { ask: "agree" });
  look();
}

async function install() {
  const offered = window.cairnInstall;
  say({ install: null });
  await offered?.prompt();
}

const asked = { take, agree, install, again: look };
window.cairnOffline = (word) => asked[word]?.();

bar.addEventListener("click", ({ target }) => {
  const word = target.closest("[data-update]")?.dataset.update;
  if (word === "take") take();
  if (word === "later") {
    later(bar.dataset.whose);
    bar.hidden = true;
    // The button that had the focus is gone.
    document.getElementById("main")?.focus();
  }
});

const container = navigator.serviceWorker;

/** The site's registration. To register again would wait for whatever a browser does about an update. */
async function registered() {
  const known = await container.getRegistration(base);
  const isOurs = known?.active && known.scope === new URL(base, location.href).href;
  return isOurs ? known : container.register(`${base}worker.js`, { scope: base, updateViaCache: "none" });
}

async function start() {
  if (!container) return say({ offline: "none" });
  container.addEventListener("controllerchange", () => {
    if (taking) return location.reload();
    overtaken = true;
    look();
  });
  try {
    registration = await registered();
  } catch (error) {
    // The browser forbids it, or the host has no such file.
    return say({ offline: error.name === "SecurityError" ? "none" : "failed" });
  }
  if (!registration.active) say({ offline: "begins" });
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  window.addEventListener("online", look);
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < LOOK_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
  look();
}

// A worker that tidies up asks which version is open here; it does not wait for an idle moment.
container?.addEventListener("message", ({ data, ports }) => {
  if (data?.ask === "version") ports[0]?.postMessage(version);
});

// Not before the program is alive, or has not come: it goes first.
// A tab that nobody looks at has no idle moment, so it does not wait for ever for one.
const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 200));
const begin = () => idle(() => start(), { timeout: 2000 });
if ("settled" in root.dataset) begin();
else addEventListener("cairn-settled", begin, { once: true });
