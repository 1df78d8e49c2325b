import { TEXT_FORMAT } from '#db/domain/document/types.ts';
import type { Locale } from '#db/domain/locale.ts';
import { line, textTable, words } from '#db/interchange/exporters/flow/parts.ts';
import type {
  Flow,
  FlowBlock,
  FlowCaption,
  FlowCell,
  FlowHeading,
  FlowItem,
  Inline,
  Level,
} from '#db/interchange/exporters/flow/types.ts';
import { PIXEL } from '#tests/support/flows.ts';

const heading = (level: Level, title: string, number?: string): FlowHeading => ({
  ...{ is: 'heading', level, anchor: `h-${number ?? title.toLowerCase().replaceAll(' ', '-')}` },
  content: [words(title)],
  ...(number !== undefined && { number }),
});
const caption = (of: FlowCaption['of'], number: number, title: string): FlowCaption => ({
  ...{ is: 'caption', of, number, anchor: `${of}-${number}` },
  content: [words(title)],
});
const item = (text: string, checked: boolean | null = null, nested: FlowItem['nested'] = []): FlowItem => ({
  ...{ checked, nested },
  content: [words(text)],
});
const cell = (text: string, own: Partial<FlowCell> = {}): FlowCell => ({
  ...{ head: null, columns: 1, rows: 1, content: [line('text', text)] },
  ...own,
});
const ref = (anchor: string, shows: 'number' | 'title' | 'page', text: string): Inline => ({
  ...{ is: 'ref', anchor, shows, text },
});

const PROSE =
  'L’alliance s’est construite en trois temps, du constat partagé à l’engagement chiffré : 37\u00a0% des entreprises interrogées déclarent un partenariat, contre 21\u00a0% sept ans plus tôt. Les entretiens disent d’où vient l’écart, et ce qu’il ne dit pas.';

const picture: FlowBlock = {
  ...{ is: 'picture', name: 'carte.png', content: PIXEL, mediaType: 'image/png' },
  ...{ width: 480, height: 260, alt: 'Carte des alliances' },
};
const drawing: FlowBlock = {
  ...{ is: 'drawing', svg: '<svg/>', png: PIXEL, title: 'Part des entreprises en partenariat' },
  ...{ width: 600, height: 300, summary: 'De 21 % en 2011 à 37 % en 2018.' },
};

