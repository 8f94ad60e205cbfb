const SECOND = 1000;

/** A span in milliseconds as whole hours, minutes and seconds; one that is over is zero. */
export function timeLeft(milliseconds: number): { hours: number; minutes: number; seconds: number } {
  const left = Math.max(0, Math.ceil(milliseconds / SECOND));
  return { hours: Math.floor(left / 3600), minutes: Math.floor((left % 3600) / 60), seconds: left % 60 };
}
