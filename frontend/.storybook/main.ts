import type { StorybookConfig } from '@storybook/react-vite';

export default {
  framework: '@storybook/react-vite',
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // the client's own build writes where the gateway looks for it
  viteFinal: (config) => ({ ...config, build: { ...config.build, manifest: false, outDir: undefined, emptyOutDir: false } }),
} satisfies StorybookConfig;
