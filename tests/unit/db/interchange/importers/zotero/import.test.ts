import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '#db/connection/types.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';
import { VigieError } from '#db/domain/errors.ts';
import { checkArchive } from '#db/integrity/check.ts';
import { dataFilesOf } from '#db/interchange/importers/data/files.ts';
import { importData, planImport } from '#db/interchange/importers/data/run.ts';
import { inLanguage } from '#db/interchange/importers/language.ts';
import { undoImport } from '#db/interchange/importers/take-back.ts';
import { readZotero } from '#db/interchange/importers/zotero/read.ts';
import { readNote } from '#db/notes/queries.ts';
import { createRecord } from '#db/records/commands.ts';
import { recordDetail } from '#db/records/detail.ts';
import { temporaryArchive, temporaryFolder, write } from '#tests/support/archive.ts';
import { idTitled, putFile } from '#tests/support/imports.ts';

/** An export as « Zotero RDF » writes it, with its notes and its files. */
const RDF = `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
    <bib:Article rdf:about="https://exemple.org/article">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
        <bib:authors><rdf:Seq>
            <rdf:li><foaf:Person><foaf:surname>Dupont</foaf:surname><foaf:givenName>Claire</foaf:givenName></foaf:Person></rdf:li>
            <rdf:li><foaf:Person><foaf:surname>Ministère de la Culture</foaf:surname></foaf:Person></rdf:li>
        </rdf:Seq></bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_14"/>
        <dcterms:isReferencedBy rdf:resource="#item_15"/>
        <link:link rdf:resource="#item_13"/>
        <link:link rdf:resource="#item_16"/>
        <dc:subject>mécénat</dc:subject>
        <dc:subject><z:AutomaticTag><rdf:value>France</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>L’économie sociale &amp; ses territoires</dc:title>
        <dcterms:abstract>Un résumé.</dcterms:abstract>
        <dc:date>2018-04</dc:date>
        <z:language>fr</z:language>
        <z:libraryCatalog>HAL</z:libraryCatalog>
        <dc:identifier><dcterms:URI><rdf:value>https://exemple.org/article</rdf:value></dcterms:URI></dc:identifier>
        <dcterms:dateSubmitted>2021-01-02 10:00:00</dcterms:dateSubmitted>
        <bib:pages>1-9</bib:pages>
        <dc:description>Une remarque</dc:description>
    </bib:Article>
    <bib:Journal rdf:about="urn:issn:1234-5679">
        <dc:title>Revue</dc:title><prism:volume>12</prism:volume><prism:number>3</prism:number>
        <dc:identifier>ISSN 1234-5679</dc:identifier><dc:identifier>DOI 10.1000/abc</dc:identifier>
    </bib:Journal>
    <z:Attachment rdf:about="#item_13">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/13/Dupont%20-%202018.pdf"/>
        <dc:title>Texte intégral</dc:title><link:type>application/pdf</link:type>
    </z:Attachment>
    <z:Attachment rdf:about="#item_16">
        <z:itemType>attachment</z:itemType>
        <dc:identifier><dcterms:URI><rdf:value>https://exemple.org/autre</rdf:value></dcterms:URI></dc:identifier>
        <dc:title>Page</dc:title>
    </z:Attachment>
    <bib:Memo rdf:about="#item_14">
        <rdf:value>&lt;p&gt;&lt;strong&gt;Notes&lt;/strong&gt; de lecture&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</rdf:value>
        <dc:subject>à relire</dc:subject>
    </bib:Memo>
    <bib:Memo rdf:about="#item_15"><rdf:value>&lt;p&gt;Autre&lt;/p&gt;</rdf:value></bib:Memo>
    <bib:Memo rdf:about="#item_30"><rdf:value>&lt;p&gt;Note seule&lt;/p&gt;</rdf:value></bib:Memo>
    <bib:BookSection rdf:about="#item_20">
        <z:itemType>bookSection</z:itemType>
        <dcterms:isPartOf><bib:Book>
            <dcterms:isPartOf><bib:Series><dc:title>Cahiers</dc:title><dc:identifier>7</dc:identifier></bib:Series></dcterms:isPartOf>
            <dc:identifier>ISBN 978-2-07-036822-8</dc:identifier><dc:title>Le livre</dc:title>
        </bib:Book></dcterms:isPartOf>
        <dc:publisher><foaf:Organization>
            <foaf:name>Éditions</foaf:name>
            <vcard:adr><vcard:Address><vcard:locality>Paris</vcard:locality></vcard:Address></vcard:adr>
        </foaf:Organization></dc:publisher>
        <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Martin</foaf:surname><foaf:givenName>Luc</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:editors>
        <dc:title>Un chapitre</dc:title>
    </bib:BookSection>
    <z:Collection rdf:about="#collection_1">
        <dc:title>Économie</dc:title>
        <dcterms:hasPart rdf:resource="#collection_2"/>
        <dcterms:hasPart rdf:resource="#item_20"/>
    </z:Collection>
    <z:Collection rdf:about="#collection_2">
        <dc:title>Mécénat</dc:title>
        <dcterms:hasPart rdf:resource="https://exemple.org/article"/>
        <dcterms:hasPart rdf:resource="#item_30"/>
    </z:Collection>
</rdf:RDF>`;

