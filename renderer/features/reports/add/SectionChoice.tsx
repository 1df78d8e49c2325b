import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { numberedPlaces } from '#db/domain/reports/numbering.ts';
import { api } from '../../../client/client.ts';
import { Select } from '../../../ui/field/Select.tsx';

const END = 'end';

/** Where in the report: the end of one of its sections, or of the whole. */
export function SectionChoice({
  reportId,
  value,
  onChange,
}: {
  reportId: string;
  value: string | null;
  onChange: (section: string | null) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(api.notes.get.queryOptions({ input: { id: reportId } }));
  const sections = data
    ? numberedPlaces(data.document.root.children, () => null, reportId).filter(
        ({ is, path }) => is === 'section' && path.length === 1,
      )
    : [];
  if (sections.length === 0) return null;
  return (
    <Select
      label={t`Section`}
      value={value ?? END}
      onChange={(next) => onChange(next === END ? null : next)}
      options={[
        { value: END, label: t`À la fin du rapport` },
        ...sections.map(({ blockId, level, number, title }) => ({
          value: blockId ?? END,
          label: `${'\u2003'.repeat(level - 1)}${number}  ${title || t`Section sans titre`}`,
        })),
      ]}
    />
  );
}
