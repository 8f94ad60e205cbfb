import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The desk is served under /desk/ by the web process; in development its API is reached through the proxy. */
export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@habeas\/domain$/, replacement: fromRoot('libs/domain/src/index.ts') },
      { find: /^@habeas\/casework\/(.*)$/, replacement: fromRoot('libs/casework/src/$1') },
    ],
  },
  build: {
    outDir: fromRoot('dist/apps/desk/public'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // The words of one language are one file: one way to the server instead of eighteen.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: ['fr', 'nl', 'de', 'en'].map((language) => ({
            name: `words-${language}`,
            test: new RegExp(`locales[\\\\/]${language}[\\\\/]`),
          })),
        },
      },
    },
  },
  server: { proxy: { '/desk/api': 'http://127.0.0.1:3000' } },
});