const PDF = '%PDF-1.4 un texte';

function exported(rdf = RDF, withFiles = true): string {
  const root = join(temporaryFolder(), 'Ma bibliothèque');
  putFile(root, 'Ma bibliothèque.rdf', rdf);
  if (withFiles) putFile(root, 'files/13/Dupont - 2018.pdf', PDF);
  return root;
}

const settings = { conflict: 'complete' } as const;
const signal = new AbortController().signal;
const importing = (archive: Archive, path: string) =>
  importData(archive, {
    files: dataFilesOf([path])!,
    label: 'zotero',
    settings,
    signal,
    progress: () => undefined,
  });
const problemsOf = async (archive: Archive) => (await checkArchive(archive)).problems;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('an export of Zotero', { timeout: 90_000 }, () => {
  test('gives its references with their notes, files and collections, and goes whole when it is undone', async () => {
    const archive = await temporaryArchive();
    const theme = await write(archive, (context) =>
      createRecord(context, { kind: 'theme', title: 'Mécénat' }),
    );
    const root = exported();
    const preview = await planImport(archive, {
      files: dataFilesOf([root])!,
      settings,
      signal,
      locale: 'fr',
    });
    expect(preview.steps.map(({ draft }) => draft.kind)).toEqual([
      ...['publication', 'note', 'note', 'publication', 'note'],
    ]);
    const report = await importing(archive, root);
    expect(report).toMatchObject({ created: 5, updated: 0, skipped: 0, attachments: 1 });
    const article = await recordDetail(
      archive.reader,
      await idTitled(archive, 'L’économie sociale & ses territoires'),
    );
    expect(article).toMatchObject({
      kind: 'publication',
      summary: 'Un résumé.',
      date: { edtf: '2018-04' },
      tags: ['mécénat', 'France', 'Économie/Mécénat'],
      properties: {
        ...{
          typePublication: 'article',
          auteurs: 'Dupont, Claire ; Ministère de la Culture',
          revue: 'Revue',
        },
        ...{
          volume: '12',
          numero: '3',
          pagination: '1-9',
          doi: '10.1000/abc',
          issn: '1234-5679',
          langue: 'fr',
        },
        ...{ adresse: 'https://exemple.org/article', remarques: 'Une remarque', source: 'HAL' },
      },
    });
    expect(article.attachments.map(({ name }) => name)).toEqual(['Dupont - 2018.pdf']);
    expect(article.sources.map(({ address }) => address)).toEqual(['https://exemple.org/autre']);
    expect(article.relations.map(({ type, target }) => [type, target.title])).toEqual(
      expect.arrayContaining([
        ['a-pour-theme', theme.title],
        ['a-propos-de', 'Notes de lecture — L’économie sociale & ses territoires'],
        ['a-propos-de', 'Autre — L’économie sociale & ses territoires'],
      ]),
    );
    const noteId = await idTitled(archive, 'Notes de lecture — L’économie sociale & ses territoires');
    expect(documentToMarkdown((await readNote(archive.reader, noteId)).document)).toBe(
      '**Notes** de lecture\n',
    );
    const chapter = await recordDetail(archive.reader, await idTitled(archive, 'Un chapitre'));
    expect(chapter).toMatchObject({
      tags: ['Économie'],
      properties: {
        ...{
          typePublication: 'chapitre',
          directeurs: 'Martin, Luc',
          revue: 'Le livre',
          collection: 'Cahiers',
        },
        ...{ editeur: 'Éditions', lieu: 'Paris', isbn: '978-2-07-036822-8', 'collection-number': '7' },
      },
    });
    expect((await recordDetail(archive.reader, await idTitled(archive, 'Note seule'))).tags).toEqual([
      'Économie/Mécénat',
    ]);
    expect(await problemsOf(archive)).toEqual([]);
    const again = await importing(archive, root);
    expect([again.created, again.updated, again.importId]).toEqual([0, 0, null]);
    await undoImport(archive, report.importId!);
    const left = await archive.reader.selectFrom('record').select('title').execute();
    expect(left).toEqual([{ title: 'Mécénat' }]);
    expect(await problemsOf(archive)).toEqual([]);
  });

  test('alone, without the folder of its files, says which are missing; they come with the next import', async () => {
    const archive = await temporaryArchive();
    const report = await importing(archive, join(exported(RDF, false), 'Ma bibliothèque.rdf'));
    expect(report.attachments).toBe(0);
    expect(report.problems.map(({ message }) => plain(message))).toContain(
      'Un fichier joint manque à côté de l’export (« files/13/Dupont%20-%202018.pdf ») : choisissez le dossier entier de l’export pour les reprendre.',
    );
    const later = await importing(archive, exported());
    expect(later).toMatchObject({ created: 0, updated: 1, attachments: 1 });
    await undoImport(archive, later.importId!);
    const article = await idTitled(archive, 'L’économie sociale & ses territoires');
    expect((await recordDetail(archive.reader, article)).attachments).toEqual([]);
    expect(await problemsOf(archive)).toEqual([]);
  });
});

