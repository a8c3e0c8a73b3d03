import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Forbids packages in some files, each with the reason that the reader of the error needs. Which of our own folders may
 * know which, `.dependency-cruiser.mjs` says.
 */
const forbidImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const noElectron = {
  regex: '^electron$',
  allowTypeImports: true,
  message: 'Only the Electron host touches electron. Everything else must run without its binary.'
}
const noOrt = {
  regex: '^onnxruntime-web',
  message: 'ONNX Runtime is reached through the FaceModels port.'
}
const noKy = { regex: '^ky$', message: 'HTTP goes through src/main/identities/api.ts.' }

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'coverage/', 'test-results/', 'resources/', '**/generated/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noPropertyAccessFromIndexSignature` of TypeScript decides this one.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: one name for a thing, everywhere.'
        },
        // SECURITY: 15.
        {
          selector: "MemberExpression[property.name='openExternal']",
          message: 'The station never opens anything outside itself.'
        }
      ]
    }
  },

  {
    files: ['src/shared/**'],
    rules: forbidImports(noElectron, noOrt, noKy)
  },
  {
    files: ['src/sandbox/**'],
    ignores: ['src/sandbox/engine/ort-face-models.ts'],
    rules: forbidImports(noElectron, noOrt, noKy)
  },
  {
    files: ['src/preload/**'],
    rules: forbidImports({ regex: '^zod$', message: 'The preload stays one small file.' }, noOrt, noKy)
  },
  {
    files: ['src/main/**'],
    ignores: [
      'src/main/index.ts',
      'src/main/ipc/register.ts',
      'src/main/platform/electron-*.ts',
      'src/main/platform/training-server.ts',
      'src/main/security/**',
      'src/main/windows/**',
      'src/main/identities/**'
    ],
    rules: forbidImports(noElectron, noOrt, noKy)
  },
  {
    files: ['src/main/identities/**'],
    rules: forbidImports(noElectron, noOrt)
  },
  {
    files: ['src/renderer/**'],
    ignores: ['src/renderer/src/analysis/worker/ort-face-models.ts'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      ...forbidImports(noElectron, noOrt, noKy),
      'no-restricted-properties': [
        'error',
        {
          object: 'window',
          property: 'station',
          message: 'The bridge is reached through api/find-bridge.ts.'
        },
        {
          object: 'navigator',
          property: 'mediaDevices',
          message: 'Cameras are reached through camera/camera-source.ts.'
        }
      ]
    }
  },
  {
    files: ['src/renderer/src/api/find-bridge.ts', 'src/renderer/src/camera/camera-source.ts'],
    rules: { 'no-restricted-properties': 'off' }
  },

  // Others read these files' default export.
  { files: ['*.config.ts', 'test/support/electron-double.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**'],
    rules: {
      // A test may assert its way to the value that it is about.
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    extends: [tseslint.configs.disableTypeChecked]
  }
)
