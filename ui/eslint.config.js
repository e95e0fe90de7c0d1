import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

// How files are laid out is prettier's; what elements of a page are given is checked by svelte-check. This is for what both miss:
// promises nobody waits for, conditions that are always true, comparisons and concatenations that do not mean what they say.
export default defineConfig(
  { ignores: ["dist/", "src/api/bindings.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "prettier.config.js"] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      // `if (nothing) return show();` ends a function in one line.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // `void signal` at the start of an effect says what the effect depends on.
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // What must give a promise may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // Every element of the window is told how to find what it wants, in its own kind: `find<HTMLInputElement>(…)`.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // The only way to a field's own undo, and to copying without asking for the clipboard; browsers keep it for that.
      "@typescript-eslint/no-deprecated": ["error", { allow: [{ from: "lib", name: "execCommand" }] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ["**/*.svelte"],
    rules: {
      // What an element of a page calls back with is `any` to this parser, and known to svelte-check.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // A property that the page binds changes without an assignment that can be seen here.
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  {
    files: ["**/*.test.ts", "src/testing/**"],
    rules: {
      // A test that finds nothing fails; where, the assertion says.
      "@typescript-eslint/no-non-null-assertion": "off",
      // What answers in place of Rust refuses as Rust does: with a plain object.
      "@typescript-eslint/only-throw-error": "off",
      // `expect.any(Number)` stands for something, and is `any`.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
