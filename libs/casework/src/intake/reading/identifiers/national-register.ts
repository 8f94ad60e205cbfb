const WRITTEN = /(?<![\d+])\d{2}[. ]?\d{2}[. ]?\d{2}[ .-]{0,3}\d{3}[. -]?\d{2}(?!\d)/g;

/**
 * The text without Belgian national register numbers, which may not be taken up (Act of 8 August 1983, art. 8): they
 * neither find anybody nor pass for a phone or customer number.
 */
export function withoutNationalRegisterNumbers(text: string): string {
  return text.replace(WRITTEN, (written) => (isNationalRegisterNumber(written) ? ' ~ ' : written));
}

/** Whether eleven digits, however separated, hold the check digits and a month that such a number has (also bis numbers). */
export function isNationalRegisterNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length !== 11) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  const [number, check] = [Number(digits.slice(0, 9)), Number(digits.slice(9))];
  const born = (century: number) => 97 - ((century + number) % 97) === check;
  return month <= 12 && (born(0) || born(2_000_000_000));
}
