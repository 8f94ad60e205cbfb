import type { JsonValue } from '../connector';

type Parser = (text: string) => JsonValue;

const ISO_INSTANT: Parser = (text) => text.replace(' ', 'T').replace(/\+00$/, 'Z');
const integer: Parser = (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
const float: Parser = (text) => (Number.isFinite(Number(text)) ? Number(text) : text);
const json: Parser = (text) => JSON.parse(text) as JsonValue;

/** By PostgreSQL's type number. Others stay as PostgreSQL writes them: numeric keeps its exact digits, a date its day. */
const PARSERS: Record<number, Parser> = {
  16: (text) => text === 't',
  17: (text) => Buffer.from(text.slice(2), 'hex').toString('base64'),
  20: integer,
  21: integer,
  23: integer,
  26: integer,
  114: json,
  3802: json,
  700: float,
  701: float,
  1114: ISO_INSTANT,
  1184: ISO_INSTANT,
};

/** For pg's `types` option: rows come as JSON values, instants as ISO in UTC (the session's zone is UTC). */
export const jsonTypes = {
  getTypeParser(type: number): Parser {
    return PARSERS[type] ?? ((text) => text);
  },
};
