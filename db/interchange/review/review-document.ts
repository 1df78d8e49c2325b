import { missingRecords } from '../../coverage/missing.ts';
import {
  cell,
  heading,
  list,
  listItem,
  mention,
  note,
  paragraph,
  row,
  table,
  text,
} from '../../domain/document/build.ts';
import type { BlockNode, NoteDocument } from '../../domain/document/types.ts';
import { ruleNamed, whyMissing } from '../../domain/coverage/missing.ts';
import type { Locale } from '../../domain/locale.ts';
import { VALIDATION_LABELS } from '../../domain/review/states.ts';
import type { RecordRef } from '#preload/contract/base.ts';
import type { Thread } from '#preload/contract/review.ts';
import type { Archive } from '../../connection/types.ts';
import { listThreads, today } from '../../review/threads.ts';
import { validationsByCycle } from '../../review/by-cycle.ts';
import { dayIn, remarkInlines, subjectInlines, threadItems } from './remarks.ts';
import { REVIEW_WORDS } from './words.ts';

const EVERYTHING = { mine: false, offset: 0, limit: 100_000 } as const;
/** Lines of a list that a reader goes through; the rest is counted. */
const MOST_LINES = 60;

/**
 * The review as a text: the decisions to keep by their day, then for each cycle what is open, what the director said of its
 * records, and what is missing. Records are mentions: the annex gives their dates and sources.
 */
export async function reviewDocument(
  archive: Archive,
  locale: Locale,
): Promise<{ document: NoteDocument; said: string }> {
  const { reader, authorId } = archive;
  const words = REVIEW_WORDS[locale];
  const now = today();
  const open = await listThreads(reader, authorId, { ...EVERYTHING, state: 'ouvert', sort: 'due' });
  const decisions = open.threads.filter(({ nature }) => nature === 'decision');
  const cycles = await validationsByCycle(reader);
  const missing = await missingRecords(reader, { today: now });
  const blocks: BlockNode[] = [paragraph(words.counts(open.total, decisions.length, open.counts.late))];
  if (decisions.length > 0) blocks.push(heading(1, words.toDo), decisionTable(decisions, locale));

  const told = new Set<string>();
  for (const { cycle, validated, others } of cycles) {
    const threads = cycle
      ? (
          await listThreads(reader, authorId, {
            ...EVERYTHING,
            state: 'ouvert',
            sort: 'due',
            cycleId: cycle.id,
          })
        ).threads
      : open.threads.filter(({ id }) => !told.has(id));
    for (const { id } of threads) told.add(id);
    const lacking = missing.filter(({ cycleIds }) =>
      cycle ? cycleIds.includes(cycle.id) : cycleIds.length === 0,
    );
    if (!cycle && threads.length + validated + others.length + lacking.length === 0) continue;
    blocks.push(cycle ? heading(1, mention(cycle.id, cycle.title)) : heading(1, words.outside));
    if (threads.length + validated + others.length + lacking.length === 0) blocks.push(paragraph(words.none));
    if (threads.length > 0)
      blocks.push(
        heading(2, words.remarks),
        list(
          'bullet',
          threads.flatMap((thread) => threadItems(thread, locale, thread.on.record?.id !== cycle?.id)),
        ),
      );
    if (validated + others.length > 0) {
      blocks.push(heading(2, words.validations));
      if (validated > 0) blocks.push(paragraph(words.validated(validated)));
      blocks.push(
        ...lines(
          others.map(({ record, state, reason, modified }) => ({
            record,
            words: [
              modified ? words.modified : VALIDATION_LABELS[state][locale],
              ...(reason && !modified ? [reason] : []),
            ].join(' : '),
          })),
          locale,
        ),
      );
    }
    if (lacking.length > 0) {
      blocks.push(heading(2, words.missing));
      for (const [rule, found] of Map.groupBy(lacking, ({ rule: id }) => id)) {
        blocks.push(
          heading(3, ruleNamed(rule)?.label[locale] ?? rule),
          ...lines(
            found.map(({ record, facts }) => ({ record, words: whyMissing(rule, facts, locale) })),
            locale,
          ),
        );
      }
    }
  }
  return { document: note(...blocks), said: words.asOf(dayIn(locale, now)) };
}

/** A list of records, each with a few words; what is beyond the first sixty is counted. */
function lines(of: readonly { record: RecordRef; words: string }[], locale: Locale): BlockNode[] {
  if (of.length === 0) return [];
  const items = of
    .slice(0, MOST_LINES)
    .map(({ record, words }) =>
      listItem([mention(record.id, record.title), text(` (${record.code}) : ${words}`)]),
    );
  const rest = of.length - items.length;
  return [list('bullet', [...items, ...(rest > 0 ? [listItem([REVIEW_WORDS[locale].more(rest)])] : [])])];
}

function decisionTable(decisions: readonly Thread[], locale: Locale): BlockNode {
  const words = REVIEW_WORDS[locale];
  const head = [words.due, words.decision, words.subject, words.taken].map((title) => cell(title, 1));
  return table(
    row(...head),
    ...decisions.map((thread) =>
      row(
        cell(thread.due ? `${dayIn(locale, thread.due)}${thread.late ? ` (${words.late})` : ''}` : '—'),
        cell([paragraph(...remarkInlines(thread))]),
        cell([paragraph(...subjectInlines(thread.on, locale))]),
        cell(`${thread.author?.name ?? words.nobody}, ${dayIn(locale, thread.at)}`),
      ),
    ),
  );
}
