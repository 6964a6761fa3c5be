// Bringing files in, some at a time: a browser ends a worker that is busy for too long, and a tab may go at
// any moment. So a pass is made of short runs, and whoever asks for the next says where the last one ended.

/** How many files a run takes on, and how many are under way at once. */
export const RUN = 8;
export const LANES = 4;

/**
 * Runs through files from a place on. Each is brought by `keep`, which answers null, or the word for what
 * makes it useless to go on.
 * @template T
 * @param {T[]} files
 * @param {number} from
 * @param {(file: T) => Promise<string | null>} keep
 * @returns {Promise<{ next: number | null, stopped: string | null }>} where to go on, if there is more
 */
export async function run(files, from, keep) {
  const end = Math.min(from + RUN, files.length);
  let at = from;
  let stopped = null;
  const lane = async () => {
    while (at < end && !stopped) {
      const file = files[at];
      at += 1;
      stopped = (await keep(file)) ?? stopped;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { next: stopped || end === files.length ? null : end, stopped };
}

/** Runs through all files. */
export async function runAll(files, keep) {
  let ran = { next: 0, stopped: null };
  while (ran.next !== null) ran = await run(files, ran.next, keep);
  return ran.stopped;
}
