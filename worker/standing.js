// How much of the site is on the device, in one word. It knows no browser.

/**
 * @typedef {{ version: string, agreed: boolean, ready: number, pages: number, missing: number, bytes: number,
 *     stopped?: string | null }} Told what a worker says of its version
 */

/** Whether the rest may be brought without asking. */
export function mayFill(told, savesData) {
  return told.missing > 0 && (told.agreed || !savesData);
}

/**
 * How far the version in use has come: `ready`; `asks` the learner first; `full`; `waits` for a network, or
 * for a host that is in order; or `fills`.
 * @param {Told} told
 */
export function standing(told, savesData, isUnderWay) {
  if (told.missing === 0) return "ready";
  if (isUnderWay) return "fills";
  if (told.stopped === "full") return "full";
  return mayFill(told, savesData) ? "waits" : "asks";
}
