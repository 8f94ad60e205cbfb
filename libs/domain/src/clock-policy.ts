/** The values that a policy switch may take; the first is the default. Sources: the comment at each. */
const CHOICES = {
  /** Where the month starts. GDPR Art. 12(3) knows only receipt; APD 136/2023 reprimanded the alternative. */
  'clock.anchor': ['RECEIPT', 'COMPLETE_INFO'],
  /** What a pause gives as second date. EDPB 01/2022 §159; ICO_RESTART is United Kingdom statute. */
  'clock.pausePolicy': ['RECORD_ONLY', 'EDPB_SUSPEND', 'ICO_RESTART'],
  /** Three months from receipt, or two from the unrolled first date (1 or 2 days shorter at month ends). */
  'extension.base': ['RECEIPT_PLUS_3M', 'NOMINAL_PLUS_2M'],
  /** The ten Belgian statutory days, or the list published under R1182 Art. 2(1). */
  holidays: ['BE_STATUTORY', 'OJ_LIST'],
  /** EDPB 01/2022 §159 fn. 90 leaves receipt out of office hours to national law (Belgian Civil Code Art. 1.5). */
  'receipt.outOfHours': ['SAME_DAY', 'NEXT_WORKING_DAY'],
} as const;

/** Switches that are whole numbers of working days, with the bounds that make sense. */
const COUNTS = {
  'pause.maxAskDelayDays': { min: 0, max: 30 },
  'safety.internalTargetWorkingDays': { min: 0, max: 20 },
} as const;

/**
 * Every choice that the law leaves open and that changes a date; frozen on a request as it is, so that recomputing
 * gives the same dates for ever. Plain JSON.
 */
export interface ClockPolicy {
  /** Names the choices in words: the version of the defaults and what differs from them. */
  readonly version: string;
  readonly 'clock.anchor': (typeof CHOICES)['clock.anchor'][number];
  readonly 'clock.pausePolicy': (typeof CHOICES)['clock.pausePolicy'][number];
  /** "Without undue delay" in working days after receipt. Our figure; EDPB 01/2022 §159 gives none. */
  readonly 'pause.maxAskDelayDays': number;
  readonly 'extension.base': (typeof CHOICES)['extension.base'][number];
  readonly holidays: (typeof CHOICES)['holidays'][number];
  readonly 'receipt.outOfHours': (typeof CHOICES)['receipt.outOfHours'][number];
  /** Local time `HH:MM` from which a message counts as out of hours under NEXT_WORKING_DAY. */
  readonly 'receipt.officeCloses': string;
  /** Working days before the strict date at which the office wants to be done. */
  readonly 'safety.internalTargetWorkingDays': number;
}

/** The name of a policy switch. */
export type ClockPolicyKey = Exclude<keyof ClockPolicy, 'version'>;

/** The defaults: the earliest, safest reading of every open point. */
export const DEFAULT_CLOCK_POLICY: ClockPolicy = {
  version: 'clock-1',
  'clock.anchor': 'RECEIPT',
  'clock.pausePolicy': 'RECORD_ONLY',
  'pause.maxAskDelayDays': 3,
  'extension.base': 'RECEIPT_PLUS_3M',
  holidays: 'BE_STATUTORY',
  'receipt.outOfHours': 'SAME_DAY',
  'receipt.officeCloses': '17:00',
  'safety.internalTargetWorkingDays': 5,
};

/** The switches in the order in which they are documented. */
export const CLOCK_POLICY_KEYS = Object.keys(DEFAULT_CLOCK_POLICY).filter(
  (key): key is ClockPolicyKey => key !== 'version',
);

/** A policy switch that does not exist, or a value that it cannot take; `key` is the switch as it was given. */
export class ClockPolicyError extends Error {
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(message);
    this.name = 'ClockPolicyError';
  }
}

/** What a switch accepts, in words for an error message or a help text. */
export function allowedValues(key: ClockPolicyKey): string {
  if (key in CHOICES) return CHOICES[key as keyof typeof CHOICES].join(', ');
  if (key === 'receipt.officeCloses') return `a time HH:MM from 00:00 to 23:59 (default ${DEFAULT_CLOCK_POLICY[key]})`;
  const { min, max } = COUNTS[key as keyof typeof COUNTS];
  return `a whole number from ${min} to ${max} (default ${DEFAULT_CLOCK_POLICY[key]})`;
}

function parsed(key: ClockPolicyKey, value: string): string | number | undefined {
  if (key in CHOICES) return CHOICES[key as keyof typeof CHOICES].find((choice) => choice === value);
  if (key === 'receipt.officeCloses') return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined;
  const { min, max } = COUNTS[key as keyof typeof COUNTS];
  return /^\d{1,3}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined;
}

/**
 * The default policy with some switches set from text (a command line, a controller pack); the version names what
 * differs. Throws {@link ClockPolicyError}, naming the switch and what it accepts.
 */
export function clockPolicyWith(overrides: Readonly<Record<string, string>>): ClockPolicy {
  const policy: Record<string, string | number> = { ...DEFAULT_CLOCK_POLICY };
  for (const [name, value] of Object.entries(overrides)) {
    const key = CLOCK_POLICY_KEYS.find((known) => known === name);
    if (!key) throw new ClockPolicyError(name, `unknown policy "${name}"; known are ${CLOCK_POLICY_KEYS.join(', ')}`);
    const setting = parsed(key, value);
    if (setting === undefined) {
      throw new ClockPolicyError(key, `policy "${key}" cannot be "${value}"; allowed: ${allowedValues(key)}`);
    }
    policy[key] = setting;
  }
  const different = CLOCK_POLICY_KEYS.filter((key) => policy[key] !== DEFAULT_CLOCK_POLICY[key]);
  const version = [DEFAULT_CLOCK_POLICY.version, ...different.map((key) => `${key}=${policy[key]}`)].join(' ');
  return { ...policy, version } as ClockPolicy;
}
