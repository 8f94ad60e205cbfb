import { CUSTOMER_NUMBER } from './labels';

/** Customer numbers: six to twelve digits behind words that say so; digits only. */
export function customerNumbersIn(text: string): string[] {
  return [...text.matchAll(CUSTOMER_NUMBER)]
    .map(([, digits = '']) => digits.replace(/\D/g, ''))
    .filter((digits) => digits.length >= 6);
}
