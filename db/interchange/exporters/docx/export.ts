import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';
import { KIND_LABELS } from '../../../domain/vocabulary.ts';
import { citedWorks } from '../../citations.ts';
import { recordLine } from '../../facts.ts';
import type { ExportedFile, Gathered, Piece } from '../../gathered.ts';
import { fileNameOf } from '../../file-name.ts';
import { EXPORT_WORDS } from '../../wording.ts';
import { writeAnnex } from './annex.ts';
import { bookmarked } from './bookmarks.ts';
import { headingStyle, writeBody, type BodyContext } from './body.ts';
import { canonicalPackage } from './canonical.ts';
import { figuresOf, type Figures } from './figures.ts';
import { HeadingLevels } from './levels.ts';
import { recordLink, writeRecord } from './record.ts';
import { documentStyles, NUMBERING } from './styles.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A4 and its margins, in twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_304;

/** One Word document of what was gathered (ECMA-376). The same data gives the same bytes. */
export async function exportDocx(gathered: Gathered): Promise<ExportedFile> {
  const { title, locale, asOf } = gathered;
  const figures = await figuresOf(gathered);
  const children = writeDocument(gathered, figures);
  const document = new Document({
    title,
    creator: 'Vigie',
    lastModifiedBy: 'Vigie',
    description: gathered.pieces
      .map(({ record }) => record.code)
      .slice(0, 50)
      .join(', '),
    styles: documentStyles(locale),
    numbering: NUMBERING,
    footnotes: figures.footnotes,
    features: { updateFields: gathered.pieces.length > 1 },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: new Footer({ children: [footer(title)] }) },
        children,
      },
    ],
  });
  const content = canonicalPackage(await Packer.toBuffer(document), asOf);
  return { fileName: fileNameOf(title, 'docx'), mediaType: DOCX, content };
}

function footer(title: string): Paragraph {
  return new Paragraph({
    style: 'Subtitle',
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun(`${title} · `),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

function writeDocument(gathered: Gathered, figures: Figures): FileChild[] {
  const levels = new HeadingLevels();
  const context = contextOf(gathered, levels, figures);
  const [only, ...others] = gathered.pieces;
  const single = only !== undefined && others.length === 0;
  const blocks: FileChild[] = [];
  if (single) {
    blocks.push(
      new Paragraph({
        style: 'Title',
        children: [bookmarked(only.record.code, [new TextRun(gathered.title)])],
      }),
    );
    blocks.push(...writePiece(only, gathered, { ...context, shift: 0 }, 1));
  } else {
    blocks.push(new Paragraph({ style: 'Title', children: [new TextRun(gathered.title)] }));
    blocks.push(
      new Paragraph({ style: 'Subtitle', children: [new TextRun(EXPORT_WORDS[gathered.locale].contents)] }),
    );
    blocks.push(
      new TableOfContents(EXPORT_WORDS[gathered.locale].contents, {
        hyperlink: true,
        headingStyleRange: '1-3',
      }),
    );
    gathered.pieces.forEach((piece, index) => {
      const { record } = piece;
      blocks.push(
        new Paragraph({
          heading: headingStyle(levels.next(1)),
          pageBreakBefore: index === 0,
          children: [bookmarked(record.code, [new TextRun(record.title)])],
        }),
      );
      blocks.push(...writePiece(piece, gathered, { ...context, shift: 1 }, 2));
    });
  }
  return [...blocks, ...writeWorks(gathered, levels), ...writeAnnex(gathered, levels)];
}

/** The works the texts cite, in the order of their authors. */
function writeWorks(gathered: Gathered, levels: HeadingLevels): Paragraph[] {
  const works = citedWorks(gathered);
  if (works.length === 0) return [];
  return [
    new Paragraph({ text: EXPORT_WORDS[gathered.locale].works, heading: headingStyle(levels.next(1)) }),
    ...works.map((work) => new Paragraph({ style: 'Bibliography', children: [new TextRun(work)] })),
  ];
}

/** A note: one line of what it is, the records it is about, its text. Any other record: all it says, then its text. */
function writePiece(
  { record, document, life, said }: Piece,
  gathered: Gathered,
  context: BodyContext,
  level: number,
): FileChild[] {
  const { locale } = gathered;
  const holds = (id: string) => context.recordOf(id) !== undefined;
  const body = document ? writeBody(document, context) : [];
  if (said !== undefined)
    return [new Paragraph({ style: 'Subtitle', children: [new TextRun(said)] }), ...body];
  if (record.kind !== 'note' && record.kind !== 'rapport') {
    return [...writeRecord(record, { locale, levels: context.levels, level, holds }, life), ...body];
  }
  const about = record.relations.filter(
    ({ type, direction }) => type === 'a-propos-de' && direction === 'out',
  );
  const lines = [new Paragraph({ style: 'Subtitle', children: [new TextRun(recordLine(record, locale))] })];
  for (const { target } of about) {
    const kind = KIND_LABELS[target.kind].one[locale];
    lines.push(
      new Paragraph({
        style: 'Subtitle',
        children: [new TextRun(`${kind} ${target.code} : `), recordLink(target, holds)],
      }),
    );
  }
  return [...lines, ...body];
}

function contextOf(
  { pieces, cited, pictures, locale }: Gathered,
  levels: HeadingLevels,
  figures: Figures,
): BodyContext {
  const records = new Map(
    [...pieces.map(({ record }) => record), ...cited].map((record) => [record.id, record]),
  );
  const files = new Map(pictures.map((picture) => [picture.sha256, picture]));
  let lists = 0;
  return {
    locale,
    levels,
    shift: 0,
    recordOf: (id) => records.get(id),
    pictureOf: (sha256) => files.get(sha256),
    footnoteOf: figures.footnoteOf,
    addFootnote: figures.addFootnote,
    chartOf: figures.chartOf,
    nextList: () => (lists += 1),
  };
}
