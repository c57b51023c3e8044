import { defineConfig } from '@playwright/test';
import tests from '../playwright.config';

/** Measurements in a browser, with the browser of the tests. */
export default defineConfig({ ...tests, testDir: '.', testMatch: '*.perf.ts', outputDir: '../target/perf', timeout: 300_000 });
