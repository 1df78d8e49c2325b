import { describe, expect, test } from 'vitest';
import { CORPUS } from '#db/corpus/corpus.ts';
import type { CorpusDate, CorpusMeasure, CorpusRecord } from '#db/domain/corpus.ts';
import { dateBounds } from '#db/domain/dates/edtf.ts';
import type { Kind } from '#db/domain/kinds.ts';
import { propertyOf } from '#db/domain/properties.ts';
import { relationOf, relationsBetween } from '#db/domain/relations.ts';
import { ADDRESSES } from './addresses.ts';
import { FIGURES } from './figures.ts';

const byKey = new Map(CORPUS.map((record) => [record.key, record]));
const facts = CORPUS.filter((record) => !record.example);

function record(key: string): CorpusRecord {
  const found = byKey.get(key);
  if (!found) throw new Error(`no record ${key}`);
  return found;
}

function ofKind(kind: Kind): CorpusRecord[] {
  return facts.filter((item) => item.kind === kind);
}

function targets(key: string, type: string): string[] {
  return (record(key).relations ?? []).filter((relation) => relation.type === type).map(({ to }) => to);
}

function edtfOf(date: CorpusDate | undefined): string | undefined {
  return typeof date === 'object' ? date.edtf : date;
}

function allDates(item: CorpusRecord): CorpusDate[] {
  return [
    item.date,
    item.planned,
    ...(item.measures ?? []).map(({ date }) => date),
    ...(item.relations ?? []).map(({ date }) => date),
    ...(item.claims ?? []).map(({ value }) => (typeof value === 'object' ? value.edtf : undefined)),
  ].filter((date) => date !== undefined);
}

const measures: { of: string; measure: CorpusMeasure }[] = CORPUS.flatMap((item) =>
  (item.measures ?? []).map((measure) => ({ of: item.key, measure })),
);

describe('the corpus is whole', () => {
  test('counts what the facts name, kind by kind', () => {
    const counts = Object.fromEntries(
      [...new Set(facts.map(({ kind }) => kind))].map((kind) => [kind, ofKind(kind).length]),
    );
    expect(counts).toEqual({
      cycle: 4,
      axe: 3,
      etude: 28,
      atelier: 4,
      publication: 29,
      evenement: 15,
      acteur: 22,
      theme: 28,
      indicateur: 57,
    });
  });

  test('the ten volets of ARPEA, the six of PHARE and the ten profiles are there', () => {
    const within = (cycle: string) =>
      ofKind('etude').filter(({ key }) => targets(key, 'fait-partie-de').includes(cycle));
    expect(within('arpea')).toHaveLength(10);
    expect(within('phare').filter(({ key }) => key.startsWith('phare-'))).toHaveLength(6);
    const taxonomy = (name: string) =>
      ofKind('theme').filter(({ properties }) => properties?.['taxonomie'] === name);
    expect(taxonomy('profil')).toHaveLength(10);
    expect(taxonomy('partenariat').map(({ key }) => key)).toEqual([
      'mecenat',
      'pratiques-responsables',
      'cooperation-economique',
      'partenariat-innovation-societale',
    ]);
  });

  test.each([
    ['atelier-1', '2018-04-11', 'groupe-la-poste'],
    ['atelier-2', '2018-06-14', 'ag2r-la-mondiale'],
    ['atelier-3', '2018-11-05', 'caisse-des-depots'],
    ['atelier-4', '2018-12', 'ministere-education'],
  ])('%s is held on %s with %s', (key, edtf, actor) => {
    expect(edtfOf(record(key).date)).toBe(edtf);
    expect([...targets(key, 'accueilli-par'), ...targets(key, 'organise-avec')]).toContain(actor);
  });

  test('the two studies of 2018 renew those of 2015 and were presented where the document says', () => {
    expect(targets('etude-co-construction-2018', 'renouvelle')).toEqual(['etude-co-construction-2015']);
    expect(targets('etude-evaluation-2018', 'renouvelle')).toEqual(['etude-evaluation-2015']);
    expect(targets('etude-co-construction-2018', 'restituee-a')).toEqual(['rencontre-4']);
    expect(targets('etude-evaluation-2018', 'restituee-a')).toEqual(['forum-convergences-2018']);
  });

  test('every source address of the facts is used', () => {
    const used = new Set(
      facts.flatMap((item) => [
        ...item.sources.map(({ address }) => address),
        ...(item.measures ?? []).map(({ source }) => source.address),
        ...(item.claims ?? []).map(({ source }) => source.address),
      ]),
    );
    expect(ADDRESSES.filter((address) => !used.has(address))).toEqual([]);
    expect([...used].filter((address) => address !== undefined && !ADDRESSES.includes(address))).toEqual([]);
  });

  test.each(FIGURES)('%s %s, base « %s », is kept with its source', (value, unit, base, key, edtf) => {
    const found = (record(key).measures ?? []).filter(
      (measure) =>
        measure.value === value &&
        measure.unit === unit &&
        measure.base === base &&
        edtfOf(measure.date) === edtf,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.source.address).toMatch(/^https?:/);
  });

  test('no figure is there that the facts do not name', () => {
    expect(measures).toHaveLength(FIGURES.length);
  });
});

