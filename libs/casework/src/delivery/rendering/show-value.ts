import type { JsonValue } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import { formatDate, formatInstant, LOCALE } from '../../letters';
import type { FieldInput } from './package-input';
import type { PackageTexts } from './texts';

/** Shows a source's value as the person reads it. What does not fit its kind is shown as it stands, never dropped. */
export class ValueShower {
  private readonly number: Intl.NumberFormat;
  private readonly amounts = new Map<string, Intl.NumberFormat>();

  constructor(
    private readonly language: Language,
    private readonly zone: string,
    private readonly words: PackageTexts['values'],
  ) {
    this.number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 10 });
  }

  /** The text of one value; null when there is none. */
  show(field: FieldInput, value: JsonValue): string | null {
    if (value === null || value === '') return null;
    if (Array.isArray(value)) return this.list(field, value);
    if (typeof value === 'object') return JSON.stringify(value, null, 1);
    return this.known(field, value) ?? this.plain(value);
  }

  count(value: number): string {
    return this.number.format(value);
  }

  /** Bytes, in the largest unit that leaves at least one. */
  size(bytes: number): string {
    let amount = bytes;
    let unit = '';
    for (const next of ['k', 'M', 'G']) {
      if (amount < 1000) break;
      amount /= 1000;
      unit = next;
    }
    return `${this.number.format(Math.round(amount * 10) / 10)}\u00a0${unit}${this.words.bytes}`;
  }

  private list(field: FieldInput, values: JsonValue[]): string | null {
    const shown = values.map((item) => this.show(field, item) ?? '–');
    return shown.length === 0 ? null : shown.join(', ');
  }

  private plain(value: string | number | boolean): string {
    if (typeof value === 'boolean') return value ? this.words.yes : this.words.no;
    return String(value);
  }

  private known(field: FieldInput, value: string | number | boolean): string | null {
    switch (field.kind) {
      case 'date':
        return this.date(String(value));
      case 'instant':
        return this.instant(String(value));
      case 'boolean':
        return this.boolean(value);
      case 'number':
        return this.withUnit(this.decimal(value, this.number), field.unit);
      case 'amount':
        return this.decimal(value, this.amount(field.currency ?? 'EUR'));
      case 'duration':
        return this.duration(value);
      case 'bytes':
        return Number.isFinite(Number(value)) ? this.size(Number(value)) : null;
      case 'code':
        return this.code(field, String(value));
      default:
        return this.withUnit(this.plain(value), field.unit);
    }
  }

  private date(value: string): string | null {
    try {
      return formatDate(value, this.language);
    } catch {
      return this.instant(value);
    }
  }

  /** Only an instant with its offset is one: a local time without zone is shown as it stands. */
  private instant(value: string): string | null {
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(Z|[+-]\d\d(:?\d\d)?)$/.test(value)) return null;
    const instant = new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    return Number.isNaN(instant.getTime()) ? null : formatInstant(instant, this.language, this.zone);
  }

  private boolean(value: string | number | boolean): string | null {
    if (['true', 't', '1'].includes(String(value))) return this.words.yes;
    return ['false', 'f', '0'].includes(String(value)) ? this.words.no : null;
  }

  private code(field: FieldInput, raw: string): string {
    const explained = field.codes && Object.hasOwn(field.codes, raw) ? field.codes[raw] : undefined;
    return explained && explained !== raw ? `${explained} (${raw})` : raw;
  }

  private amount(currency: string): Intl.NumberFormat {
    const known = this.amounts.get(currency);
    if (known) return known;
    const made = new Intl.NumberFormat(LOCALE[this.language], {
      style: 'currency',
      currency,
      maximumFractionDigits: 6,
    });
    this.amounts.set(currency, made);
    return made;
  }

  /** A decimal is written from its digits as they stand: a number beyond 2^53 keeps every one. */
  private decimal(value: string | number | boolean, format: Intl.NumberFormat): string | null {
    const text = String(value);
    return /^-?\d+(\.\d+)?$/.test(text) ? format.format(text as Intl.StringNumericLiteral) : null;
  }

  private withUnit(text: string | null, unit: string | undefined): string | null {
    return text !== null && unit ? `${text}\u00a0${unit}` : text;
  }

  private duration(value: string | number | boolean): string | null {
    const total = Number(value);
    if (!Number.isFinite(total) || total < 0 || typeof value === 'boolean') return null;
    const whole = Math.floor(total);
    const { hours, minutes, seconds } = this.words;
    const parts = [
      [Math.floor(whole / 3600), hours],
      [Math.floor(whole / 60) % 60, minutes],
      [total === whole ? whole % 60 : Math.round((total % 60) * 1000) / 1000, seconds],
    ] as const;
    const shown = parts.filter(([amount], index) => amount > 0 || (index === 2 && total < 60));
    return shown.map(([amount, unit]) => `${this.number.format(amount)}\u00a0${unit}`).join(' ');
  }
}
