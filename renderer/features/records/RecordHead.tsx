import { useLingui } from '@lingui/react/macro';
import {
  Copy,
  Ellipsis,
  FileOutput,
  FileStack,
  Merge,
  NotebookPen,
  PenLine,
  Radio,
  Trash2,
} from 'lucide-react';
import { VERIFICATIONS, type Verification } from '#db/domain/impacts.ts';
import type { Kind } from '#db/domain/kinds.ts';
import type { Locale } from '#db/domain/locale.ts';
import { evidenceRole, GROUP_NATURE_LABELS } from '#db/domain/signals/groups.ts';
import { KIND_LABELS, VERIFICATION_LABELS } from '#db/domain/vocabulary.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { captureFrom } from '../../app/capture.ts';
import { writeNoteAbout } from '../../app/create-note.ts';
import { navigate } from '../../app/navigation.ts';
import { openOverlay } from '../../app/overlays.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { Select } from '../../ui/field/Select.tsx';
import { Chip, KindChip } from '../../ui/kind/Chip.tsx';
import { MenuButton, MenuItem } from '../../ui/overlay/Menu.tsx';
import { showToast } from '../../ui/state/toasts.ts';
import { ValidationSelect } from '../review/validation/ValidationSelect.tsx';
import type { ToReport } from '../reports/add/to-report.ts';
import { facetTerm } from '../search/facet-term.ts';
import { ClaimList } from './claims/ClaimList.tsx';
import { EditableValue } from './properties/EditableValue.tsx';
import { TextEditor } from './properties/editors.tsx';
import * as css from './records.css.ts';
import { trashRecords } from './trash-records.ts';
import { usePatch } from './use-record.ts';

/** Where signals are captured: what is held, read or met. */
const CAPTURED_AT: ReadonlySet<Kind> = new Set<Kind>([
  'atelier',
  'evenement',
  'publication',
  'etude',
  'acteur',
]);

/** A cycle may go to a report as its card, or as the table of all that belongs to it. */
function toReport({ id, kind, title }: RecordDetail, locale: Locale): ToReport {
  if (kind !== 'cycle') return { ids: [id] };
  return { ids: [id], query: facetTerm('cycle', { value: id, label: title }, locale) };
}

/** Kind, code, title, summary, how far the facts are established, and what can be done with the record. */
export function RecordHead({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const patch = usePatch(record);
  // A cluster, a trend or a finding says what it is rather than that it is a free record.
  const role = evidenceRole(record.kind, record.properties['nature']);
  const copyCode = () => {
    navigator.clipboard.writeText(record.code).then(
      () => showToast({ text: t`${record.code} copié.` }),
      () => showToast({ text: t`Le presse-papiers n’est pas disponible.` }),
    );
  };
  return (
    <header>
      <div className={css.chips}>
        <KindChip kind={record.kind} onPress={() => navigate.to({ page: 'kind', kind: record.kind })}>
          {role !== null && role !== 'signal'
            ? GROUP_NATURE_LABELS[role].one[locale]
            : KIND_LABELS[record.kind].one[locale]}
        </KindChip>
        <Chip onPress={copyCode} icon={<Copy size={11} aria-hidden />}>
          {record.code}
        </Chip>
        {record.example && <Chip tone="warning">{t`exemple`}</Chip>}
        <Select<Verification>
          shape="pill"
          label={t`Vérification`}
          value={record.verification}
          // What cannot be saved shows in the status line, and the value on screen is the archive's.
          onChange={(verification) => void patch({ verification }).catch(() => undefined)}
          options={VERIFICATIONS.map((state) => ({
            value: state,
            label: VERIFICATION_LABELS[state][locale],
          }))}
        />
        {record.deletedAt === null && <ValidationSelect id={record.id} />}
        <span className={css.push} />
        {CAPTURED_AT.has(record.kind) && (
          <IconButton
            icon={Radio}
            label={t`Capter un signal ici`}
            shortcut="Alt+S"
            onPress={() => captureFrom(record.id)}
          />
        )}
        <IconButton
          icon={NotebookPen}
          label={t`Écrire la note`}
          onPress={() => void writeNoteAbout(record)}
        />
        <MenuButton
          label={t`Actions`}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={t`Actions`} />}
        >
          <MenuItem
            icon={FileOutput}
            onAction={() =>
              openOverlay({ name: 'export', selection: { records: [record.id] }, title: record.title })
            }
          >{t`Exporter…`}</MenuItem>
          <MenuItem
            icon={FileStack}
            onAction={() => openOverlay({ name: 'to-report', what: toReport(record, locale) })}
          >{t`Ajouter au rapport…`}</MenuItem>
          <MenuItem icon={Copy} onAction={copyCode}>{t`Copier le code`}</MenuItem>
          <MenuItem
            icon={PenLine}
            onAction={() => openOverlay({ name: 'rename', id: record.id })}
          >{t`Renommer…`}</MenuItem>
          <MenuItem
            icon={Merge}
            onAction={() => openOverlay({ name: 'merge', id: record.id })}
          >{t`Réunir avec une autre fiche…`}</MenuItem>
          <MenuItem
            icon={Trash2}
            danger
            onAction={() => void trashRecords([record.id])}
          >{t`Mettre à la corbeille`}</MenuItem>
        </MenuButton>
      </div>
      <div className={css.headRow}>
        <h1 className={`${css.title} ${css.grow}`}>
          <EditableValue
            label={t`Titre`}
            className={css.titleButton}
            value={record.title}
            onSave={(title) => patch({ title })}
            renderEditor={(editor) => <TextEditor label={t`Titre`} required maxLength={500} {...editor} />}
          >
            {record.title}
          </EditableValue>
        </h1>
      </div>
      <ClaimList record={record} property="title" />
      <EditableValue
        label={t`Résumé`}
        invitation={t`Ajouter un résumé…`}
        className={`${css.summary} ${css.titleButton}`}
        value={record.summary}
        onSave={(summary) => patch({ summary })}
        renderEditor={(editor) => <TextEditor label={t`Résumé`} long maxLength={20_000} {...editor} />}
      >
        {record.summary}
      </EditableValue>
    </header>
  );
}