describe('the corpus is honest', () => {
  test('every record has a source and a state of verification', () => {
    for (const item of CORPUS) {
      expect([item.key, item.sources.length > 0]).toEqual([item.key, true]);
      for (const source of item.sources) expect(source.label).not.toBe('');
    }
  });

  test('conflicting values stand side by side, each with its source', () => {
    const dates = (key: string) =>
      (record(key).claims ?? []).map(({ value }) => (typeof value === 'object' ? value.edtf : value));
    expect(dates('observatoire')).toEqual(['2008', '2007']);
    expect(dates('phare')).toEqual(['2013/2017', '2013/2018']);
    expect(dates('axe-1')).toEqual(['2018', '2018/2019']);
    expect(dates('mission-ministerielle')).toEqual(['2019-10-16', '2019-10-17']);
    expect(record('source-innovation-dirigeants').measures?.map(({ value }) => value)).toEqual([
      81, 84, 84, 84, 83,
    ]);
  });

  test('measures share a group only when they share their base and their unit', () => {
    const groups = Map.groupBy(
      measures.filter(({ measure }) => measure.group !== null),
      ({ measure }) => measure.group,
    );
    expect([...groups.keys()].sort()).toEqual([
      'arpea-citoyens',
      'associations-employeuses',
      'entreprises-10-salaries',
    ]);
    for (const members of groups.values()) {
      expect(members.length).toBeGreaterThan(1);
      expect(new Set(members.map(({ measure }) => `${measure.base} ${measure.unit}`)).size).toBe(1);
      expect(new Set(members.map(({ of }) => of)).size).toBe(1);
    }
  });

  test('21 % and 37 % of companies are never one series', () => {
    const companies = record('entreprises-en-partenariat').measures ?? [];
    const group = (value: number) => companies.find((measure) => measure.value === value)?.group;
    expect(group(21)).toBeNull();
    expect(group(37)).toBe('entreprises-10-salaries');
    expect(companies.find((measure) => measure.value === 28.5)?.verification).toBe('to-verify');
  });

  test('examples carry their mark in their title and nothing that is a fact points to one', () => {
    const examples = CORPUS.filter((item) => item.example);
    expect(examples.map(({ kind }) => kind).sort()).toEqual([
      'libre',
      'libre',
      'libre',
      'note',
      'note',
      'note',
      'signal',
      'signal',
      'signal',
    ]);
    for (const { signal } of examples)
      for (const text of [
        ...(signal?.interpretations ?? []),
        ...(signal?.steps ?? []).map(({ reason }) => reason),
        ...(signal?.observations ?? []).map(({ excerpt }) => excerpt),
      ])
        expect(text).toMatch(/^Exemple/);
    for (const example of examples) expect(example.title).toMatch(/^Exemple/);
    for (const kind of ['signal', 'note', 'libre'] as const) expect(ofKind(kind)).toEqual([]);
    const marked = new Set(examples.map(({ key }) => key));
    for (const item of facts) expect((item.relations ?? []).filter(({ to }) => marked.has(to))).toEqual([]);
  });

  test('no e-mail address and no phone number is shipped', () => {
    const text = JSON.stringify(CORPUS);
    expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
    expect(text).not.toMatch(/(?:\+33|\b0)[\s.\u00a0]?[1-9](?:[\s.\u00a0]?\d{2}){4}\b/);
    expect(text).not.toMatch(/Ulliac/);
  });
});

