/** Bounded waiting: nothing in this suite waits without an end, and every end says what it waited for. */

export const SECOND = 1_000;

export function sleep(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

/** The promise's outcome, or an error that names `what` when `millis` have passed. */
export async function within<T>(millis: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${millis} ms`)), millis);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks `probe` again and again until it gives something other than `undefined` or `false`.
 * An error of `probe` ends the wait at once: a probe that may fail catches for itself.
 */
export async function waitUntil<T>(
  millis: number,
  what: string,
  probe: () => Promise<T | undefined | false>,
  pauseMillis = 100,
): Promise<T> {
  const end = Date.now() + millis;
  for (;;) {
    const left = end - Date.now();
    if (left <= 0) throw new Error(`${what}: not so after ${millis} ms`);
    const got = await within(left, what, probe());
    if (got !== undefined && got !== false) return got;
    await sleep(Math.min(pauseMillis, Math.max(1, end - Date.now())));
  }
}
