import { IMPACT_LABELS } from '#db/domain/vocabulary.ts';
import type { CodeRead } from '#preload/contract/excerpts.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { Chip, KindChip } from '../../ui/kind/Chip.tsx';

/** What a passage is coded with; a record opens. */
export function CodeChip({ code }: { code: CodeRead }) {
  const name = useCodeName();
  const { record } = code;
  if (!record) return <Chip tone="accent">{name(code)}</Chip>;
  return (
    <KindChip kind={record.kind} onPress={() => navigate.to(locationOf(record))}>
      {record.title}
    </KindChip>
  );
}

/** The name of a code, in the language of the page. */
export function useCodeName(): (code: CodeRead) => string {
  const locale = useLocale();
  return (code) => (code.impact ? IMPACT_LABELS[code.impact][locale] : (code.record?.title ?? ''));
}
