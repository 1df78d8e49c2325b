import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import * as build from '#db/domain/document/build.ts';
import { newId } from '#db/domain/ids.ts';
import { indicatorSeries } from '#db/indicators/queries.ts';
import { makeFile } from '#db/interchange/exporters/make.ts';
import { gather, type GatherOptions } from '#db/interchange/gather.ts';
import { updateMeasure } from '#db/records/measures.ts';
import { temporaryArchive, temporaryFolder } from '#tests/support/archive.ts';
import { noteSaying } from '#tests/support/builders.ts';
import { findProgram } from '#tests/support/programs.ts';

const options: GatherOptions = { locale: 'fr', withLinkedNotes: false };

/** The partnership indicator of the corpus: 21 % in 2011, 28,5 % and 37 % of another base. */
async function partnership(archive: Archive) {
  const { rows } = await indicatorSeries(archive.reader, {
    contains: 'Part des entreprises en partenariat',
    offset: 0,
    limit: 1,
  });
  const [series] = rows;
  if (!series) throw new Error('the corpus lost its indicator');
  const measureOf = (value: number) => series.measures.find((one) => one.value === value)!;
  return { ...series, measureOf };
}

/** A note with the figure of 37 % and the chart of its indicator, agreed on as `label`. */
async function noteWithFigure(archive: Archive, { label = '37\u202f%', kept = false } = {}) {
  const { indicator, measureOf } = await partnership(archive);
  const measure = measureOf(37);
  const figure = build.figure({
    recordId: indicator.id,
    measureId: measure.id,
    label,
    date: measure.date.edtf,
    base: measure.base,
    title: indicator.title,
    kept,
  });
  const { id } = await noteSaying(
    archive,
    'Note de partenariat',
    build.paragraph('Elles sont ', figure, ' en partenariat.'),
    build.chart(indicator.id, { title: indicator.title, caption: 'Trois éditions' }),
  );
  return { id, indicator, measure };
}

async function exported(
  archive: Archive,
  id: string,
  format: 'docx' | 'md',
  more: Partial<GatherOptions> = {},
) {
  const gathered = await gather(archive, { records: [id] }, { ...options, ...more });
  return makeFile(format, gathered);
}

describe('a figure in a Word document', () => {
  test('leads to the annex, which says where each figure was read', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id, indicator, measure } = await noteWithFigure(archive);
    const files = unzipSync((await exported(archive, id, 'docx')).content);
    const document = strFromU8(files['word/document.xml']!);
    const bookmark = `fiche_${indicator.code.toLowerCase().replace('-', '_')}`;
    expect(document).toMatch(new RegExp(`<w:hyperlink [^>]*w:anchor="${bookmark}"[^>]*>.*?37\u202f%`));
    expect(document).toContain(`w:name="${bookmark}"`);
    const words = document.replace(/<[^>]+>/g, '');
    expect(words).toContain(`37\u202f% (`);
    expect(words).toContain(measure.sourceLabel.replace(/&/g, '&amp;'));
    expect(document).not.toContain('footnoteReference');
  });

  test('has a footnote with its source when asked', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id, indicator, measure } = await noteWithFigure(archive);
    const files = unzipSync((await exported(archive, id, 'docx', { figureSources: 'footnotes' })).content);
    expect(strFromU8(files['word/document.xml']!)).toContain('<w:footnoteReference w:id="1"/>');
    const notes = strFromU8(files['word/footnotes.xml']!).replace(/<[^>]+>/g, '');
    expect(notes).toContain(indicator.title);
    expect(notes).toContain(measure.sourceLabel.replace(/&/g, '&amp;'));
  });

  test('is what the archive says now, unless its author holds to what it was', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const loose = await noteWithFigure(archive, { label: '36\u202f%' });
    const kept = await noteWithFigure(archive, { label: '36\u202f%', kept: true });
    const text = async (id: string) => strFromU8((await exported(archive, id, 'md')).content);
    expect(await text(loose.id)).toContain('[37\u202f%](');
    expect(await text(kept.id)).toContain('[36\u202f%](');
  });

  test('keeps the words it was agreed on when its measure is gone', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await noteSaying(
      archive,
      'Note orpheline',
      build.paragraph(
        build.figure({
          recordId: newId(),
          measureId: newId(),
          label: '42\u202f%',
          date: '2018',
          base: 'maires',
          title: 'Un indicateur retiré',
          kept: false,
        }),
      ),
      build.chart(newId(), { title: 'Un indicateur retiré', label: '42\u202f% (2018, maires)' }),
    );
    for (const format of ['docx', 'md'] as const) {
      const { content } = await exported(archive, id, format, { figureSources: 'footnotes' });
      const text = (
        format === 'md' ? strFromU8(content) : strFromU8(unzipSync(content)['word/document.xml']!)
      ).replace(/<[^>]+>/g, ' ');
      expect(text).toContain('42\u202f%');
      expect(text).toContain('Un indicateur retiré');
    }
  });
});

