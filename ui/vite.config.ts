import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // Relative addresses, because the page is served by the program itself and never from a web address.
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // WebKitGTK 2.46, WebView2 and macOS 14: the web views the program runs in, not the browsers of the world.
    target: ["safari18", "chrome120"],
    // The Content Security Policy allows files of the program only; nothing may turn into a data: address or an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Two windows: the program's own, and the slides that an audience sees.
    rolldownOptions: { input: ["index.html", "audience.html"] },
  },
  server: {
    // The fonts are shared with the charts and lie beside the Rust sources.
    fs: { allow: [".", "../src-tauri/fonts"] },
  },
  // Tests of elements mount the client build of Svelte; without the condition Node would be given the server build.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  test: {
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/testing/setup.ts"],
    // Formatting must not depend on where a test runs.
    env: { TZ: "UTC" },
    // A busy machine is slow, and not wrong.
    testTimeout: 30_000,
    restoreMocks: true,
    // Tests read the style sheets of the whole window; those of its parts are left out.
    css: { include: /styles\// },
  },
}));
