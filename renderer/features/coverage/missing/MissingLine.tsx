import { t as now } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ruleNamed, whyMissing } from '#db/domain/coverage/missing.ts';
import type { CycleRead, Missing } from '#preload/contract/coverage.ts';
import { LocationLink, RecordLink } from '../../../app/LocationLink.tsx';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { client } from '../../../client/client.ts';
import { useSentence } from '../../../client/sentences.ts';
import { useLocale } from '../../../i18n/useLocale.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Chip } from '../../../ui/kind/Chip.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { SourceForm } from '../../records/sources/SourceForm.tsx';
import { useRecord } from '../../records/use-record.ts';
import { useTimelineTab } from '../../timeline/view-state.ts';
import { useCoverage } from '../coverage-state.ts';
import { useOpenCell } from '../matrix/open-cell.ts';
import * as css from './missing.css.ts';

/** One record that a rule finds: why, of which cycle, and the next thing to do about it. */
export function MissingLine({ missing, cycles }: { missing: Missing; cycles: readonly CycleRead[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const sentenceOf = useSentence();
  const [isSourcing, setSourcing] = useState(false);
  const { rule, record, cycleIds, facts } = missing;
  const words = ruleNamed(rule);
  if (!words) return null;
  const { action } = words;
  const own = cycles.filter(({ id }) => cycleIds.includes(id));
  const act = () => {
    if (action.do === 'open') navigate.to(locationOf(record));
    if (action.do === 'source') setSourcing(true);
    if (action.do === 'cell') openCell(record, own[0]);
    if (action.do === 'note')
      writeNote(record, action.typeNote).catch((error: unknown) => showToast({ text: sentenceOf(error) }));
  };
  return (
    <li className={css.line}>
      <KindIcon kind={record.kind} named />
      <span className={css.lineText}>
        <span className={css.lineTitle}>
          <RecordLink record={record} />
          <span className={css.code}>{record.code}</span>
          {record.example && <Chip tone="warning">{t`exemple`}</Chip>}
        </span>
        <span className={css.why}>
          {whyMissing(rule, facts, locale)}
          {record.kind !== 'cycle' &&
            own.map((cycle) => (
              <span key={cycle.id}>
                {' · '}
                <LocationLink to={locationOf(cycle)}>{cycle.title}</LocationLink>
              </span>
            ))}
        </span>
        {isSourcing && <SourceHere id={record.id} onClose={() => setSourcing(false)} />}
      </span>
      <Button
        compact
        onPress={act}
        isDisabled={isSourcing}
        aria-label={`${action.label[locale]} : ${record.title}`}
      >
        {action.label[locale]}
      </Button>
    </li>
  );
}

/** Writes a note of the type that is missing, about the record, and opens it. */
async function writeNote(
  { id, title }: { id: string; title: string },
  typeNote: string | null,
): Promise<void> {
  const name = typeNote === 'synthese' ? now`Synthèse : ${title}` : now`Note à propos de « ${title} »`;
  const note = await client.notes.create({
    title: name.slice(0, 500),
    aboutIds: [id],
    ...(typeNote !== null && { typeNote }),
  });
  navigate.to({ page: 'note', id: note.id });
}

/** Shows the cell of a theme and a cycle in the matrix. */
function openCell(record: { id: string; title: string }, cycle: CycleRead | undefined): void {
  if (!cycle) return;
  useCoverage.setState(({ cycles }) => ({
    axis: 'theme',
    emptyRows: true,
    cycles: { ...cycles, [cycle.id]: true },
  }));
  useOpenCell.setState({
    cell: {
      part: { row: record.id, cycle: cycle.id },
      title: `${record.title}, ${cycle.title}`,
      isGap: true,
    },
  });
  useTimelineTab.setState({ tab: 'matrix' });
  navigate.to({ page: 'timeline' });
}

function SourceHere({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useRecord(id);
  return data ? <SourceForm record={data} source={null} onClose={onClose} /> : <Skeleton lines={3} />;
}
