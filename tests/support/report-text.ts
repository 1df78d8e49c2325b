import { formatDate } from '#db/domain/dates/format.ts';
import {
  callout,
  captioned,
  cell,
  chart,
  citation,
  date,
  figure,
  footnote,
  heading,
  horizontalRule,
  image,
  lineBreak,
  link,
  list,
  listItem,
  mention,
  paragraph,
  piece,
  quote,
  reference,
  row,
  table,
  text,
} from '#db/domain/document/build.ts';
import { TEXT_FORMAT, type BlockNode, type InlineNode } from '#db/domain/document/types.ts';
import { chartData, chartLabel } from '#db/domain/indicators/chart/series.ts';
import { agreedFigure, figureNow } from '#db/domain/indicators/figure.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import type { MeasureRead, RecordDetail } from '#preload/contract/records.ts';

type Taken = { source: PieceSource; title: string; copy: string; takenAt: string };
export type Corpus = {
  records: readonly RecordDetail[];
  of(code: string): RecordDetail;
  pieceOf(name: string): Taken;
  /** A picture of the attachment store. */
  picture: string;
};

/** Places of the report that its references lead to. */
export const PLACES = {
  method: 'methode123',
  measures: 'mesures123',
  companies: 'graphe1234',
  picture: 'image12345',
  bases: 'tab1eau123',
  publications: 'liste12345',
  timeline: 'frise12345',
} as const;

const at = <Block extends BlockNode>(blockId: string, block: Block): Block => ({
  ...block,
  $: { ...block.$, blockId },
});
const named = (record: RecordDetail, words: string | null = null) => mention(record.id, record.title, words);
const cited = (record: RecordDetail, fields: Parameters<typeof citation>[1] = {}) =>
  citation(record.id, { code: record.code, label: record.title, ...fields });
const bold = (words: string) => text(words, TEXT_FORMAT.bold);
const italic = (words: string) => text(words, TEXT_FORMAT.italic);
const when = (record: RecordDetail) =>
  record.date ? [text(' ('), date(record.date.edtf, formatDate(record.date, 'fr', 'long')), text(')')] : [];

/** The text of the report, block by block. */
export function reportBlocks(corpus: Corpus): BlockNode[] {
  return [
    ...opening(corpus),
    ...cycles(corpus),
    ...measures(corpus),
    ...workshops(corpus),
    ...publications(corpus),
    ...closing(corpus),
  ];
}

function taken({ pieceOf }: Corpus, name: string, caption = '', frozen = false): BlockNode {
  const { source, ...fields } = pieceOf(name);
  return piece(source, { ...fields, caption, frozen });
}

function opening(corpus: Corpus): BlockNode[] {
  const { of, picture } = corpus;
  return [
    heading(2, 'Objet du rapport'),
    paragraph(
      'Ce rapport rassemble ce que le fonds de l’',
      named(of('AC-001')),
      ' dit des partenariats en France. ',
      of('AC-001').summary,
      footnote('D’après ', cited(of('P-029')), ' ; voir aussi ', named(of('P-013')), '.'),
    ),
    paragraph(
      'Les mesures sont réunies dans la partie ',
      reference(PLACES.measures, 'number', '3'),
      ' (« ',
      reference(PLACES.measures, 'title', 'Les mesures'),
      ' », ',
      reference(PLACES.measures, 'page', 'page 9'),
      '), les publications dans le ',
      reference(PLACES.publications, 'number', 'tableau 4'),
      ', et les évènements dans la ',
      reference(PLACES.timeline, 'number', 'figure 6'),
      '.',
    ),
    at(PLACES.method, heading(3, 'Méthode et limites')),
    callout(
      'attention',
      ['Ce qui ne se compare pas'],
      [
        paragraph(of('I-013').summary),
        list('bullet', [
          listItem([
            '21 % : ',
            italic('entreprises (ARPEA Entreprises & Territoires)'),
            ', ',
            named(of('E-005')),
            '.',
          ]),
          listItem(['37 % : ', italic('entreprises de 10 salariés et plus'), ', ', named(of('E-014')), '.']),
        ]),
      ],
    ),
    at(
      PLACES.bases,
      captioned(
        table(
          row(cell('Étude', 1), cell('Base', 1), cell('Part', 1)),
          row(
            cell([paragraph(named(of('E-005')))], 2),
            cell('entreprises (ARPEA Entreprises & Territoires)'),
            cell([{ ...paragraph('21 %'), format: 'right' }]),
          ),
          row(
            cell([paragraph(named(of('E-014')))], 2),
            cell('entreprises de 10 salariés et plus'),
            cell([{ ...paragraph('37 %'), format: 'right' }]),
          ),
          row({ ...cell('Les deux parts ne portent pas sur la même base.'), colSpan: 3 }),
        ),
        'Deux parts, deux bases',
      ),
    ),
    paragraph(
      'Le ',
      reference(PLACES.bases, 'number', 'tableau 1'),
      ' le rappelle ',
      cited(of('P-005'), { prefix: 'voir', locator: 'p. 12' }),
      ', et la ',
      reference(PLACES.companies, 'number', 'figure 2'),
      ' aussi.',
    ),
    heading(3, 'Trois axes'),
    ...['AX-001', 'AX-002', 'AX-003'].map((code) => paragraph(bold(`${of(code).title}. `), of(code).summary)),
    at(
      PLACES.picture,
      image(picture, 'Trois cadres côte à côte, un par axe', 'Les trois axes du cycle 2018-2022'),
    ),
    paragraph('Chaque axe de la ', reference(PLACES.picture, 'number', 'figure 1'), ' a ses travaux.'),
  ];
}

const CYCLES = ['C-001', 'C-002', 'C-003', 'C-004'];

