import { tests } from 'commonmark-spec';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownToDocument } from '#db/domain/markdown/read.ts';
import { documentToMarkdown } from '#db/domain/markdown/write.ts';

/*
 * The examples of CommonMark 0.31.2, through a note and back. What is lost is listed in docs/echanges.md: change both together.
 */
const commonmark = new MarkdownIt('commonmark');
const tabbed = (text: string): string => text.replaceAll('→', '\t');

/** Pictures are kept by their address, so that they come back as they were. */
const addresses = new Map<string, string>();
const resolver = {
  record: () => null,
  image: (address: string) => {
    if (address.startsWith('vigie:image/')) return { sha256: address.slice('vigie:image/'.length) };
    const sha256 = Buffer.from(address).toString('hex').padEnd(64, '0').slice(0, 64);
    addresses.set(sha256, address);
    return { sha256 };
  },
};

function throughNote(markdown: string): string {
  const written = documentToMarkdown(markdownToDocument(markdown, { resolver }).document);
  return written.replace(/vigie:image\/([0-9a-f]{64})/g, (whole, sha256: string) => {
    const address = addresses.get(sha256);
    return address === undefined ? whole : `<${address}>`;
  });
}

const EXAMPLES = tests.map(({ markdown, ...rest }) => {
  const source = tabbed(markdown);
  const back = throughNote(source);
  return { ...rest, source, back, before: commonmark.render(source), after: commonmark.render(back) };
});

/** HTML without the spaces that a browser does not show. */
const shown = (html: string): string =>
  html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')
    .replace(/ *<br ?\/?> */g, '<br>')
    .replace(/\s+/g, ' ')
    .trim();
const words = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replace(/&[a-z]+;/g, '')
    .replace(/\s+/g, '');

describe('the examples of CommonMark', () => {
  it('are read by a library that conforms to them', () => {
    const wrong = tests.filter(
      ({ markdown, html }) => shown(commonmark.render(tabbed(markdown))) !== shown(tabbed(html)),
    );
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('come back as the same page for more than half, and lose words only where HTML is raw or a link is a vault’s', () => {
    const same = EXAMPLES.filter(({ before, after }) => shown(before) === shown(after));
    expect(same.length).toBeGreaterThanOrEqual(375);
    const lost = EXAMPLES.filter(
      ({ section, before, after }) =>
        section !== 'HTML blocks' && section !== 'Raw HTML' && words(before) !== words(after),
    );
    // The first four hold words between angle brackets that are no tag: they stay as they were written, and show.
    expect(lost.map(({ number }) => number)).toEqual([201, 491, 524, 536, 548, 559, 590]);
  });

  it('come back the same once written: what a note holds of them is not lost again', () => {
    const moving = EXAMPLES.filter(
      ({ back }) => words(commonmark.render(throughNote(back))) !== words(commonmark.render(back)),
    );
    expect(moving.map(({ number }) => number)).toEqual([]);
  });
});
