// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import type { RecordDetail } from '#preload/contract/records.ts';
import {
  dropDraft,
  EMPTY_DRAFT,
  keepDraft,
  openingDraft,
  useDraft,
} from '#renderer/features/signals/capture/draft.ts';
import { placesOf } from '#renderer/features/signals/capture/places.ts';
import { captureInput } from '#renderer/features/signals/capture/input.ts';

const ref = (id: string, kind: 'note' | 'atelier' | 'publication') => ({ id, code: id, kind, title: id });
const atelier = ref('A-001', 'atelier');

afterEach(dropDraft);

describe('the draft of a signal', () => {
  test('stays as long as it holds words', () => {
    keepDraft('archive', { ...EMPTY_DRAFT, fact: 'Un fait' });
    expect(useDraft.getState()).toMatchObject({ archiveId: 'archive', draft: { fact: 'Un fait' } });
    keepDraft('archive', { ...EMPTY_DRAFT, fact: '  ', excerpt: 'un extrait', horizon: '0-3' });
    expect(useDraft.getState()).toEqual({ archiveId: null, draft: null });
  });

  test('opens again where one is now when a passage is selected, else where it was begun', () => {
    const left = { ...EMPTY_DRAFT, fact: 'Un fait', place: atelier };
    const selected = { place: null, excerpt: 'des mots', blockId: 'b', noteId: 'N-001' };
    expect(openingDraft(left, selected)).toEqual({ ...left, ...selected });
    const nothing = { place: null, excerpt: '', blockId: null, noteId: null };
    expect(openingDraft(left, nothing)).toEqual(left);
    expect(openingDraft(null, selected)).toEqual({ ...EMPTY_DRAFT, ...selected });
  });
});

describe('what a capture tells the host', () => {
  test('is the excerpt itself when nothing else says the fact', () => {
    expect(
      captureInput({
        ...EMPTY_DRAFT,
        excerpt: ' « mot pour mot » ',
        noteId: 'N-001',
        blockId: 'b1',
        place: atelier,
      }),
    ).toEqual({
      fact: '« mot pour mot »',
      excerpt: '« mot pour mot »',
      placeId: 'N-001',
      duringId: 'A-001',
      blockId: 'b1',
    });
  });

  test('names one place when the signal was captured where the excerpt is, and no block elsewhere', () => {
    const note = ref('N-001', 'note');
    expect(captureInput({ ...EMPTY_DRAFT, fact: 'f', excerpt: 'e', noteId: 'N-001', place: note })).toEqual({
      fact: 'f',
      excerpt: 'e',
      placeId: 'N-001',
    });
    expect(captureInput({ ...EMPTY_DRAFT, fact: 'f', place: atelier, blockId: 'b1' })).toEqual({
      fact: 'f',
      placeId: 'A-001',
    });
  });

  test('keeps the words of a date and takes an address for one', () => {
    expect(
      captureInput({
        ...EMPTY_DRAFT,
        fact: 'f',
        date: 'fin avril 2018',
        source: 'https://exemple.test/page',
        impacts: ['confiance'],
        horizon: '3-7',
        title: ' Un titre ',
      }),
    ).toMatchObject({
      title: 'Un titre',
      date: { wording: 'fin avril 2018' },
      sourceLabel: 'https://exemple.test/page',
      sourceAddress: 'https://exemple.test/page',
      impacts: ['confiance'],
      horizon: '3-7',
    });
  });
});

describe('where a signal may have been captured', () => {
  const page = (kind: string, about: { id: string; kind: 'atelier' | 'publication' }[] = []) =>
    ({
      id: 'here',
      code: 'here',
      kind,
      title: 'here',
      relations: about.map(({ id, kind: of }) => ({
        type: 'a-propos-de',
        direction: 'out',
        target: { ...ref(id, of), date: null },
      })),
    }) as unknown as RecordDetail;

  test('is first the Atelier that the note is about, then the note, then what else it is about', () => {
    const about = [
      { id: 'P-001', kind: 'publication' as const },
      { id: 'A-001', kind: 'atelier' as const },
    ];
    expect(placesOf(page('note', about)).map(({ id }) => id)).toEqual(['A-001', 'here', 'P-001']);
  });
  test('is the record itself elsewhere, and nothing on the page of a signal', () => {
    expect(placesOf(page('publication')).map(({ id }) => id)).toEqual(['here']);
    expect(placesOf(page('signal'))).toEqual([]);
  });
});
