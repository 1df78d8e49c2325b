import { cell, heading, note, paragraph, row, table } from '../../domain/document/build.ts';
import type { BlockNode, NoteDocument } from '../../domain/document/types.ts';
import { VERIFICATIONS } from '../../domain/impacts.ts';
import type { Locale } from '../../domain/locale.ts';
import { VALIDATION_LABELS, VALIDATIONS } from '../../domain/review/states.ts';
import { dateBounds } from '../../domain/dates/edtf.ts';
import { KIND_LABELS, VERIFICATION_LABELS } from '../../domain/vocabulary.ts';
import type { FieldChange } from '../../domain/review/compare.ts';
import type { PictureDecision, PictureMeasure } from '../../domain/review/picture.ts';
import type { comparePictureWith } from '../../review/picture/pictures.ts';
import { dayIn } from './remarks.ts';
import { REVIEW_WORDS } from './words.ts';

type Compared = Awaited<ReturnType<typeof comparePictureWith>>;

/** Two pictures compared as a text of tables: counts, then each record that changed, before and after. */
export function comparisonDocument(
  compared: Compared,
  locale: Locale,
): { title: string; said: string; document: NoteDocument } {
  const words = REVIEW_WORDS[locale];
  const { from, to, counts, names } = compared;
  const change = { added: words.added, removed: words.removed, changed: words.changed };
  const value = ({ field }: FieldChange, of: string | number | null): string => {
    if (of === null) return words.nothing;
    if (typeof of === 'number') return of.toLocaleString(locale);
    if ((field === 'date' || field === 'planned') && dateBounds(of)) return dayIn(locale, of);
    if (field === 'cycle') return names[of] ?? of;
    const validation = VALIDATIONS.find((one) => one === of);
    if (field === 'validation' && validation) return VALIDATION_LABELS[validation][locale];
    const verification = VERIFICATIONS.find((one) => one === of);
    return field === 'verification' && verification ? VERIFICATION_LABELS[verification][locale] : of;
  };
  const blocks: BlockNode[] = [
    paragraph(words.sums(counts.added, counts.removed, counts.changed, counts.same)),
  ];
  const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return;
    blocks.push(
      heading(1, title),
      table(
        row(...head.map((name) => cell(name, 1))),
        ...rows.map((texts) => row(...texts.map((one) => cell(one)))),
      ),
    );
  };
  const figures = ({ added, removed, changed }: Compared['byKind'][number] | Compared['byCycle'][number]) =>
    [added, removed, changed].map((count) => count.toLocaleString(locale));
  const heads = [words.added, words.removed, words.changed];
  section(
    words.kind,
    [words.kind, ...heads],
    compared.byKind.map((group) => [KIND_LABELS[group.kind].many[locale], ...figures(group)]),
  );
  section(
    words.cycle,
    [words.cycle, ...heads],
    compared.byCycle.map((group) => [
      group.cycle === null ? words.outside : (names[group.cycle] ?? words.gone),
      ...figures(group),
    ]),
  );
  section(
    words.changes,
    [words.change, words.record, words.before, words.after],
    compared.records.map(({ change: how, row: record, fields }) => [
      change[how],
      `${record.code} · ${record.title}`,
      fields.map((one) => `${words.fields[one.field]} : ${value(one, one.before)}`).join(' ; '),
      fields.map((one) => `${words.fields[one.field]} : ${value(one, one.after)}`).join(' ; '),
    ]),
  );
  const decision = (side: PictureDecision | null) =>
    side ? [side.text, side.due && dayIn(locale, side.due), side.state].filter(Boolean).join(' · ') : '';
  section(
    words.toDo,
    [words.before, words.after],
    compared.decisions.map(({ before, after }) => [decision(before), decision(after)]),
  );
  const measure = (side: PictureMeasure | null) =>
    side
      ? `${side.value.toLocaleString(locale)} ${side.unit} · ${side.date} · ${side.base} · ${side.source}`
      : '';
  section(
    words.measures,
    [words.record, words.before, words.after],
    compared.measures.map(({ before, after }) => [
      names[(after ?? before)?.indicator ?? ''] ?? '',
      measure(before),
      measure(after),
    ]),
  );
  section(
    words.themes,
    [words.theme, words.cycle, words.before, words.after],
    compared.coverage.map(({ theme, cycle, before, after }) => [
      names[theme] ?? words.gone,
      names[cycle] ?? words.gone,
      String(before),
      String(after),
    ]),
  );
  const end = to ? `${to.name}, ${dayIn(locale, to.at)}` : words.now;
  return {
    title: words.comparison(from.name, to?.name ?? words.now),
    said: `${from.name}, ${dayIn(locale, from.at)} → ${end}`,
    document: note(...blocks),
  };
}
