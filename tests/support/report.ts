import { storeAttachment } from '#db/attachments/store.ts';
import type { Archive } from '#db/connection/types.ts';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { note } from '#db/domain/document/build.ts';
import { documentText } from '#db/domain/document/walk.ts';
import { DEFAULT_SETTINGS, type ReportSettings } from '#db/domain/reports/settings.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { codePassage } from '#db/excerpts/commands.ts';
import { loadRaster } from '#db/interchange/drawing/raster.ts';
import { prepareBody } from '#db/notes/body.ts';
import { saveBody } from '#db/notes/commands.ts';
import { readNote } from '#db/notes/queries.ts';
import { updateRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { createReport, takeSources } from '#db/reports/commands.ts';
import { writeSettings } from '#db/reports/settings.ts';
import { datedRecords } from '#db/timeline/queries.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { write } from './archive.ts';
import { reportBlocks, type Corpus } from './report-text.ts';

/**
 * A report of some thirty pages on the corpus, with everything a report may hold: headings of four levels, pieces of every kind
 * (one of them frozen), charts, live figures, pictures, tables with captions, merged and aligned cells, references of the three
 * kinds before and after what they lead to, citations with places and words around, footnotes with links and citations, lists,
 * quotations, a callout. It states nothing that the corpus does not: the 21 % of 2011 and the 37 % of 2015 stand apart.
 * @param archive one that holds the corpus
 */
export async function reportOf(
  archive: Archive,
  settings: Partial<ReportSettings> = {},
): Promise<{ id: string; code: string }> {
  const title = 'Les partenariats en France : ce que disent les études de l’Observatoire';
  const report = await write(archive, (context) => createReport(context, { title, sources: [] }));
  const document = ensureBlockIds(note(...reportBlocks(await corpusOf(archive))));
  await write(archive, (context) =>
    saveBody(context, { id: report.id, base: null, body: prepareBody(document) }),
  );
  await write(archive, (context) =>
    updateRecord(context, report.id, null, {
      date: { edtf: '2018-12', wording: null },
      properties: { statut: 'relecture', version: '2' },
    }),
  );
  await write(archive, (context) =>
    writeSettings(context, report.id, {
      ...DEFAULT_SETTINGS,
      subtitle: 'Un état des lieux tiré du fonds de l’Observatoire',
      authors: 'Direction scientifique de l’Observatoire',
      ...settings,
    }),
  );
  return report;
}

async function corpusOf(archive: Archive): Promise<Corpus> {
  const rows = await archive.reader.selectFrom('record').select('id').orderBy('seq').execute();
  const records: RecordDetail[] = [];
  for (const { id } of rows) records.push(await recordDetail(archive.reader, id));
  const byCode = new Map(records.map((record) => [record.code, record]));
  const of = (code: string) => byCode.get(code)!;
  const excerptId = await codedPassage(archive, of('N-001'), of('T-004'));
  const timeline = await pictureOf(archive, 'frise', await timelineSvg(archive));
  const picture = await pictureOf(archive, 'axes', axesSvg());
  const observation = (await readNote(archive.reader, of('N-002').id)).document.root.children;
  const sources: Record<string, PieceSource> = {
    note: { is: 'note', recordId: of('N-002').id, blockId: null },
    block: { is: 'note', recordId: of('N-003').id, blockId: await firstList(archive, of('N-003').id) },
    table: { is: 'note', recordId: of('N-002').id, blockId: observation.at(-1)!.$!.blockId! },
    excerpt: { is: 'extrait', recordId: of('N-001').id, excerptId },
    timeline: {
      is: 'frise',
      query: 'type:évènement',
      from: '2017-01-01',
      to: '2023-12-31',
      lanes: '',
      sha256: timeline,
    },
    publications: {
      is: 'liste',
      query: 'type:publication',
      columns: ['code', 'title', 'date', 'typePublication'],
    },
    toVerify: { is: 'liste', query: 'type:étude statut:à-vérifier', columns: ['code', 'title', 'kind'] },
  };
  for (const record of records)
    if (record.kind === 'etude' || record.kind === 'atelier')
      sources[record.code] = { is: 'fiche', recordId: record.id };
  const names = Object.keys(sources);
  const taken = await write(archive, (context) => takeSources(context, Object.values(sources)));
  const pieces = new Map(taken.map((piece, index) => [names[index]!, piece]));
  return { records, of, pieceOf: (name) => pieces.get(name)!, picture };
}

async function codedPassage(archive: Archive, from: RecordDetail, code: RecordDetail): Promise<string> {
  const { document } = await readNote(archive.reader, from.id);
  const quote = 'La performance des organisations est le premier des trois impacts du Cycle 2018-2022.';
  const start = documentText(document).text.indexOf(quote);
  const [id] = await write(archive, (context) =>
    codePassage(context, {
      ...{ noteId: from.id, start, end: start + quote.length, quote },
      ...{ codes: [{ recordId: code.id }], speaker: '', profile: '', comment: '' },
    }),
  );
  return id!;
}

async function firstList(archive: Archive, id: string): Promise<string> {
  const { document } = await readNote(archive.reader, id);
  return document.root.children.find(({ type }) => type === 'list')!.$!.blockId!;
}

async function pictureOf(archive: Archive, name: string, svg: string): Promise<string> {
  const content = (await loadRaster()).png(svg, 2);
  return (await storeAttachment(archive, { name: `${name}.png`, mediaType: 'image/png', content })).sha256;
}

/** The events of the corpus on a line of years. */
async function timelineSvg(archive: Archive): Promise<string> {
  const events = await datedRecords(archive.reader, { kinds: ['evenement'] });
  const first = Date.parse('2017-01-01');
  const x = (day: string) => 20 + ((Date.parse(day) - first) / (7 * 365.25 * 86_400_000)) * 600;
  const years = Array.from({ length: 8 }, (_, index) => 2017 + index);
  const dots = events.flatMap(({ item }, index) => {
    const day = (item.date ?? item.planned)?.start;
    if (!day || day < '2017-01-01') return [];
    const y = 40 + (index % 6) * 24;
    return [
      `<circle cx="${x(day)}" cy="${y}" r="5" fill="#0f6b78"/><text x="${x(day) + 8}" y="${y + 4}">${item.code}</text>`,
    ];
  });
  const ticks = years.map(
    (year) =>
      `<path d="M${x(`${year}-01-01`)} 20V190" stroke="#ccc"/><text x="${x(`${year}-01-01`) + 2}" y="204">${year}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="680" height="212" font-size="12" font-family="Inter"><rect width="680" height="212" fill="#fff"/>${ticks.join('')}${dots.join('')}</svg>`;
}

/** The three axes of the cycle 2018-2022, side by side. */
function axesSvg(): string {
  const names = ['Regards croisés', 'Pratiques des pionniers', 'Numérique'];
  const boxes = names.map(
    (name, index) =>
      `<rect x="${10 + index * 160}" y="10" width="150" height="70" rx="6" fill="#edf1f7"/><text x="${85 + index * 160}" y="50" text-anchor="middle">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="490" height="90" font-size="12" font-family="Inter"><rect width="490" height="90" fill="#fff"/>${boxes.join('')}</svg>`;
}
