import type { Brand } from '@habeas/casework/register';

/** A brand's colours and typeface as custom properties. The pack's files allow nothing else in these values. */
export function brandStyle({ colours, typeface }: Brand): string {
  const properties: Record<string, string> = {
    '--govuk-brand-colour': colours.primary,
    '--govuk-text-colour': colours.text,
    '--govuk-body-background-colour': colours.background,
    '--govuk-template-background-colour': colours.surface,
    '--govuk-secondary-text-colour': colours.mutedText,
    '--govuk-focus-colour': colours.focus,
    '--govuk-focus-text-colour': colours.onFocus,
    '--govuk-error-colour': colours.error,
    '--govuk-input-border-colour': colours.border,
    '--govuk-link-colour': colours.link,
    '--govuk-link-visited-colour': colours.link,
    '--govuk-link-hover-colour': colours.linkHover,
    '--govuk-link-active-colour': colours.linkHover,
    '--govuk-surface-background-colour': colours.surface,
    '--govuk-surface-text-colour': colours.text,
    '--brand-primary': colours.primary,
    '--brand-primary-hover': colours.primaryHover,
    '--brand-on-primary': colours.onPrimary,
    '--brand-border': colours.border,
    '--brand-font-body': typeface.body,
    '--brand-font-heading': typeface.heading,
  };
  const lines = Object.entries(properties).map(([name, value]) => `${name}:${value}`);
  return `:root{${lines.join(';')}}`;
}

/** The brand's mark in the browser's tab: its first letter on its colour. */
export function brandIcon({ name, colours }: Brand): string {
  const letter = [...name].find((sign) => /\p{L}/u.test(sign)) ?? '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colours.primary}"/>` +
    `<text x="16" y="22.5" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="19" fill="${colours.onPrimary}">${letter}</text></svg>`
  );
}
