/** The kinds of record the archive keeps, in the order the interface lists them. */
export const KINDS = [
  'cycle',
  'axe',
  'etude',
  'atelier',
  'publication',
  'evenement',
  'acteur',
  'signal',
  'indicateur',
  'theme',
  'note',
  'rapport',
  'libre',
] as const;

export type Kind = (typeof KINDS)[number];

/** Letters that open a code people can say aloud: E-012, S-014. Never reused, never renumbered. */
export const CODE_PREFIX: Readonly<Record<Kind, string>> = {
  cycle: 'C',
  axe: 'AX',
  etude: 'E',
  atelier: 'A',
  publication: 'P',
  evenement: 'EV',
  acteur: 'AC',
  signal: 'S',
  indicateur: 'I',
  theme: 'T',
  note: 'N',
  rapport: 'R',
  libre: 'L',
};

const KIND_OF_PREFIX = new Map<string, Kind>(KINDS.map((kind) => [CODE_PREFIX[kind], kind]));

/** True when `value` names a kind. */
export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}

/** The code of the `number`-th record (from 1) of a kind: `formatCode('etude', 12)` is `E-012`. */
export function formatCode(kind: Kind, number: number): string {
  return `${CODE_PREFIX[kind]}-${String(number).padStart(3, '0')}`;
}

/** The kind and number a code names, whatever its case and zeros (`e-12`), or null when it is no code. */
export function parseCode(text: string): { kind: Kind; number: number; code: string } | null {
  const match = /^([a-z]{1,2})-?(\d{1,7})$/i.exec(text.trim());
  const kind = match ? KIND_OF_PREFIX.get(match[1]!.toUpperCase()) : undefined;
  if (!match || !kind) return null;
  const number = Number(match[2]);
  return { kind, number, code: formatCode(kind, number) };
}
