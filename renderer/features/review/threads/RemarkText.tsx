import type { ReactNode } from 'react';
import type { Remark } from '#preload/contract/review.ts';
import { LocationLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import * as css from '../review.css.ts';
import { unbroken } from '../unbroken.ts';

/** A text with its line breaks; the codes it cites lead to their records. */
export function RemarkText({ remark }: { remark: Pick<Remark, 'text' | 'cites'> }) {
  const text = unbroken(remark.text);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, length, record } of remark.cites) {
    parts.push(text.slice(at, start));
    parts.push(
      <LocationLink
        key={start}
        to={locationOf(record)}
        aria-label={`${text.slice(start, start + length)}, ${record.title}`}
      >
        {text.slice(start, start + length)}
      </LocationLink>,
    );
    at = start + length;
  }
  return (
    <p className={css.text}>
      {parts}
      {text.slice(at)}
    </p>
  );
}
