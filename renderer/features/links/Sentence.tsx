import * as css from './links.css.ts';

/** A sentence with the words that mention, or would, marked. */
export function Sentence({
  sentence,
  mention,
}: {
  sentence: string;
  mention: { start: number; length: number };
}) {
  const end = mention.start + mention.length;
  return (
    <span className={css.sentence}>
      {sentence.slice(0, mention.start)}
      <mark>{sentence.slice(mention.start, end)}</mark>
      {sentence.slice(end)}
    </span>
  );
}
