/** Milliseconds since the last look, look by look. */
export class Laps {
  private last = performance.now();

  lap(): number {
    const now = performance.now();
    const ms = now - this.last;
    this.last = now;
    return ms;
  }
}
