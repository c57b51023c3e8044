import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'dsvtt.language';

/** One namespace a file: en/chat.json is namespace "chat". English comes with the page, other languages when chosen. */
const english = namespaces(import.meta.glob<ResourceLanguage[string]>('./en/*.json', { eager: true, import: 'default' }));
const german = import.meta.glob<ResourceLanguage[string]>('./de/*.json', { import: 'default' });

export async function startI18n(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: english },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });
  await chooseLanguage(language);
}

/** Shows everything in another language and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'de') await loadGerman();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEY, language);
}

async function loadGerman() {
  const files = await Promise.all(Object.entries(german).map(async ([path, load]) => [path, await load()] as const));
  for (const [name, texts] of Object.entries(namespaces(Object.fromEntries(files)))) i18next.addResourceBundle('de', name, texts);
}

function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return LANGUAGES.find((language) => wanted.find((tag) => LANGUAGES.some((known) => known === tag)) === language) ?? 'en';
}

function namespaces<Texts>(files: Record<string, Texts>): Record<string, Texts> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/|\.json$/g, ''), texts]));
}