/** A document that holds one of everything a document can hold. */
export function sampleFlow(locale: Locale = 'fr', template = 'sobre'): Flow {
  const figures = [caption('figure', 1, 'Les alliances en 2018'), caption('figure', 2, 'Trois éditions')];
  const tables = [caption('table', 1, 'Les études et leurs bases')];
  const blocks: FlowBlock[] = [
    { is: 'index', of: 'figure', title: 'Figures', entries: figures },
    { is: 'index', of: 'table', title: 'Tableaux', entries: tables },
    { is: 'page-break' },
    heading(1, 'Le cadre', '1'),
    line('subtitle', 'Note N-001, vérifiée'),
    line(
      'text',
      PROSE,
      { is: 'footnote', number: 1 },
      ' Voir ',
      ref('figure-1', 'number', 'figure 1'),
      ', ',
      ref('h-1.1', 'number', 'la section 1.1'),
      ', « ',
      ref('h-2', 'title', 'La suite'),
      ' », ',
      ref('h-2', 'page', 'page 12'),
      '.',
    ),
    heading(2, 'Une question & des mots', '1.1'),
    line(
      'text',
      words('gras', TEXT_FORMAT.bold),
      ' ',
      words('italique', TEXT_FORMAT.italic),
      ' ',
      words('souligné', TEXT_FORMAT.underline),
      ' ',
      words('barré', TEXT_FORMAT.strikethrough),
      ' ',
      words('code()', TEXT_FORMAT.code),
      ' H',
      words('2', TEXT_FORMAT.subscript),
      'O, 1',
      words('er', TEXT_FORMAT.superscript),
      ' ',
      words('surligné', TEXT_FORMAT.highlight),
      ' ',
      words('tout', TEXT_FORMAT.bold | TEXT_FORMAT.italic | TEXT_FORMAT.underline),
      { is: 'break' },
      'puis',
      { is: 'tab' },
      'loin ',
      { is: 'link', to: { url: 'https://exemple.fr/?a=1&b=2' }, children: [words('une adresse')] },
      ', ',
      { is: 'link', to: { anchor: 'fiche-p-001' }, children: [words('une fiche')] },
      ', ',
      { is: 'link', to: { anchor: 'nulle-part' }, children: [words('une fiche absente')] },
      '.',
    ),
    { ...line('text', PROSE), align: 'justify' },
    { ...line('text', 'Au milieu.'), align: 'center' },
    { ...line('text', 'En retrait.'), indent: 2 },
    line('quote', 'Nous avons commencé par nous parler. Le reste est venu.'),
    {
      ...{ is: 'list', kind: 'bullet', start: 1 },
      items: [
        item('un point', null, [
          { is: 'list', kind: 'bullet', start: 1, items: [item('dedans'), item('encore')] },
        ]),
        item(PROSE),
        item('un autre', null, [
          { is: 'list', kind: 'number', start: 1, items: [item('premier'), item('second')] },
        ]),
      ],
    },
    line('text', 'Puis :'),
    {
      ...{ is: 'list', kind: 'number', start: 3 },
      items: [
        item('troisième'),
        item('quatrième', null, [{ is: 'list', kind: 'number', start: 1, items: [item('a'), item('b')] }]),
      ],
    },
    line('text', 'Et de nouveau :'),
    { is: 'list', kind: 'number', start: 1, items: [item('premier'), item('deuxième')] },
    { is: 'list', kind: 'check', start: 1, items: [item('fait', true), item('à faire', false)] },
    heading(3, 'Plus loin', '1.1.1'),
    picture,
    figures[0]!,
    line('text', PROSE),
    {
      ...{ is: 'callout', tone: 'attention', title: [words('À ne pas perdre de vue')] },
      blocks: [
        line('text', PROSE),
        { is: 'list', kind: 'bullet', start: 1, items: [item('un'), item('deux')] },
        line('text', 'Fin.'),
      ],
    },
    line('text', PROSE),
    {
      ...{ is: 'callout', tone: 'constat', title: [words('Constat')] },
      blocks: [
        line('text', PROSE),
        textTable(
          ['Année', 'Part'],
          [
            ['2011', '21 %'],
            ['2018', '37 %'],
          ],
          [50, 50],
        ),
      ],
    },
    { is: 'code', lines: ['SELECT part', '\tFROM mesure;', ''] },
    { is: 'rule' },
    heading(1, 'La suite', '2'),
    line('text', PROSE),
    tables[0]!,
    {
      ...{ is: 'table', repeated: 2 },
      rows: [
        [cell('Étude', { head: 'column', rows: 2 }), cell('Base', { head: 'column', columns: 2 })],
        [cell('Qui', { head: 'column' }), cell('Combien', { head: 'column' })],
        [
          cell('PHARE', { head: 'row', rows: 2 }),
          cell('entreprises'),
          { ...cell('1\u202f204'), content: [{ ...line('text', '1\u202f204'), align: 'right' }] },
        ],
        [cell('maires'), cell('812')],
        [cell('ARPEA', { head: 'row' }), cell('associations, dont les plus anciennes', { columns: 2 })],
      ],
    },
    textTable(
      null,
      [
        ['Date', '2018'],
        ['Code', 'P-001'],
      ],
      [28, 72],
    ),
    drawing,
    figures[1]!,
    heading(2, 'Ce qui reste à savoir', '2.1'),
    line('text', PROSE, { is: 'footnote', number: 2 }),
    heading(1, 'Bibliographie'),
    line(
      'work',
      'Dupont, Claire et Martin, Luc (2018). ',
      words('Les alliances sur un territoire', TEXT_FORMAT.italic),
      '. Le RAMEAU.',
    ),
    heading(1, 'Entretiens', 'A'),
    heading(2, 'Premier', 'A.1'),
    line('text', PROSE),
    { ...heading(1, 'Annexe : sources'), anchor: 'annexe' },
    { ...line('label', words('Les alliances', TEXT_FORMAT.bold)), anchor: 'fiche-p-001' },
    line('subtitle', 'Publication P-001'),
  ];
  return {
    ...{
      title: 'Les alliances & le territoire',
      locale,
      anchor: null,
      contents: true,
      depth: 3,
      template,
      blocks,
    },
    cover: {
      ...{ subtitle: 'Sept ans d’observation des partenariats', authors: 'Claire Dupont, Luc Martin' },
      ...{ date: '23 novembre 2026', state: 'version 2, en relecture' },
    },
    footnotes: [
      [
        words('Enquête PHARE, 2018. '),
        {
          is: 'link',
          to: { url: 'https://exemple.fr/phare' },
          children: [words('https://exemple.fr/phare')],
        },
      ],
      [words('Voir '), ref('table-1', 'number', 'tableau 1'), words('.')],
    ],
    codes: ['R-001', 'N-001'],
    asOf: '2026-11-23T09:00:00.000Z',
  };
}
