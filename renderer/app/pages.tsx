import { lazy, type ComponentType } from 'react';
import type { Pages } from './page-types.ts';

/** A component of a feature, loaded when first shown. */
function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const notes = () => import('../features/notes/NotesPage.tsx');
const notesList = () => import('../features/notes/NotesList.tsx');
const note = () => import('../features/notes/NotePage.tsx');
const noteContext = () => import('../features/notes/NoteContext.tsx');
const noteHistory = () => import('../features/notes/history/HistoryPage.tsx');
const reconcile = () => import('../features/notes/merge/MergePage.tsx');
const journal = () => import('../features/notes/journal/JournalPage.tsx');
const template = () => import('../features/notes/templates/TemplatePage.tsx');
const settings = () => import('../features/settings/SettingsPage.tsx');
const kind = () => import('../features/records/KindPage.tsx');
const record = () => import('../features/records/RecordPage.tsx');
const recordList = () => import('../features/records/RecordList.tsx');
const recordContext = () => import('../features/records/context/RecordContext.tsx');
const timeline = () => import('../features/timeline/TimelinePage.tsx');
const signals = () => import('../features/signals/SignalsPage.tsx');
const graph = () => import('../features/graph/GraphPage.tsx');
const around = () => import('../features/graph/AroundPage.tsx');
const actors = () => import('../features/graph/actors/ActorsPage.tsx');
const search = () => import('../features/search/SearchPage.tsx');
const review = () => import('../features/review/ReviewPage.tsx');
const picture = () => import('../features/review/pictures/PicturePage.tsx');
const comparison = () => import('../features/review/pictures/ComparisonPage.tsx');
const coding = () => import('../features/coding/CodingPage.tsx');
const reports = () => import('../features/reports/ReportsPage.tsx');
const report = () => import('../features/reports/composer/ReportPage.tsx');
const trash = () => import('../features/records/TrashPage.tsx');

/** The page of each place; a feature adds its own here and nowhere else. */
export const PAGES: Pages = {
  notes: { Content: later(notes, 'NotesPage'), List: later(notesList, 'NotesList') },
  note: {
    Content: later(note, 'NotePage'),
    List: later(notesList, 'NotesList'),
    Context: later(noteContext, 'NoteContext'),
  },
  history: { Content: later(noteHistory, 'HistoryPage') },
  reconcile: { Content: later(reconcile, 'MergePage') },
  journal: { Content: later(journal, 'JournalPage') },
  template: { Content: later(template, 'TemplatePage') },
  kind: { Content: later(kind, 'KindPage') },
  record: {
    Content: later(record, 'RecordPage'),
    List: later(recordList, 'RecordList'),
    Context: later(recordContext, 'RecordContext'),
  },
  timeline: { Content: later(timeline, 'TimelinePage') },
  signals: { Content: later(signals, 'SignalsPage') },
  graph: { Content: later(graph, 'GraphPage') },
  around: { Content: later(around, 'AroundPage') },
  actors: { Content: later(actors, 'ActorsPage') },
  search: { Content: later(search, 'SearchPage') },
  review: { Content: later(review, 'ReviewPage') },
  picture: { Content: later(picture, 'PicturePage') },
  comparison: { Content: later(comparison, 'ComparisonPage') },
  coding: { Content: later(coding, 'CodingPage') },
  reports: { Content: later(reports, 'ReportsPage') },
  report: { Content: later(report, 'ReportPage') },
  trash: { Content: later(trash, 'TrashPage') },
  settings: { Content: later(settings, 'SettingsPage') },
};

/** The search box of the header. */
export const SearchSlot = later(() => import('../features/search/SearchBox.tsx'), 'SearchBox');
