import { formatDate } from '../../domain/dates/format.ts';
import { lineBreak, list, listItem, mention, text } from '../../domain/document/build.ts';
import { TEXT_FORMAT, type InlineNode, type ListItemNode } from '../../domain/document/types.ts';
import { IMPACTS } from '../../domain/impacts.ts';
import type { Locale } from '../../domain/locale.ts';
import { IMPACT_LABELS } from '../../domain/vocabulary.ts';
import type { Remark, Thread } from '#preload/contract/review.ts';
import { REVIEW_WORDS } from './words.ts';

/** A day, or an instant's day, in words. */
export const dayIn = (locale: Locale, day: string): string =>
  formatDate({ edtf: day.slice(0, 10), wording: null }, locale, 'long');

/** What a comment is about; records are mentions, which exporters make links to the annex of sources. */
export function subjectInlines({ subject, record, row, cycle }: Thread['on'], locale: Locale): InlineNode[] {
  const words = REVIEW_WORDS[locale];
  if (record) return [mention(record.id, record.title), text(` (${record.code})`)];
  switch (subject.on) {
    case 'record':
      return [text(words.gone)];
    case 'archive':
      return [text(words.archive)];
    case 'period':
      return [text(`${words.period} ${dayIn(locale, subject.from)} – ${dayIn(locale, subject.to)}`)];
    case 'cell': {
      const impact = IMPACTS.find((one) => one === subject.rowId);
      const name = row
        ? mention(row.id, row.title)
        : text(impact ? IMPACT_LABELS[impact][locale] : subject.rowId);
      return [name, text(' × '), cycle ? mention(cycle.id, cycle.title) : text(words.gone)];
    }
  }
}

/** A text with its line breaks; the codes it cites become mentions. */
export function remarkInlines({ text: said, cites }: Pick<Remark, 'text' | 'cites'>): InlineNode[] {
  const nodes: InlineNode[] = [];
  const plain = (piece: string) => {
    piece.split('\n').forEach((line, index) => {
      if (index > 0) nodes.push(lineBreak());
      if (line !== '') nodes.push(text(line));
    });
  };
  let at = 0;
  for (const { start, length, record } of cites) {
    plain(said.slice(at, start));
    nodes.push(mention(record.id, record.title, said.slice(start, start + length)));
    at = start + length;
  }
  plain(said.slice(at));
  return nodes;
}

/** One comment as items of a list: its subject when asked, its text, who and when, then its answers. */
export function threadItems(thread: Thread, locale: Locale, withSubject: boolean): ListItemNode[] {
  const words = REVIEW_WORDS[locale];
  const by = ({ author, at }: Remark) => `${author?.name ?? words.nobody}, ${dayIn(locale, at)}`;
  const due = thread.due
    ? ` · ${words.due} : ${dayIn(locale, thread.due)}${thread.late ? ` (${words.late})` : ''}`
    : '';
  const head = thread.nature === 'decision' ? words.decision : words.comment;
  const item = listItem([
    text(head, TEXT_FORMAT.bold),
    ...(withSubject ? [text(' · '), ...subjectInlines(thread.on, locale)] : []),
    text(' : '),
    ...remarkInlines(thread),
    text(` — ${by(thread)}${due}`),
  ]);
  if (thread.answers.length === 0) return [item];
  const answers = thread.answers.map((answer) =>
    listItem([...remarkInlines(answer), text(` — ${by(answer)}`)]),
  );
  return [item, listItem([list('bullet', answers)])];
}
