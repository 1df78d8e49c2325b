import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ensureBlockIds } from '#db/domain/document/blocks.ts';
import { citation, heading, note, paragraph, piece, reference } from '#db/domain/document/build.ts';
import { documentText } from '#db/domain/document/walk.ts';
import type { HostEvent } from '#preload/contract/events.ts';
import type { PieceSource } from '#db/domain/reports/sources.ts';
import { TRANSPORTS } from '#tests/support/transports.ts';

/** The words of a Word document, its fields aside. */
async function wordsOf(content: Blob): Promise<string> {
  const files = unzipSync(await content.bytes());
  return strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

describe.each(TRANSPORTS)('a report, $name', ({ reach }) => {
  test(
    'gather, write, follow the sources, check, lay out, preview, export, take back',
    { timeout: 60_000 },
    async () => {
      const { client: connect } = await reach();
      const client = await connect();
      const other = await connect();
      const heard: HostEvent[] = [];
      const stop = new AbortController();
      onTestFinished(() => stop.abort());
      const events = await other.events.subscribe(undefined, { signal: stop.signal });
      void (async () => {
        for await (const event of events) heard.push(event);
      })().catch(() => undefined);
      const ref = (code: string) => client.records.get({ id: code });
      const [observation, study, work] = [await ref('N-003'), await ref('E-014'), await ref('P-005')];
      const sources: PieceSource[] = [
        { is: 'note', recordId: observation.id, blockId: null },
        { is: 'fiche', recordId: study.id },
      ];

      // Begun from what was selected.
      const { id, code } = await client.reports.create({
        title: 'Un état des lieux',
        sources: sources.map((source) => ({ ...source })) as never,
      });
      expect(code).toBe('R-001');
      expect(await client.reports.list()).toMatchObject([{ id, pieces: 2, changed: 0, status: null }]);

      // Written as any text.
      const [list] = await client.reports.take({
        sources: [{ is: 'liste', query: 'type:atelier', columns: ['code', 'title', 'date'] }],
      });
      const begun = await client.notes.get({ id });
      const blocks = ensureBlockIds(
        note(
          heading(2, 'Le cadre'),
          paragraph('37 % des entreprises coopèrent.'),
          paragraph('Voir ', citation(work.id, { code: work.code, label: work.title }), '.'),
          heading(2, 'Les sources'),
          ...begun.document.root.children,
          piece(list!.source, {
            title: list!.title,
            copy: list!.copy,
            takenAt: list!.takenAt,
            caption: 'Les Ateliers',
          }),
        ),
      );
      const table = blocks.root.children.at(-1)!.$!.blockId!;
      const document = {
        ...blocks,
        root: {
          ...blocks.root,
          children: [
            ...blocks.root.children,
            { ...paragraph('Comme au ', reference(table), '.'), $: { blockId: 'renvoi1234' } },
          ],
        },
      };
      await client.notes.save({ id, base: begun.revision, document });

      // Its sources change under it.
      const from = await client.notes.get({ id: observation.id });
      const [first, ...rest] = from.document.root.children;
      await client.notes.save({
        id: observation.id,
        base: from.revision,
        document: {
          ...from.document,
          root: { ...from.document.root, children: [first!, paragraph('Un fait de plus.'), ...rest] },
        },
      });
      expect(await client.reports.list()).toMatchObject([{ pieces: 3, changed: 1 }]);
      const [shown] = begun.document.root.children;
      if (shown?.type !== 'piece') throw new Error('no piece');
      const { source, copy } = shown;
      const asked = { source: source as never, copy };
      const [live, frozen] = await client.reports.read({
        pieces: [
          { ...asked, frozen: false },
          { ...asked, frozen: true },
        ],
      });
      expect([live!.state, frozen!.state]).toEqual(['changed', 'changed']);
      expect(documentText(live!.document).text).toContain('Un fait de plus.');
      expect(documentText(frozen!.document).text).not.toContain('Un fait de plus.');
      const { before, after } = await client.reports.compare(asked);
      expect(documentText(before).text).not.toBe(documentText(after!).text);

      const findings = await client.reports.check({ id });
      expect(findings.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['affirmation-sans-source', 'source-changee']),
      );
      expect(findings.find(({ rule }) => rule === 'source-changee')!.record).toMatchObject({ code: 'N-003' });

      // Laid out, seen, sent out.
      const settings = await client.reports.settings({ id });
      const set = await client.reports.setSettings({
        id,
        settings: { ...settings, subtitle: 'En trois pages' },
      });
      expect(
        await client.reports.setSettings({ id, settings: { ...settings, subtitle: 'En trois pages' } }),
      ).toEqual({
        changeSetId: null,
      });
      const { pages, places } = await client.reports.preview({ id });
      expect(pages.length).toBeGreaterThan(1);
      expect(await pages[0]!.svg.text()).toMatch(/^<svg/);
      expect(places).toContainEqual({
        blockId: blocks.root.children[0]!.$!.blockId!,
        page: expect.any(Number),
      });
      const file = await client.exports.create({ selection: { report: id }, format: 'docx', runId: 'essai' });
      const words = await wordsOf(file.content);
      expect(words).toContain('En trois pages');
      expect(words).toContain('Un fait de plus.');
      expect(words).toContain('Comme au tableau\u00a01.');
      expect(words).toContain('Bibliographie');

      await client.history.undo({ changeSetId: set.changeSetId! });
      expect(await client.reports.settings({ id })).toEqual(settings);
      const { added } = await client.reports.add({
        id,
        section: blocks.root.children[0]!.$!.blockId!,
        sources: [{ is: 'fiche', recordId: work.id }],
      });
      expect(added).toBe(1);
      expect((await client.notes.get({ id })).document.root.children[3]).toMatchObject({ type: 'piece' });
      await expect
        .poll(() => heard.filter((event) => event.type === 'changed').map(({ intent }) => intent), {
          timeout: 15_000,
        })
        .toEqual(expect.arrayContaining(['report.create', 'report.settings', 'report.add']));

      const templates = await client.reports.templates();
      const { id: house, problems } = await client.reports.importTemplate({
        name: 'Maison.docx',
        content: file.content,
      });
      expect(problems).toHaveLength(1);
      expect(await client.reports.templates()).toHaveLength(templates.length + 1);
      await client.reports.removeTemplate({ id: house });
      expect(await client.reports.templates()).toHaveLength(templates.length);
    },
  );
});
