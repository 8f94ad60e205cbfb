import { useTranslation } from 'react-i18next';

export interface Word {
  name: string;
  /** One sentence that says what it means; empty where the value has no words here. */
  meaning: string;
}

/** The vocabularies whose every value has a name and a sentence of meaning. */
export type Vocabulary =
  | 'right'
  | 'requestState'
  | 'rightState'
  | 'taskState'
  | 'packageState'
  | 'assurance'
  | 'identifierStatus'
  | 'outcome'
  | 'role';

/** Gives the words of a value; one that the desk does not know is shown as it came, never hidden. */
export function useWords(): (vocabulary: Vocabulary, value: string) => Word {
  const { t, i18n } = useTranslation();
  return (vocabulary, value) => {
    const key = `words:${vocabulary}.${value}`;
    if (!i18n.exists(`${key}.name`)) return { name: value, meaning: '' };
    return { name: t(`${key}.name`), meaning: t(`${key}.meaning`) };
  };
}
