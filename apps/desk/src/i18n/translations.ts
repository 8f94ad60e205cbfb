import type { Language } from '@habeas/domain';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isDeskLanguage, rememberedLanguage } from './language-choice';

const files = import.meta.glob<Record<string, unknown>>('./locales/*/*.json', { import: 'default' });

/** Reads the words of one language: every namespace is a file of its folder. */
async function load(language: Language): Promise<void> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`./locales/${language}/`));
  await Promise.all(
    own.map(async ([path, read]) => {
      const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
      i18next.addResourceBundle(language, namespace, await read());
    }),
  );
}

/** Changes the language of the desk once its words are there. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'shell')) await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Starts with the language chosen in this browser before, else with the browser's own, else with English. */
export async function startTranslations(): Promise<void> {
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find(isDeskLanguage);
  const language = rememberedLanguage() ?? preferred ?? 'en';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'shell',
    resources: {},
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await changeLanguage(language);
}
