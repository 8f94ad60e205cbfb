import { nothingFound, openQuestion, OUTSIDE } from './decide-common';
import { atSource, type RightRules } from './decision-rule';
import { basisRules } from './legal-basis';

const COPY = ['yes', 'GDPR Art. 15(1), (3)', 'eu-gdpr:A15', 'copy-given', 'whatever the basis and the motive'] as const;

/** Right × legal basis (law.md section 3, row Access): nothing in the basis ever stands in its way. */
export const ACCESS_BASES = basisRules('access', {
  a: [...COPY],
  b: [...COPY],
  c: [...COPY],
  d: [...COPY],
  e: [...COPY],
  f: [...COPY],
  '9(2)': [...COPY],
});

/**
 * Access (Art. 15): never refused as a whole for the sake of others, whose data are masked (Art. 15(4), recital 63). Authorities
 * whose requests must stay unknown are named by kind, to everybody alike (Art. 23; Belgian Act of 30 July 2018, Arts. 11-17).
 */
export const ACCESS: RightRules = {
  right: 'access',
  about: 'data',
  rules: [
    ...OUTSIDE,
    nothingFound('access', 'GDPR Art. 15(1)'),
    openQuestion('access', 'GDPR Art. 15(1)'),
    {
      name: 'access-rights-of-others',
      outcome: 'partial',
      article: 'GDPR Art. 15(4)',
      dpv: 'justifications:ThirdPartyRightsImpaired',
      reason: 'copy-given-others-masked',
      condition: 'the rows hold data of others: masked, and the rest is given',
      when: ({ held }) => (held?.withheldFields ?? 0) > 0,
      work: (seen) => atSource('export', seen),
    },
    {
      name: 'access-authorities-by-kind',
      outcome: 'granted',
      article: 'GDPR Arts. 15(1)(c) and 23',
      dpv: 'justifications:ConfidentialityObligationCompromised',
      reason: 'copy-given-authorities-by-kind',
      condition: 'among the recipients are authorities whose requests must stay unknown',
      when: ({ activity }) => activity.recipients.some(({ neverDisclose }) => neverDisclose),
      work: (seen) => atSource('export', seen),
    },
    {
      name: 'access-copy',
      outcome: 'granted',
      article: 'GDPR Art. 15(3)',
      dpv: 'eu-gdpr:A15',
      reason: 'copy-given',
      condition: 'in every other case',
      when: () => true,
      work: (seen) => atSource('export', seen),
    },
  ],
};
