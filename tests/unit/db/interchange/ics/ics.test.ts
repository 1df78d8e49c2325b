import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportIcs } from '#db/interchange/exporters/ics/export.ts';
import { calendarText, escapeText, foldLine } from '#db/interchange/exporters/ics/lines.ts';
import { gather } from '#db/interchange/gather.ts';
import { temporaryArchive } from '#tests/support/archive.ts';
import { record } from '#tests/support/builders.ts';

const text = (content: Uint8Array): string => new TextDecoder().decode(content);

/** Reads a calendar as its RFC says: unfolded lines, unescaped values. */
const unfold = (calendar: string): string[] => calendar.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
const unescape = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

async function calendarOf(records: readonly Parameters<typeof record>[1][], locale: 'fr' | 'en' = 'fr') {
  const archive = await temporaryArchive();
  const made = [];
  for (const fields of records) made.push(await record(archive, fields));
  const gathered = await gather(
    archive,
    { records: made.map(({ id }) => id) },
    { title: 'Chronologie', locale, withLinkedNotes: false },
  );
  return { made, gathered, lines: unfold(text(exportIcs(gathered).content)) };
}

describe('a calendar of dated records', () => {
  test('is refused when nothing in it has a day: a calendar holds an event at least', async () => {
    await expect(calendarOf([{ kind: 'etude', title: 'Sans date' }])).rejects.toMatchObject({
      data: { kind: 'not-found', what: 'exportable', id: 'ics' },
    });
  });

  test('says each date as the days it may mean, its words in the description', async () => {
    const { made, gathered, lines } = await calendarOf([
      {
        kind: 'atelier',
        title: 'Alliance & Engagement',
        date: { edtf: '2018-12', wording: 'décembre 2018' },
      },
      { kind: 'evenement', title: 'Rencontre; 7e, à Paris', planned: { edtf: '2021-07-12', wording: null } },
      { kind: 'etude', title: 'Sans date' },
    ]);
    const stampOf = (index: number): string =>
      `${(gathered.pieces[index]?.record.updatedAt ?? '').slice(0, 19).replace(/[-:]/g, '')}Z`;
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Vigie//Chronologie//FR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Chronologie',
      'BEGIN:VEVENT',
      `UID:${made[0]?.id ?? ''}@vigie`,
      `DTSTAMP:${stampOf(0)}`,
      'DTSTART;VALUE=DATE:20181201',
      'DTEND;VALUE=DATE:20190101',
      'SUMMARY:Alliance & Engagement',
      'DESCRIPTION:Atelier A-001\\nDate\u00a0: décembre 2018',
      'CATEGORIES:Atelier',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      `UID:${made[1]?.id ?? ''}@vigie`,
      `DTSTAMP:${stampOf(1)}`,
      'DTSTART;VALUE=DATE:20210712',
      'DTEND;VALUE=DATE:20210713',
      'SUMMARY:Rencontre\\; 7e\\, à Paris',
      'DESCRIPTION:Événement EV-001\\nDate prévue\u00a0: 12 juillet 2021',
      'CATEGORIES:Événement',
      'STATUS:TENTATIVE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test.each([
    ['2018', '20180101', '20190101', 'CONFIRMED'],
    ['2015~', '20150101', '20160101', 'TENTATIVE'],
    ['2008/2012', '20080101', '20130101', 'CONFIRMED'],
    ['2019/..', '20190101', '20190102', 'TENTATIVE'],
    ['../2017', '20171231', '20180101', 'TENTATIVE'],
  ])('%s lasts from %s to %s', async (edtf, first, after, status) => {
    const { lines } = await calendarOf([{ kind: 'etude', title: 'É', date: { edtf, wording: null } }]);
    const start = lines.find((line) => line.startsWith('DTSTART'))?.split(':')[1];
    const end = lines.find((line) => line.startsWith('DTEND'))?.split(':')[1];
    // An open side is kept as the archive bounds it.
    expect(lines).toContain(`STATUS:${status}`);
    if (!edtf.includes('..')) expect([start, end]).toEqual([first, after]);
    else expect(start && end && start < end).toBe(true);
  });

  test('any text comes back as it was, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (value) => {
        const plain = value.replace(/[\u0000-\u001f\u007f]/g, '');
        const calendar = calendarText([`SUMMARY:${escapeText(plain)}`]);
        const lines = calendar.split('\r\n');
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lines.slice(1, -1).every((line) => line.startsWith(' '))).toBe(true);
        expect(unescape(unfold(calendar)[0]?.slice('SUMMARY:'.length) ?? '')).toBe(plain);
        expect(calendar.isWellFormed()).toBe(true);
      }),
    );
    expect(escapeText('a\r\nb')).toBe('a\\nb');
    expect(foldLine('court')).toBe('court');
  });
});
