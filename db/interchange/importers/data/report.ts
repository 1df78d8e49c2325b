import { type DataPreview, type Fate, FATES, type PreviewRow } from '#preload/contract/data-imports.ts';
import type { ImportReport } from '#preload/contract/interchange.ts';
import { formatDate } from '../../../domain/dates/format.ts';
import type { Locale } from '../../../domain/locale.ts';
import { propertyOf } from '../../../domain/properties.ts';
import { IMPACT_LABELS, VERIFICATION_LABELS } from '../../../domain/vocabulary.ts';
import { relationLabel, valueText } from '../../facts.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { TABLE_WORDS } from '../../exporters/tables/words.ts';
import { REMARKS } from './remarks.ts';
import { placed, type DataPlan, type Step } from './plan.ts';

/** What one report says at most; the rest is counted. */
const MOST_PROBLEMS = 2000;
/** Entries shown before an import. */
const SHOWN = 50;

const FILES: Readonly<Record<Locale, string>> = { fr: 'Fichiers joints', en: 'Attached files' };

/** What an import did, or would do. */
export function reportOf(plan: DataPlan, importId: string | null): ImportReport {
  const count = (...fates: Fate[]) => plan.steps.filter(({ fate }) => fates.includes(fate)).length;
  const told = [
    ...plan.remarks,
    ...plan.steps.flatMap(({ draft, file }) =>
      draft.remarks.map((message) => ({ file: placed(file, draft.place), message })),
    ),
  ];
  const problems = told.slice(0, MOST_PROBLEMS);
  if (told.length > problems.length)
    problems.push({ file: '', message: REMARKS.more(told.length - problems.length) });
  return {
    importId,
    created: count('new'),
    updated: count('completed', 'replaced'),
    skipped: count('exists', 'twin', 'left') + plan.failed,
    links: {
      resolved: plan.steps.reduce((sum, { relations }) => sum + relations.length, 0),
      unresolved: plan.steps.reduce((sum, { unresolved }) => sum + unresolved, 0),
    },
    attachments: new Set(plan.steps.flatMap(({ files }) => files.map(({ sha256 }) => sha256))).size,
    problems,
  };
}

/** What an import would do, with its first entries as they will be. */
export function previewOf(plan: DataPlan, locale: Locale): DataPreview {
  const counts = Object.fromEntries(
    FATES.map((fate) => [fate, plan.steps.filter((step) => step.fate === fate).length]),
  ) as Record<Fate, number>;
  return {
    report: reportOf(plan, null),
    counts,
    rows: plan.steps.slice(0, SHOWN).map((step) => rowOf(step, locale)),
  };
}

function rowOf({ draft, fate, record, patch, relations, sources, files }: Step, locale: Locale): PreviewRow {
  const shown = fate === 'new' ? draft.fields : patch;
  const words = EXPORT_WORDS[locale];
  const own = TABLE_WORDS[locale];
  const facts: PreviewRow['facts'] = [];
  const put = (label: string, value: string | undefined): void => {
    if (value)
      facts.push({ label, value: value.length > 300 ? `${value.slice(0, 300).toWellFormed()}…` : value });
  };
  put(own.title, 'title' in shown && typeof shown.title === 'string' ? shown.title : undefined);
  put(words.date, shown.date ? formatDate(shown.date, locale, 'long') : undefined);
  put(words.planned, shown.planned ? formatDate(shown.planned, locale, 'long') : undefined);
  put(words.verification, shown.verification && VERIFICATION_LABELS[shown.verification][locale]);
  for (const [key, value] of Object.entries(shown.properties ?? {}))
    if (value !== null)
      put(propertyOf(draft.kind, key)?.label[locale] ?? key, valueText(draft.kind, key, value, locale));
  put(words.impacts, shown.impacts?.map((impact) => IMPACT_LABELS[impact][locale]).join(' ; '));
  put(words.tags, shown.tags?.join(', '));
  put(words.aliases, shown.aliases?.join(' ; '));
  put(own.summary, shown.summary);
  put(words.sources, sources.map(({ label }) => label).join(' ; '));
  put(FILES[locale], files.map(({ name }) => name).join(' ; '));
  put(
    words.relations,
    [...new Set(relations.map(({ type, direction }) => relationLabel(type, direction, locale)))].join(', '),
  );
  return {
    ...{ place: draft.place, fate, code: record?.code ?? null, kind: draft.kind, title: draft.title },
    ...{ facts, remarks: draft.remarks, cells: draft.cells ?? null },
  };
}
