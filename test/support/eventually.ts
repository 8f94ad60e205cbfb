/** Waits until `look` answers something true, and answers that; fails with `what` when it did not within `ms`. */
export async function eventually<T>(what: string, look: () => Promise<T>, ms = 45_000): Promise<NonNullable<T>> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`Not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
