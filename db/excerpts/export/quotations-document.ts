import { heading, lineBreak, mention, note, paragraph, quote, text } from '../../domain/document/build.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { BlockNode, InlineNode } from '../../domain/document/types.ts';
import type { Locale } from '../../domain/locale.ts';
import type { MadeText } from '../../interchange/gather-text.ts';
import type { Excerpt } from '#preload/contract/excerpts.ts';
import { codeName, stateName } from './words.ts';

const WORDS = {
  fr: {
    title: 'Citations par code',
    code: 'CITATIONS',
    said: (count: number) => `${count} ${count > 1 ? 'passages codés' : 'passage codé'}`,
    now: 'Texte actuel',
    open: '«\u00a0',
    close: '\u00a0»',
    colon: '\u00a0: ',
  },
  en: {
    title: 'Quotations by code',
    code: 'QUOTATIONS',
    said: (count: number) => `${count} coded ${count > 1 ? 'passages' : 'passage'}`,
    now: 'Text now',
    open: '“',
    close: '”',
    colon: ': ',
  },
} as const;

/** The report of quotations as a text: one heading a code, each passage with who says it, in which note, and when. */
export function quotationsDocument(excerpts: readonly Excerpt[], locale: Locale): MadeText {
  const words = WORDS[locale];
  const blocks: BlockNode[] = [];
  for (const group of Map.groupBy(excerpts, ({ code }) => code.key).values()) {
    const { code } = group[0]!;
    const { record } = code;
    blocks.push(record ? heading(1, mention(record.id, record.title)) : heading(1, codeName(code, locale)));
    for (const excerpt of group) blocks.push(...quotation(excerpt, locale));
  }
  return {
    title: words.title,
    code: words.code,
    said: words.said(excerpts.length),
    document: note(...blocks),
    asOf: excerpts.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), ''),
  };
}

function quotation(excerpt: Excerpt, locale: Locale): BlockNode[] {
  const words = WORDS[locale];
  const { note: from, noteDate, ateliers, speaker, profile, comment, place, state } = excerpt;
  const who = [speaker, profile].filter((part) => part !== '').join(', ');
  const where: InlineNode[] = [from, ...ateliers].flatMap((record, index) => [
    ...(index > 0 ? [text(' · ')] : []),
    mention(record.id, record.title),
  ]);
  const when = noteDate ? [text(`, ${formatDate(noteDate, locale, 'long')}`)] : [];
  const lines = excerpt.quote
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [lineBreak()] : []), text(line)]);
  const changed =
    state === 'modifie' && place
      ? `${words.now}${words.colon}${words.open}${place.words}${words.close}`
      : null;
  const said = [comment, changed ?? (state === 'intact' ? '' : stateName(state, locale))].filter(
    (part) => part !== '',
  );
  return [
    quote(text(words.open), ...lines, text(words.close)),
    paragraph(...(who === '' ? [] : [text(`${who} — `)]), ...where, ...when),
    ...said.map((line) => paragraph(line)),
  ];
}
