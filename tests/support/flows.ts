import { line, words } from '#db/interchange/exporters/flow/parts.ts';
import type { Flow, FlowBlock, FlowCell, Inline } from '#db/interchange/exporters/flow/types.ts';
import { TEXT_FORMAT } from '#db/domain/document/types.ts';

/** A picture of one pixel. */
export const PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const cell = (text: string, head: FlowCell['head'] = null, columns = 1, rows = 1): FlowCell => ({
  head,
  columns,
  rows,
  content: [line('text', text)],
});

const picture = (alt: string): FlowBlock => ({
  is: 'picture',
  name: 'carte.png',
  content: PIXEL,
  mediaType: 'image/png',
  alt,
  width: 300,
  height: 120,
});

const paragraph = (...content: (Inline | string)[]): FlowBlock => line('text', ...content);

/** A report that has every part a composed document may have, its numbers in the order they come. */
export const REPORT_FLOW: Flow = {
  title: 'Les alliances en pratique',
  locale: 'fr',
  anchor: 'fiche-r-001',
  contents: true,
  depth: 2,
  cover: {
    subtitle: 'Ce que disent les enquêtes',
    authors: 'Observatoire des partenariats',
    date: '12 mars 2019',
    state: 'version 2, en relecture',
  },
  blocks: [
    {
      is: 'index',
      of: 'figure',
      title: 'Liste des figures',
      entries: [
        { number: 1, anchor: 'figure-1', content: [words('La carte des alliances')] },
        { number: 2, anchor: 'figure-2', content: [words('Les mêmes, en 2018')] },
      ],
    },
    {
      is: 'index',
      of: 'table',
      title: 'Liste des tableaux',
      entries: [{ number: 1, anchor: 'tableau-1', content: [words('Parts par public')] }],
    },
    { is: 'page-break' },
    { is: 'heading', level: 1, number: '1', anchor: 'section-1', content: [words('Le cadre')] },
    paragraph(
      'Un mot ',
      words('fort', TEXT_FORMAT.bold),
      ', un mot ',
      words('doux', TEXT_FORMAT.italic),
      ' ; voir la ',
      { is: 'ref', anchor: 'figure-1', shows: 'number', text: 'figure 1' },
      ', la section ',
      { is: 'ref', anchor: 'section-2', shows: 'number', text: '1.1' },
      ' et la ',
      { is: 'ref', anchor: 'tableau-1', shows: 'page', text: 'page 3' },
      '.',
      { is: 'footnote', number: 1 },
    ),
    picture('Une carte de France'),
    {
      is: 'caption',
      of: 'figure',
      number: 1,
      anchor: 'figure-1',
      content: [words('La carte des alliances')],
    },
    { is: 'heading', level: 2, number: '1.1', anchor: 'section-2', content: [words('Les publics')] },
    {
      is: 'list',
      kind: 'bullet',
      start: 1,
      items: [
        {
          checked: null,
          content: [words('associations')],
          nested: [
            {
              is: 'list',
              kind: 'number',
              start: 3,
              items: [
                { checked: null, content: [words('employeuses')], nested: [] },
                { checked: null, content: [words('sans salarié')], nested: [] },
              ],
            },
          ],
        },
        { checked: null, content: [words('entreprises')], nested: [] },
      ],
    },
    {
      is: 'caption',
      of: 'table',
      number: 1,
      anchor: 'tableau-1',
      content: [words('Parts par public')],
    },
    {
      is: 'table',
      repeated: 1,
      rows: [
        [cell('Public', 'column'), cell('Part', 'column', 2)],
        [cell('Associations', 'row', 1, 2), cell('2017'), cell('36 %')],
        [cell('2018'), cell('37 %')],
      ],
    },
    {
      is: 'callout',
      tone: 'attention',
      title: [words('À lire avec prudence')],
      blocks: [paragraph('Les bases diffèrent.'), { is: 'code', lines: ['part = a / b', '  # 2 espaces'] }],
    },
    { is: 'heading', level: 1, number: '2', anchor: 'section-3', content: [words('Les écarts')] },
    line('quote', 'On ne compare que ce qui se compare.'),
    picture('Une autre carte'),
    { is: 'caption', of: 'figure', number: 2, anchor: 'figure-2', content: [words('Les mêmes, en 2018')] },
    paragraph(
      'Selon ',
      { is: 'link', to: { url: 'https://exemple.fr/etude' }, children: [words('l’étude')] },
      ', lire ',
      { is: 'link', to: { anchor: 'fiche-p-001' }, children: [words('la note de synthèse')] },
      '.',
      { is: 'footnote', number: 2 },
    ),
    { is: 'rule' },
    { is: 'heading', level: 1, anchor: 'ouvrages-cites', content: [words('Ouvrages cités')] },
    line('work', 'DURAND, Anne, 2018. ', words('Les alliances', TEXT_FORMAT.italic), '. Paris.'),
    { is: 'heading', level: 1, anchor: 'annexe', content: [words('Annexe : sources et fiches citées')] },
    { ...line('label', 'Note de synthèse'), anchor: 'fiche-p-001' },
    line('subtitle', 'P-001 · Publication · 2018 · attesté'),
  ],
  footnotes: [[words('Lu en 2018.')], [words('Page 12 de l’étude.')]],
  codes: ['R-001', 'P-001'],
  asOf: '2019-03-12T09:30:00.000Z',
};
