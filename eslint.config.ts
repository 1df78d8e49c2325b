import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

type Restriction = { selector: string; message: string };

/** What may let a page run text as code, wherever it stands. */
const NO_CODE_FROM_TEXT: Restriction[] = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Build elements; never HTML from text.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements; never HTML from text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]',
    message: 'Build elements; never HTML from text.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Never document.write.',
  },
  { selector: 'CallExpression[callee.name="eval"]', message: 'Never code from text.' },
  { selector: 'NewExpression[callee.name="Function"]', message: 'Never code from text.' },
];
const NO_WINDOW: Restriction = {
  selector: 'NewExpression[callee.name="BrowserWindow"]',
  message: 'Windows come from main/windows/factory.ts.',
};
const NO_IPC: Restriction = {
  selector: 'Identifier[name="ipcRenderer"]',
  message: 'Only the preload speaks to the main process.',
};
const NO_DEFAULT: Restriction = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };

/** Sentences of the interface come from the catalogues (Lingui), never straight from the source. */
const CATALOGUED: Restriction[] = [
  {
    selector:
      ':not(JSXElement[openingElement.name.name=/^(Trans|Plural|code|kbd)$/]) > JSXText[value=/[A-Za-zÀ-ÿ]{2,}/]',
    message: 'Wrap the sentence in <Trans>.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label|description)$/] > Literal[value=/[A-Za-zÀ-ÿ]{2,}/]',
    message: 'Take the sentence from the catalogue with the t macro.',
  },
];

const restrict = (
  ...restrictions: Restriction[]
): { 'no-restricted-syntax': ['error', ...Restriction[]] } => ({
  'no-restricted-syntax': ['error', ...restrictions],
});

export default tseslint.config(
  { ignores: ['out/', 'artefacts/', 'node_modules/', 'renderer/i18n/locales/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-empty': 'error',
      eqeqeq: 'error',
      ...restrict(...NO_CODE_FROM_TEXT, NO_WINDOW, NO_IPC, NO_DEFAULT),
    },
  },
  {
    files: ['main/windows/factory.ts', 'tests/**'],
    rules: restrict(...NO_CODE_FROM_TEXT, NO_IPC, NO_DEFAULT),
  },
  {
    files: ['preload/index.ts', 'preload/bridge/**'],
    rules: restrict(...NO_CODE_FROM_TEXT, NO_WINDOW, NO_DEFAULT),
  },
  { files: ['tests/support/electron/**'], rules: restrict(...NO_CODE_FROM_TEXT, NO_DEFAULT) },
  { files: ['*.config.ts', '**/*.d.ts'], rules: restrict(...NO_CODE_FROM_TEXT) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...restrict(...NO_CODE_FROM_TEXT, NO_WINDOW, NO_IPC, NO_DEFAULT, ...CATALOGUED),
    },
  },
);
