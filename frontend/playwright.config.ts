import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * Browser tests against a running DSVTT with its sample accounts: BASE_URL says where. CHROMIUM names a browser to use;
 * without it, on Linux, the one from the packages, which needs nothing installed.
 */
const executablePath = process.env.CHROMIUM ?? (process.platform === 'linux' ? await packagedChromium() : undefined);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'target/e2e',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    trace: 'retain-on-failure',
    ...(executablePath === undefined && { channel: 'chrome' }),
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});

/** Unpacks the browser of @sparticuz/chromium, with the libraries it needs, into a folder of this module. */
async function packagedChromium(): Promise<string> {
  const folder = resolve(import.meta.dirname, 'target', 'chromium');
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // its way to be told that the machine may lack shared libraries such as libnss3
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executable = await chromium.executablePath();
  process.env.FONTCONFIG_FILE = fontsOf(folder);
  return executable;
}

/** The packaged settings look for fonts where a cloud function has them; a browser that finds no font at all crashes. */
function fontsOf(folder: string): string {
  const settings = join(folder, 'fonts.conf');
  writeFileSync(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return settings;
}
