import { create } from 'zustand';
import { persist } from 'zustand/middleware';

type Drafts = { texts: Readonly<Record<string, string>> };

/** What was begun and not sent, by the subject or the comment it is for: leaving the page loses none of it. */
const useDrafts = create<Drafts>()(
  persist<Drafts>(() => ({ texts: {} }), { name: 'vigie.review-drafts', version: 1 }),
);

/** The text being written for something, and how to change it; an empty one is forgotten. */
export function useDraft(key: string): [string, (text: string) => void] {
  const text = useDrafts((state) => state.texts[key]) ?? '';
  const change = (next: string) =>
    useDrafts.setState(({ texts }) => {
      const { [key]: _, ...others } = texts;
      return { texts: next === '' ? others : { ...others, [key]: next } };
    });
  return [text, change];
}
