import type { Locale } from '../../domain/locale.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { itemOf } from '../exporters/bibliography/csl.ts';
import { workOf } from '../exporters/bibliography/works.ts';
import type { CslItem } from './citeproc.ts';

/** A record that a text cites, as the citation processor takes it, under its own id. What is no publication is a report. */
export function citedItem(record: RecordDetail, locale: Locale): CslItem {
  const item = itemOf(workOf(record, locale));
  const { abstract: _abstract, annote: _annote, note: _note, ...said } = item;
  return { ...said, id: record.id, type: record.kind === 'publication' ? item.type : 'report' };
}