describe('the corpus fits the domain', () => {
  test('keys are unique and titles of a kind too', () => {
    expect(byKey.size).toBe(CORPUS.length);
    const titles = CORPUS.map(({ kind, title }) => `${kind} ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('every relation is one the domain allows between two records that exist', () => {
    for (const item of CORPUS) {
      for (const { type, to } of item.relations ?? []) {
        expect([item.key, type, relationOf(type)?.type]).toEqual([item.key, type, type]);
        const allowed = relationsBetween(item.kind, record(to).kind).map((relation) => relation.type);
        expect([item.key, to, allowed.includes(type)]).toEqual([item.key, to, true]);
        expect(to).not.toBe(item.key);
      }
      const seen = (item.relations ?? []).map(({ type, to }) => `${type} ${to}`);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  test('every date is EDTF with the words of its source', () => {
    for (const item of CORPUS) {
      for (const date of allDates(item))
        expect([item.key, date, dateBounds(edtfOf(date) ?? '') !== null]).toEqual([item.key, date, true]);
    }
    const wording = (key: string) => {
      const { date } = record(key);
      return typeof date === 'object' ? date.wording : null;
    };
    expect(wording('centre-ressources-numeriques')).toBe('fin avril 2018');
    expect(wording('forum-convergences-2018')).toBe('début septembre 2018');
    expect(wording('rapport-quinquennal-phare')).toBe('1er trimestre 2018');
    expect(wording('atelier-4')).toBe('décembre 2018');
  });

  test('properties are those of the kind, with values of their type', () => {
    for (const item of CORPUS) {
      for (const [key, value] of Object.entries(item.properties ?? {})) {
        const definition = propertyOf(item.kind, key);
        expect([item.key, key, definition?.key]).toEqual([item.key, key, key]);
        if (definition?.type === 'number') expect(typeof value).toBe('number');
        if (definition?.choices) expect(definition.choices.map((choice) => choice.value)).toContain(value);
      }
    }
  });

  test('measures name studies that exist, and mentions in notes name records that exist', () => {
    for (const { measure } of measures)
      if (measure.study !== undefined) expect(record(measure.study).key).toBe(measure.study);
    for (const { markdown } of CORPUS) {
      for (const [, key] of markdown?.matchAll(/\[\[([^\]|]+)/g) ?? [])
        expect(record(key ?? '').key).toBe(key);
    }
  });

  test('French texts are set in French typography', () => {
    for (const item of CORPUS) {
      const text = [
        item.title,
        item.summary ?? '',
        ...(item.measures ?? []).map(({ comment }) => comment ?? ''),
        ...(item.signal?.observations ?? []).flatMap(({ excerpt, comment }) => [excerpt, comment ?? '']),
        ...(item.signal?.interpretations ?? []),
        ...(item.signal?.steps ?? []).map(({ reason }) => reason),
      ].join('\n');
      expect([item.key, /'|« | »|\S [:;?!](\s|$)|\d %/.exec(text)?.[0]]).toEqual([item.key, undefined]);
    }
  });
});
