import type { HeadingLevels } from '../../../domain/document/headings.ts';
import { TEXT_FORMAT } from '../../../domain/document/types.ts';
import { documentMentions } from '../../../domain/document/walk.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { citedWorks } from '../../citations.ts';
import { recordLine } from '../../facts.ts';
import { citedMeasures } from '../../figures.ts';
import type { Gathered } from '../../gathered.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { bullets, line, recordAnchor, words } from './parts.ts';
import { measureLine, recordLink, sourceLine } from './record.ts';
import type { FlowBlock, Inline } from './types.ts';
import { FLOW_WORDS } from './words.ts';

/** The works the texts cite, in the order of their authors. */
export function composeWorks(gathered: Gathered, levels: HeadingLevels): FlowBlock[] {
  const works = citedWorks(gathered);
  if (works.length === 0) return [];
  const title = words(EXPORT_WORDS[gathered.locale].works);
  return [
    { is: 'heading', level: levels.next(1), anchor: 'ouvrages-cites', content: [title] },
    ...works.map((work) => line('work', work)),
  ];
}

/**
 * The annex: each record the texts cite without being exported, with its date, state and sources, the texts that cite it
 * as links; before them the sources of the exported notes themselves.
 */
export function composeAnnex(gathered: Gathered, levels: HeadingLevels): FlowBlock[] {
  const { locale, cited, pieces } = gathered;
  const said = EXPORT_WORDS[locale];
  const sourcedNotes = pieces.filter(
    ({ record, document }) => document !== null && record.sources.length > 0,
  );
  if (cited.length === 0 && sourcedNotes.length === 0) return [];
  const citing = citingPieces(gathered);
  const always = () => true;
  return [
    { is: 'heading', level: levels.next(1), anchor: 'annexe', content: [words(said.annex)] },
    line('text', said.annexIntro),
    ...sourcedNotes.flatMap(({ record }) => [titleOf(record), bullets(record.sources.map(sourceLine))]),
    ...cited.flatMap((record): FlowBlock[] => [
      { ...titleOf(record), anchor: recordAnchor(record.code) },
      line('subtitle', recordLine(record, locale)),
      bullets([
        ...citedMeasures(gathered, record).map((measure) => measureLine(measure, locale)),
        ...(record.sources.length > 0 ? record.sources.map(sourceLine) : [[words(said.noSource)]]),
      ]),
      line(
        'subtitle',
        `${said.citedIn}${FLOW_WORDS[locale].colon}`,
        ...(citing.get(record.id) ?? []).flatMap((piece, index): Inline[] =>
          index === 0 ? [recordLink(piece, always)] : [words(', '), recordLink(piece, always)],
        ),
      ),
    ]),
  ];
}

const titleOf = (record: RecordDetail) => line('label', words(record.title, TEXT_FORMAT.bold));

/** The pieces whose text cites each record, by the record's id, each once. */
function citingPieces({ pieces }: Gathered): Map<string, RecordDetail[]> {
  const citing = new Map<string, RecordDetail[]>();
  for (const { record, document } of pieces) {
    if (!document) continue;
    for (const id of new Set(documentMentions(document).map((mention) => mention.recordId)))
      citing.set(id, [...(citing.get(id) ?? []), record]);
  }
  return citing;
}