test('its remarks are in the language of who asks', async () => {
  const rdf = RDF.replace('journalArticle', 'inconnu');
  const read = (locale: 'fr' | 'en') => inLanguage(locale, () => readZotero('x.rdf', '/nowhere/x.rdf', rdf));
  const said = ({ drafts, remarks }: Awaited<ReturnType<typeof read>>) =>
    [...remarks.map(({ message }) => message), ...drafts.flatMap((draft) => draft.remarks)].join('\n');
  expect(plain(said(await read('fr')))).toContain('Type « inconnu » sans équivalent');
  const english = said(await read('en'));
  expect(english).toContain('Type “inconnu” without an equivalent, kept in words.');
  expect(english).toContain('An attached file is missing beside the export');
  expect(english).not.toMatch(/«|laissée?|gardée?/);
});

describe('a hostile export', () => {
  const attached = (path: string) => RDF.replace('files/13/Dupont%20-%202018.pdf', path);

  test.each(['../../secret.txt', '/etc/passwd', 'file:///etc/passwd', 'files/lien.txt', 'a%00b'])(
    'never has a file outside its folder: %s',
    async (path) => {
      const root = exported(attached(path));
      writeFileSync(join(root, '..', 'secret.txt'), 'secret');
      mkdirSync(join(root, 'files'), { recursive: true });
      symlinkSync(join(root, '..', 'secret.txt'), join(root, 'files', 'lien.txt'));
      const read = await readZotero('x.rdf', join(root, 'Ma bibliothèque.rdf'), attached(path));
      expect(read.drafts.flatMap(({ files }) => files)).toEqual([]);
    },
  );

  test.each([
    ['entities of its own', `<!DOCTYPE r [<!ENTITY a "b">]>${RDF}`],
    ['what is not XML', RDF.slice(0, 900)],
    ['another vocabulary', '<a/>'],
    ['elements in elements without end', `${'<a>'.repeat(2000)}`],
  ])('of %s is refused', async (_what, rdf) => {
    await expect(readZotero('x.rdf', '/nowhere/x.rdf', rdf)).rejects.toThrow(VigieError);
  });

  test('of collections in a circle ends', async () => {
    const circle = RDF.replace(
      '<dcterms:hasPart rdf:resource="#item_30"/>',
      '<dcterms:hasPart rdf:resource="#collection_1"/><dcterms:hasPart rdf:resource="#collection_2"/>',
    );
    expect((await readZotero('x.rdf', '/nowhere/x.rdf', circle)).drafts.length).toBeGreaterThan(0);
  });

  test('is refused or read, whatever pieces of it are elsewhere', async () => {
    const pieces = RDF.split(/(?<=>)/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1)), { maxLength: 6 }),
        async (swaps) => {
          const mixed = [...pieces];
          for (const [one, other] of swaps) mixed[one] = pieces[other]!;
          try {
            await readZotero('x.rdf', '/nowhere/x.rdf', mixed.join(''));
          } catch (error) {
            expect(error).toBeInstanceOf(VigieError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
