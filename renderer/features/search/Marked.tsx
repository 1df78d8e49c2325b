type MarkRange = { start: number; length: number };

/** A text with some parts of it marked: what the search found there. Ranges are sorted and apart. */
export function Marked({ text, ranges }: { text: string; ranges: readonly MarkRange[] }) {
  return (
    <>
      {ranges.map(({ start, length }, index) => {
        const previous = ranges[index - 1];
        return (
          <span key={start}>
            {text.slice(previous ? previous.start + previous.length : 0, start)}
            <mark>{text.slice(start, start + length)}</mark>
          </span>
        );
      })}
      {text.slice(endOf(ranges.at(-1)))}
    </>
  );
}

const endOf = (range: MarkRange | undefined): number => (range ? range.start + range.length : 0);
