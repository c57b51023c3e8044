import type { Preview } from '@storybook/react-vite';
import { useEffect, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { chooseLanguage, startI18n, type Language } from '../src/i18n/i18n';
import '../src/styles/global.css';
import { ToastRegion } from '../src/ui/Toast';

function Surroundings({ theme, language, children }: { theme: string; language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    void chooseLanguage(language);
  }, [language]);
  return (
    <MemoryRouter>
      {children}
      <ToastRegion />
    </MemoryRouter>
  );
}

export default {
  loaders: [() => startI18n('en')],
  parameters: { a11y: { test: 'error' } },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', items: ['dark', 'light'], dynamicTitle: true } },
    language: { toolbar: { title: 'Language', items: ['en', 'de'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'dark', language: 'en' },
  decorators: [
    (Story, { globals }) => (
      <Surroundings theme={String(globals.theme)} language={globals.language === 'de' ? 'de' : 'en'}>
        <Story />
      </Surroundings>
    ),
  ],
} satisfies Preview;
