import { useTranslation } from 'react-i18next';

/**
 * The words for a key that the server chose, under a prefix `namespace:group`; a key without words gives `otherwise`,
 * and without that the key itself, so that nothing the server says disappears.
 */
export function useKnownText(): (
  prefix: string,
  key: string,
  otherwise?: string,
  params?: Record<string, string | number>,
) => string {
  const { t, i18n } = useTranslation();
  return (prefix, key, otherwise, params) => {
    const full = `${prefix}.${key}`;
    // Only a leaf has words: `due` alone may be the branch of `due.one-month`.
    return typeof i18n.getResource(i18n.language, prefix.split(':')[0] ?? '', full.split(':')[1] ?? '') === 'string'
      ? t(full, params)
      : (otherwise ?? key);
  };
}