describe('a chart in a Word document', () => {
  test('is a sharp picture told in words, with its figures in a table under it', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await noteWithFigure(archive);
    const files = unzipSync((await exported(archive, id, 'docx')).content);
    const [picture] = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
    const png = Buffer.from(picture![1]);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 942]);
    const document = strFromU8(files['word/document.xml']!);
    const description = /<wp:docPr [^>]*descr="([^"]+)"/.exec(document)?.[1] ?? '';
    expect(description).toMatch(/^3 mesures, 2 séries que rien ne relie, de janvier 2011 à/);
    expect(description).toContain('28,5\u202f%');
    expect(document.replace(/<[^>]+>/g, '')).toContain('Trois éditions');
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(document)?.[0] ?? '';
    expect(table.match(/<w:tr>|<w:tr /g)).toHaveLength(4);
    for (const value of ['21\u202f%', '28,5\u202f%', '37\u202f%']) expect(table).toContain(value);
  });

  test('is the same file for the same archive', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await noteWithFigure(archive);
    const [one, other] = [await exported(archive, id, 'docx'), await exported(archive, id, 'docx')];
    expect(Buffer.from(one.content).equals(Buffer.from(other.content))).toBe(true);
  });

  test.skipIf(!findProgram('pandoc'))('is read by another program, picture and table', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id } = await noteWithFigure(archive);
    const path = join(temporaryFolder(), 'figures.docx');
    writeFileSync(path, (await exported(archive, id, 'docx', { figureSources: 'footnotes' })).content);
    const { stdout, status } = spawnSync('pandoc', [path, '-t', 'gfm', '--wrap=none'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('[^1]');
    expect(stdout).toMatch(/\| Date +\| Valeur +\| Base +\| Source +\|/);
    expect(stdout).toContain('3 mesures, 2 séries');
  });
});

describe('a chart in Markdown', () => {
  test('is its caption and a table of its figures with their sources, which any reader shows', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id, measure } = await noteWithFigure(archive);
    const text = strFromU8((await exported(archive, id, 'md')).content);
    expect(text).toContain('**Trois éditions\u00a0— Part des entreprises en partenariat');
    expect(text).toMatch(/\| Date \| Valeur \| Base \| Source \|/);
    expect(text).toContain('| 28,5\u202f% |');
    expect(text.split('## Annexe')[1]).toContain(measure.sourceLabel);
  });
});

describe('a measure that changes', () => {
  test('changes in the next export, without a touch to the note', async () => {
    const archive = await temporaryArchive({ corpus: true });
    const { id, measure } = await noteWithFigure(archive);
    await archive.write('measure.update', (context) =>
      updateMeasure(context, measure.id, {
        ...measure,
        value: 39,
        date: { edtf: measure.date.edtf, wording: measure.date.wording },
        studyId: measure.study?.id ?? null,
      }),
    );
    expect(strFromU8((await exported(archive, id, 'md')).content)).toContain('[39\u202f%](');
  });
});