function cycles(corpus: Corpus): BlockNode[] {
  const { of, records } = corpus;
  const within = (kind: string, cycle: RecordDetail) =>
    records.filter((record) => {
      const day = record.date?.start;
      const [from, to] = [cycle.date?.start, cycle.date?.end];
      return record.kind === kind && day && from && to && day >= from && day <= to;
    });
  return [
    heading(2, 'Un cycle après l’autre'),
    ...CYCLES.flatMap((code): BlockNode[] => {
      const cycle = of(code);
      const studies = within('etude', cycle);
      return [
        heading(3, `${cycle.title}`),
        paragraph(named(cycle), ...when(cycle), '. ', cycle.summary),
        ...(studies.length > 0 ? [heading(4, 'Études')] : []),
        ...studies.flatMap((study, index): BlockNode[] => [
          paragraph(bold(study.title), ...when(study), lineBreak(), study.summary, ...sourceNote(study)),
          ...(index % 2 === 0 ? [taken(corpus, study.code, `${study.title}, en bref`)] : []),
        ]),
        ...(within('evenement', cycle).length > 0 ? [heading(4, 'Évènements')] : []),
        ...within('evenement', cycle).map((event) =>
          paragraph(named(event), ...when(event), '. ', event.summary),
        ),
      ];
    }),
  ];
}

function sourceNote({ sources }: RecordDetail): InlineNode[] {
  const [source] = sources;
  if (!source) return [];
  return [
    source.address === null
      ? footnote(`${source.label}.`)
      : footnote(link(source.address, [source.label]), '.'),
  ];
}

function measures(corpus: Corpus): BlockNode[] {
  const { of, records } = corpus;
  const shown = records.filter(({ kind, measures: all }) => kind === 'indicateur' && all.length > 1);
  return [
    at(PLACES.measures, heading(2, 'Les mesures')),
    paragraph(
      'Chaque valeur est donnée avec sa date et sa base. La règle est dite dans « ',
      reference(PLACES.method, 'title', 'Méthode et limites'),
      ' » (',
      reference(PLACES.method, 'number', '1.1'),
      ').',
    ),
    ...shown.flatMap((indicator): BlockNode[] => [
      heading(3, indicator.title),
      ...(indicator.summary === '' ? [] : [paragraph(indicator.summary)]),
      list(
        'bullet',
        indicator.measures.map((measure) =>
          listItem([
            liveFigure(indicator, measure),
            text(` : ${measure.base}, ${formatDate(measure.date, 'fr', 'long')}.`),
          ]),
        ),
      ),
      indicator === of('I-013') ? at(PLACES.companies, chartOf(indicator)) : chartOf(indicator),
    ]),
    heading(3, 'Mise en perspective'),
    taken(corpus, 'note'),
    taken(corpus, 'table', 'La même mise en perspective, en un tableau'),
  ];
}

function liveFigure(indicator: RecordDetail, measure: MeasureRead): InlineNode {
  const now = figureNow(measure.id, indicator.measures)!;
  return figure({
    ...{ recordId: indicator.id, measureId: measure.id, kept: false },
    ...agreedFigure(now, indicator.title),
  });
}

function chartOf(indicator: RecordDetail): BlockNode {
  return chart(indicator.id, {
    title: indicator.title,
    label: chartLabel(chartData(indicator.measures, []), 'fr'),
    caption: `${indicator.title}, avec les bases de chaque mesure`,
  });
}

function workshops(corpus: Corpus): BlockNode[] {
  const { records, of } = corpus;
  return [
    heading(2, 'Les quatre Ateliers'),
    paragraph(named(of('AX-001')), ' : ', of('AX-001').summary),
    ...records
      .filter(({ kind }) => kind === 'atelier')
      .flatMap((workshop): BlockNode[] => [
        heading(3, workshop.title),
        paragraph(workshop.summary, ...when(workshop)),
        taken(corpus, workshop.code, `L’Atelier « ${workshop.title} »`, workshop.code === 'A-001'),
      ]),
    heading(3, 'Ce que les notes en gardent'),
    taken(corpus, 'excerpt'),
    taken(corpus, 'block'),
    quote('Le fait, la question et les interprétations restent séparés.'),
    list(
      'number',
      ['Relire les notes', 'Réunir les sources', 'Écrire'].map((words) => listItem([words])),
    ),
    list('check', [listItem(['Sources réunies'], true), listItem(['Relecture faite'], false)]),
  ];
}

function publications(corpus: Corpus): BlockNode[] {
  const { records } = corpus;
  const all = records.filter(({ kind, summary }) => kind === 'publication' && summary !== '');
  return [
    heading(2, 'Les publications'),
    ...all.map((publication, index) =>
      paragraph(
        publication.summary,
        text(' '),
        cited(
          publication,
          index % 3 === 0 ? { locator: 'p. 3-5' } : index % 5 === 0 ? { suffix: 'passim' } : {},
        ),
        index % 4 === 0 ? footnote('Voir ', cited(all[(index + 1) % all.length]!), '.') : text(''),
      ),
    ),
    at(PLACES.publications, taken(corpus, 'publications', 'Les publications du fonds')),
  ];
}

function closing(corpus: Corpus): BlockNode[] {
  return [
    heading(2, 'Repères dans le temps'),
    paragraph('La ', reference(PLACES.timeline, 'number', 'figure 6'), ' place les évènements du fonds.'),
    at(PLACES.timeline, taken(corpus, 'timeline', 'Les évènements, de 2017 à 2023')),
    horizontalRule(),
    heading(3, 'Ce qui reste à vérifier'),
    taken(corpus, 'toVerify', 'Les fiches à vérifier'),
    paragraph('Les bases sont rappelées dans le ', reference(PLACES.bases, 'number', 'tableau 1'), '.'),
  ];
}
