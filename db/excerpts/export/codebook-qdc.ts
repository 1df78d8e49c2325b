import { createHash } from 'node:crypto';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import type { Kind } from '../../domain/kinds.ts';
import type { Locale } from '../../domain/locale.ts';
import type { CodeRead } from '#preload/contract/excerpts.ts';
import { codeName, placeName } from './words.ts';

/** A code of the codebook: what it is, and what the record says of itself. */
export type CodebookCode = CodeRead & { description: string };

/**
 * The codes as a REFI-QDA codebook (REFI-QDA Standard 1.5, QDC: `urn:QDA-XML:codebook:1.0`), read by NVivo, ATLAS.ti,
 * MAXQDA, QualCoder…: one family for the impacts and one for each kind of record, which hold the codes one applies.
 */
export function codebookQdc(codes: readonly CodebookCode[], locale: Locale): string {
  const families = Map.groupBy(codes, (code): Kind | 'impact' => code.record?.kind ?? 'impact');
  const written = [...families].map(([family, members]) => {
    const name = family === 'impact' ? 'Impacts' : KIND_LABELS[family].many[locale];
    const children = members.map((code) => {
      const label = code.record ? placeName(code.record) : codeName(code, locale);
      const open = `      <Code guid="${guidOf(code.key)}" name="${escape(label)}" isCodable="true"`;
      return code.description === ''
        ? `${open}/>`
        : `${open}>\n        <Description>${escape(code.description)}</Description>\n      </Code>`;
    });
    return [
      `    <Code guid="${guidOf(family)}" name="${escape(name)}" isCodable="false">`,
      ...children,
      '    </Code>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Vigie">',
    '  <Codes>',
    ...written,
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
}

/** The id of a record is its guid; what has none has one made of its name (RFC 9562, version 8), always the same. */
function guidOf(key: string): string {
  if (/^[0-9a-f-]{36}$/.test(key)) return key;
  const hex = createHash('sha256').update(`vigie:code:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Text in an attribute or an element of XML 1.0, without the characters XML cannot say. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
