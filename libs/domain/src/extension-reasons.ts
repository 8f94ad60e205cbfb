/**
 * Facts that may make an extension necessary (GDPR Art. 12(3): complexity and number of the requests; factors of EDPB
 * Guidelines 01/2022 §§162-164). Effort as such, a large company or absent staff are none (APD 27/2023, 107/2024).
 */
export const EXTENSION_REASONS = [
  'volume',
  'several-requests',
  'dispersed-sources',
  'third-party-data',
  'intelligibility',
  'exceptional-peak',
] as const;

/** One of {@link EXTENSION_REASONS}. */
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];
