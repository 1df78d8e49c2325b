import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#db/domain/dates/format.ts';
import { PROPERTIES } from '#db/domain/properties.ts';
import { IMPACT_LABELS, KIND_LABELS } from '#db/domain/vocabulary.ts';
import { relationOf } from '#db/domain/relations.ts';
import type { RecordDetail } from '#preload/contract/records.ts';
import { LocationLink } from '../../app/LocationLink.tsx';
import { locationOf } from '../../app/locations.ts';
import { api } from '../../client/client.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { SectionLabel } from '../../ui/layout/SectionLabel.tsx';
import { KindChip } from '../../ui/kind/Chip.tsx';
import { navigate } from '../../app/navigation.ts';
import { CodedPassages } from '../coding/CodedPassages.tsx';
import { Backlinks } from '../links/Backlinks.tsx';
import { Refusals } from '../links/Refusals.tsx';
import { Related } from '../links/Related.tsx';
import { UnlinkedInNote, UnlinkedMentions } from '../links/UnlinkedMentions.tsx';
import { formatValue } from '../records/properties/format-value.ts';
import { useRecord } from '../records/use-record.ts';
import { SubjectThreads } from '../review/threads/SubjectThreads.tsx';
import { ValidationSelect } from '../review/validation/ValidationSelect.tsx';
import { aboutOf } from './NoteChips.tsx';
import * as css from './notes.css.ts';
import { Outline } from './Outline.tsx';

/** Relations that say where a record belongs; the page of the record has them all. */
const SHOWN_RELATIONS = new Set([
  'fait-partie-de',
  'accueilli-par',
  'a-pour-theme',
  'renouvelle',
  'realise-par',
  'capte-lors-de',
]);

/** Beside a note: the record it is about, its plan, and who cites them. */
export function NoteContext({ id }: { id: string }) {
  const { t } = useLingui();
  const { data: note } = useRecord(id);
  const about = note ? aboutOf(note)[0]?.target : undefined;
  const { data: linked } = useQuery({
    ...api.records.get.queryOptions({ input: { id: about?.id ?? id } }),
    enabled: about !== undefined,
  });
  if (!note) return null;
  return (
    <div className={css.context}>
      {about && linked?.id === about.id && <Linked record={linked} />}
      <Outline id={id} />
      <CodedPassages noteId={id} />
      {note.deletedAt === null && <UnlinkedInNote note={note} />}
      {about && linked?.id === about.id && <Backlinks id={linked.id} counts={linked.backlinkCounts} />}
      {(!about || note.backlinkCounts.length > 0) && (
        <Backlinks
          id={note.id}
          counts={note.backlinkCounts}
          {...(about && { title: t`Cette note, citée par` })}
        />
      )}
      {note.deletedAt === null && <UnlinkedMentions record={note} />}
      {note.deletedAt === null && <NoteReview id={note.id} />}
      {note.deletedAt === null && <Refusals id={note.id} />}
      {note.deletedAt === null && <Related id={note.id} />}
    </div>
  );
}

/** What the review says of the note. */
function NoteReview({ id }: { id: string }) {
  return (
    <div className={css.group}>
      <div>
        <ValidationSelect id={id} />
      </div>
      <SubjectThreads subject={{ on: 'record', recordId: id }} />
    </div>
  );
}

/** The properties of the record a note is about. */
function Linked({ record }: { record: RecordDetail }) {
  const { t } = useLingui();
  const locale = useLocale();
  const kind = KIND_LABELS[record.kind].one[locale];
  return (
    <section className={css.group} aria-label={t`Fiche liée`}>
      <SectionLabel>
        <Trans>
          Fiche liée : {kind} {record.code}
        </Trans>
      </SectionLabel>
      <LocationLink to={locationOf(record)}>{record.title}</LocationLink>
      <dl className={css.properties}>
        {linesOf(record, locale, { date: t`Date`, impact: t`Impact` }).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={css.propertyName}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {relationsOf(record, locale).map(([name, targets]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={css.propertyName}>{name}</dt>
            <dd className={css.chips}>
              {targets.map(({ target }) => (
                <KindChip key={target.id} kind={target.kind} onPress={() => navigate.to(locationOf(target))}>
                  {target.title}
                </KindChip>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function linesOf(
  record: RecordDetail,
  locale: 'fr' | 'en',
  words: { date: string; impact: string },
): [string, string][] {
  const lines: [string, string][] = [];
  if (record.date) lines.push([words.date, formatDate(record.date, locale, 'long')]);
  for (const property of PROPERTIES[record.kind]) {
    const value = record.properties[property.key];
    if (value !== undefined && value !== '' && property.type !== 'longText')
      lines.push([property.label[locale], formatValue(value, property, locale)]);
  }
  if (record.impacts.length > 0)
    lines.push([words.impact, record.impacts.map((impact) => IMPACT_LABELS[impact][locale]).join(', ')]);
  return lines;
}

function relationsOf(record: RecordDetail, locale: 'fr' | 'en'): [string, RecordDetail['relations']][] {
  const groups = new Map<string, RecordDetail['relations']>();
  for (const relation of record.relations) {
    if (relation.direction !== 'out' || !SHOWN_RELATIONS.has(relation.type)) continue;
    const name = relationOf(relation.type)?.label[locale] ?? relation.type;
    groups.set(name, [...(groups.get(name) ?? []), relation]);
  }
  return [...groups].map(([name, relations]) => [name.charAt(0).toUpperCase() + name.slice(1), relations]);
}
