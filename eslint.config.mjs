import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const selectors = {
  noSwitchedOffTest: {
    selector:
      'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|fixme|todo)$/]',
    message: 'A test is run or deleted.',
  },
  noFocusedTest: {
    selector: 'CallExpression[callee.name=/^(fit|xit|fdescribe|xdescribe|xtest)$/]',
    message: 'A test is run or deleted.',
  },
  fewCollaborators: {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]',
    message: 'A class that needs more than four collaborators does more than one thing.',
  },
  noMockedModule: {
    selector:
      'CallExpression[callee.object.name=/^(jest|vi)$/][callee.property.name=/^(mock|doMock|unstable_mockModule|setMock|spyOn)$/]',
    message: 'Inject a fake: jest.mock does nothing to an ESM import.',
  },
};

const bareEdit = {
  selector: 'ImportDeclaration[source.value="react-admin"] > ImportSpecifier[imported.name=/^Edit(Base)?$/]',
  message: 'EditPage tells whoever comes second what the first one changed.',
};

const sizes = { skipBlankLines: false, skipComments: false };
const specs = ['**/*.spec.{ts,tsx,mjs}', '**/testing/**', 'e2e/**'];

/** The rules of the house for a folder that has `tsconfig.specs.json` and, where there is a console, its tsconfig. */
export function house(root, projects = ['tsconfig.specs.json', 'apps/console/tsconfig.json']) {
  return defineConfig(
    globalIgnores([
      '**/dist/',
      '**/.results/',
      '**/.nx/',
      '.data*/',
      'bench/node_modules/',
      'test-results/',
      'playwright-report/',
    ]),
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
    {
      files: ['**/*.{ts,tsx}'],
      extends: [tseslint.configs.strictTypeChecked],
      languageOptions: { parserOptions: { project: projects, tsconfigRootDir: root } },
      rules: {
        '@typescript-eslint/ban-ts-comment': [
          'error',
          { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
        ],
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
        '@typescript-eslint/max-params': ['error', { max: 5 }],
        '@typescript-eslint/no-confusing-void-expression': 'off',
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
        '@typescript-eslint/no-invalid-void-type': 'off',
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
        // Bodies and views are plain data: their classes describe them and are seldom constructed.
        '@typescript-eslint/no-misused-spread': 'off',
        '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
        '@typescript-eslint/no-unnecessary-type-parameters': 'off',
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        'max-lines-per-function': ['error', { max: 50, ...sizes }],
        'no-restricted-properties': [
          'error',
          {
            object: 'process',
            property: 'env',
            message: 'Settings are read in platform/src/config.ts alone.',
          },
        ],
      },
    },
    { files: ['libs/ground/platform/src/config.ts', ...specs], rules: { 'no-restricted-properties': 'off' } },
    {
      files: ['apps/console/**/*.{ts,tsx}'],
      rules: {
        // react-admin and react-hook-form hand records and errors on as `any`; each is given its type where it is used.
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-assignment': 'off',
        // An answer of the engine may hold null where its class says that a field is optional.
        '@typescript-eslint/no-unnecessary-condition': 'off',
      },
    },
    { files: ['apps/console/vite.config.ts'], rules: { 'no-restricted-properties': 'off' } },
    {
      files: ['apps/console/**/*.tsx'],
      rules: {
        'max-lines-per-function': ['error', { max: 80, ...sizes }],
        // Components are handed functions that their types write as methods.
        '@typescript-eslint/unbound-method': 'off',
      },
    },
    {
      files: specs,
      rules: {
        'max-lines-per-function': 'off',
        '@typescript-eslint/require-await': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
    {
      files: ['**/*.{ts,tsx,mjs}'],
      rules: { 'no-restricted-syntax': ['error', ...Object.values(selectors), bareEdit] },
    },
    {
      files: ['apps/console/src/fields/EditPage.tsx'],
      rules: { 'no-restricted-syntax': ['error', ...Object.values(selectors)] },
    },
    {
      files: ['**/*.{ts,tsx,mjs}'],
      rules: { 'max-lines': ['error', { max: 300, ...sizes }] },
    },
  );
}

export default house(import.meta.dirname);
