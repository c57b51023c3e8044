import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A DSVTT server for `npm run dev`; the browser sees one origin, as it does when the gateway serves the built client. */
const server = process.env.DSVTT_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // data: addresses would need a looser Content-Security-Policy
    assetsInlineLimit: 0,
    // sizes have a budget of their own, in gzip, which the build keeps
    chunkSizeWarningLimit: 600,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': { target: server },
      '/auth': { target: server },
      '/ws': { target: server, ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testSetup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
  },
});
