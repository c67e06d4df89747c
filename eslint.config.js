import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores([
    "explorer/bundle/",
    "dist/",
    "out/",
    "exports/",
    ".venv/",
    ".venv-spark/",
    ".evaluation/",
    ".training/",
    "**/*.generated.ts",
  ]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.js"] } } } },
  {
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Use named exports." },
        {
          selector: "ClassDeclaration:not([superClass])",
          message: "Classes are for errors only; write a function.",
        },
      ],
    },
  },
  { files: ["*.config.*"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  prettier,
);
