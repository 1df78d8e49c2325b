import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Intent } from '#preload/bridge-api.ts';
import { captureHere } from './capture.ts';
import { codeHere } from './code-passage.ts';
import { createNote } from './create-note.ts';
import { createReport } from './create-report.ts';
import { navigate } from './navigation.ts';
import { observeHere } from './observe-passage.ts';
import { openOverlay } from './overlays.ts';
import { FOLD_KEYS, foldNow } from '../editor/folding/now.ts';
import { goToNextFault, SPELLING_KEYS } from '../editor/spelling/now.ts';
import { onPage } from '../ui/overlay/modal.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import { today } from './today.ts';

/** Something one can ask of the program from the keyboard or from the menu of the desktop. */
export type Command = {
  label: MessageDescriptor;
  /** Combinations, the first one shown: `Ctrl+K`. Browsers keep some for themselves, hence the second ones. */
  keys: readonly string[];
  intent?: Intent;
  run: () => void;
};

/** The search box of the header takes the focus; its input carries `data-search-box`. */
function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  if (box) {
    box.focus();
    box.select();
  } else navigate.to({ page: 'search', query: '' });
}

/** The page’s own place for searches kept under a name carries `data-save-search`; elsewhere, the search page has one. */
function saveSearch(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-save-search]');
  const shown = [...buttons].find((button) => button.checkVisibility());
  if (shown) shown.click();
  else navigate.to({ page: 'search', query: '' });
}

function nextScheme(): void {
  const order = { light: 'dark', dark: 'system', system: 'light' } as const;
  setPreferences({ scheme: order[usePreferences.getState().scheme] });
}

export const COMMANDS: readonly Command[] = [
  { label: msg`Rechercher`, keys: ['Ctrl+K'], intent: 'search', run: focusSearch },
  { label: msg`Enregistrer la recherche`, keys: ['Alt+Maj+S'], run: saveSearch },
  {
    label: msg`Nouvelle note`,
    keys: ['Ctrl+N', 'Alt+N'],
    intent: 'new-note',
    run: () => void createNote({}),
  },
  {
    label: msg`Nouvelle fiche`,
    keys: ['Alt+Maj+N'],
    intent: 'new-record',
    run: () => openOverlay({ name: 'create', kind: null }),
  },
  {
    label: msg`Note rapide`,
    keys: ['Ctrl+Maj+N', 'Alt+Q'],
    intent: 'quick-note',
    run: () => openOverlay({ name: 'quick-note' }),
  },
  {
    label: msg`Journal du jour`,
    keys: ['Alt+J'],
    intent: 'journal',
    run: () => navigate.to({ page: 'journal', day: today() }),
  },
  {
    label: msg`Capter un signal`,
    keys: ['Ctrl+Maj+S', 'Alt+S'],
    intent: 'capture-signal',
    run: captureHere,
  },
  { label: msg`Coder le passage sélectionné`, keys: ['Alt+C'], run: codeHere },
  { label: msg`Observer un signal existant`, keys: ['Alt+O'], run: observeHere },
  { label: msg`Mot suivant à vérifier`, keys: SPELLING_KEYS, run: goToNextFault },
  {
    label: msg`Replier ou déplier la section`,
    keys: [FOLD_KEYS],
    run: () => foldNow('here'),
  },
  { label: msg`Codage`, keys: ['Alt+8'], run: () => navigate.to({ page: 'coding' }) },
  { label: msg`Rapports`, keys: ['Alt+0'], run: () => navigate.to({ page: 'reports' }) },
  { label: msg`Nouveau rapport`, keys: ['Alt+R'], run: () => void createReport({}) },
  { label: msg`Page précédente`, keys: ['Alt+ArrowLeft'], intent: 'back', run: navigate.back },
  { label: msg`Page suivante`, keys: ['Alt+ArrowRight'], intent: 'forward', run: navigate.forward },
  {
    label: msg`Onglet suivant`,
    keys: ['Ctrl+Tab', 'Alt+PageDown'],
    intent: 'next-tab',
    run: navigate.nextTab,
  },
  {
    label: msg`Onglet précédent`,
    keys: ['Ctrl+Maj+Tab', 'Alt+PageUp'],
    intent: 'previous-tab',
    run: navigate.previousTab,
  },
  {
    label: msg`Fermer l’onglet`,
    keys: ['Ctrl+W', 'Alt+W'],
    intent: 'close-tab',
    run: () => navigate.close(),
  },
  { label: msg`Carnet`, keys: ['Alt+1'], run: () => navigate.to({ page: 'notes' }) },
  {
    label: msg`Chronologie`,
    keys: ['Alt+2'],
    intent: 'timeline',
    run: () => navigate.to({ page: 'timeline' }),
  },
  { label: msg`Revue`, keys: ['Alt+4'], run: () => navigate.to({ page: 'review' }) },
  {
    label: msg`Ateliers`,
    keys: ['Alt+3'],
    intent: 'records',
    run: () => navigate.to({ page: 'kind', kind: 'atelier' }),
  },
  {
    label: msg`Réglages`,
    keys: ['Ctrl+,'],
    intent: 'settings',
    run: () => navigate.to({ page: 'settings' }),
  },
  {
    label: msg`Importer`,
    keys: ['Alt+I'],
    intent: 'import',
    run: () => openOverlay({ name: 'import' }),
  },
  { label: msg`Signaux faibles`, keys: ['Alt+5'], run: () => navigate.to({ page: 'signals' }) },
  { label: msg`Graphe`, keys: ['Alt+6'], run: () => navigate.to({ page: 'graph' }) },
  { label: msg`Carte des acteurs`, keys: ['Alt+7'], run: () => navigate.to({ page: 'actors' }) },
  { label: msg`Thème clair ou sombre`, keys: ['Alt+T'], intent: 'theme', run: nextScheme },
  {
    label: msg`Raccourcis clavier`,
    keys: ['?'],
    intent: 'shortcuts',
    run: () => openOverlay({ name: 'keys' }),
  },
];

/** The other intents of the menu: they lead to the page that does them. */
export function runIntent(intent: Intent): void {
  const command = COMMANDS.find((one) => one.intent === intent);
  onPage(() => {
    if (command) command.run();
    else if (intent === 'print') window.print();
    else if (intent === 'export') openOverlay({ name: 'export', selection: { all: true }, title: '' });
    else if (intent === 'backup' || intent === 'about') navigate.to({ page: 'settings' });
  });
}
