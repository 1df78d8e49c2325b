import type { CodeRead } from '#preload/contract/excerpts.ts';
import { locationOf } from '../../app/locations.ts';
import { navigate } from '../../app/navigation.ts';
import { Chip, KindChip } from '../../ui/kind/Chip.tsx';
import { useCodeName } from '../../ui/kind/useCodeName.ts';

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
