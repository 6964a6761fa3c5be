// Runs before the first paint, without the program: sets the theme and whether the learner has been here,
// keeps the taps that come before the page is alive, and stands in when the program stops.
"use strict";
(() => {
  const root = document.documentElement;
  const site = root.dataset.site;
  const prefix = `cairn:${site}:`;

  root.dataset.script = "";

  const records = () => {
    const found = [];
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      const [, , kind, ...id] = key.split(":");
      if (!key.startsWith(prefix) || kind === "quarantine" || kind === "device" || kind === "snapshot") continue;
      found.push([kind, id.join(":"), localStorage.getItem(key)]);
    }
    return found;
  };

  try {
    const theme = JSON.parse(localStorage.getItem(`${prefix}device:theme`) ?? "null")?.value;
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (records().length > 0) root.dataset.returning = "";
  } catch {
    // Storage is blocked, or the value is not ours: the system's theme, a first visit.
  }

  // The browser offers to install the site: kept for Settings, where it is asked for.
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    window.cairnInstall = event;
    root.dataset.install = "";
    window.dispatchEvent(new Event("cairn-offline"));
  });

  // A tap on a button before the program is there: kept, and made again when it is.
  let waiting = [];
  const keep = (event) => {
    const target = event.target instanceof Element ? event.target.closest("#app button") : null;
    if (target) waiting.push(target);
  };
  document.addEventListener("click", keep, true);
  // The program is there or will not come: what waited for that may begin.
  const settle = () => {
    document.removeEventListener("click", keep, true);
    waiting = [];
    root.dataset.settled = "";
    window.dispatchEvent(new Event("cairn-settled"));
  };
  window.cairnAlive = () => {
    root.dataset.alive = "";
    // Settled first: a tap that is made again must not be kept again.
    const taps = waiting;
    settle();
    for (const target of taps) if (target.isConnected) target.click();
  };

  // The program did not come: say so; the page stays to be read.
  window.cairnAsleep = () => {
    settle();
    const word = document.getElementById("asleep");
    if (word) word.hidden = false;
  };
  window.addEventListener(
    "error",
    (event) => {
      // What loads beside the program is no part of it.
      if (event.target instanceof HTMLScriptElement && !("beside" in event.target.dataset)) window.cairnAsleep();
    },
    true,
  );

  // The program stopped (a panic): say so, offer to reload and to export, straight from the storage.
  window.cairnBroken = (detail) => {
    console.error(detail);
    const page = document.getElementById("broken");
    if (!page || !page.hidden) return;
    document.getElementById("app").hidden = true;
    document.getElementById("broken-detail").textContent = detail;
    page.hidden = false;
    page.querySelector("button").focus();
  };
  document.addEventListener("click", (event) => {
    const act = event.target instanceof Element ? event.target.closest("[data-broken]")?.dataset.broken : null;
    if (act === "reload") location.reload();
    if (act === "export") save();
  });

  // The shape of an export; what a newer version wrote (v > 1) stays where it is.
  const save = () => {
    const day = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const name = `cairn-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
    const kept = [];
    for (const [kind, id, text] of records()) {
      try {
        const { v, value, rev } = JSON.parse(text);
        if (v === 1) kept.push({ kind, id, value, rev });
      } catch {
        // Not readable: the app moves it aside when it starts again, and offers it then.
      }
    }
    const file = {
      format: "cairn",
      version: 1,
      exported_at: Date.now(),
      content: { site, build: root.dataset.build ?? "", ledger: Number(root.dataset.ledger ?? 0) },
      licence: "Your progress is yours. Names of tracks and topics: CC BY-SA 4.0, see About in the Settings.",
      records: kept,
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: "application/json" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
})();
