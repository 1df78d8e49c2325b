import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  ChartNoAxesColumn,
  CircleAlert,
  CircleCheck,
  FileQuestion,
  Heading,
  Image,
  Link2Off,
  Quote,
  RefreshCw,
  type LucideIcon,
} from 'lucide-react';
import { use } from 'react';
import { FINDING_RULES, type FindingRule } from '#db/domain/reports/findings.ts';
import { locationOf } from '../../../app/locations.ts';
import { navigate } from '../../../app/navigation.ts';
import { useSentence } from '../../../client/sentences.ts';
import { goToBlockHere } from '../../../editor/selection/go-to-block.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { Skeleton } from '../../../ui/state/Skeleton.tsx';
import { showToast } from '../../../ui/state/toasts.ts';
import { EditorContext } from '../composer/context.ts';
import * as css from './checks.css.ts';
import type { Finding, Findings } from './use-findings.ts';

const ICONS: Readonly<Record<FindingRule, LucideIcon>> = {
  'renvoi-rompu': Link2Off,
  'affirmation-sans-source': Quote,
  'chiffre-sans-base': ChartNoAxesColumn,
  'source-changee': RefreshCw,
  'a-verifier': CircleAlert,
  'fiche-sans-source': FileQuestion,
  'sans-legende': Image,
  'section-vide': Heading,
};

/** What to look at before the report goes out, the gravest first; each leads to its place. */
export function CheckPanel({ findings }: { findings: Findings }) {
  const { t } = useLingui();
  const sentenceOf = useSentence();
  const { data, error, isPending, isFetching, refetch } = findings;
  if (isPending) return <Skeleton lines={6} />;
  if (error)
    return (
      <ErrorState
        small
        title={t`La vérification n’a pas abouti`}
        sentence={sentenceOf(error)}
        onRetry={() => void refetch()}
      />
    );
  return (
    <div className={css.panel} aria-busy={isFetching}>
      <div className={css.head}>
        <p role="status" className={css.summary}>
          {data.length === 0 ? (
            <>
              <CircleCheck size={16} aria-hidden className={css.fine} />
              <Trans>Rien à signaler : le texte dit ses sources.</Trans>
            </>
          ) : (
            <Plural value={data.length} one="# point à regarder" other="# points à regarder" />
          )}
        </p>
        <Button compact variant="quiet" onPress={() => void refetch()}>
          <RefreshCw size={13} aria-hidden />
          <Trans>Vérifier</Trans>
        </Button>
      </div>
      {FINDING_RULES.map((rule) => {
        const found = data.filter((finding) => finding.rule === rule);
        return found.length > 0 && <Group key={rule} rule={rule} found={found} />;
      })}
    </div>
  );
}

function Group({ rule, found }: { rule: FindingRule; found: readonly Finding[] }) {
  const { title, help } = useRuleWords(rule);
  const Icon = ICONS[rule];
  return (
    <section className={css.group} aria-label={title}>
      <h3 className={css.groupTitle}>
        <Icon size={14} aria-hidden />
        <span className={css.groupName}>{title}</span>
        <span className={css.groupCount}>{found.length}</span>
      </h3>
      <p className={css.help}>{help}</p>
      <ul className={css.list}>
        {found.map((finding, index) => (
          <li key={`${finding.blockId ?? ''} ${index}`}>
            <Line finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { t } = useLingui();
  const editor = use(EditorContext);
  const { blockId, words, record } = finding;
  const go = () => {
    if (blockId !== null && editor) {
      if (!goToBlockHere(editor, blockId)) showToast({ text: t`Ce bloc n’est plus dans le rapport.` });
    } else if (record) navigate.to(locationOf(record));
  };
  return (
    <button type="button" className={css.finding} onClick={go}>
      {words !== '' && words !== record?.title && <span className={css.words}>{words}</span>}
      {record && (
        <span className={css.record}>
          <KindIcon kind={record.kind} size={12} named />
          {record.title} <span className={css.code}>{record.code}</span>
        </span>
      )}
    </button>
  );
}

/** What a rule looks for, and what to do about it. */
function useRuleWords(rule: FindingRule): { title: string; help: string } {
  const { t } = useLingui();
  switch (rule) {
    case 'renvoi-rompu':
      return {
        title: t`Renvois rompus`,
        help: t`Ce à quoi le texte renvoie n’est plus là, ou est à la corbeille.`,
      };
    case 'affirmation-sans-source':
      return {
        title: t`Chiffres sans source`,
        help: t`Ces phrases donnent un nombre ou une part, et ne citent ni ne mentionnent rien.`,
      };
    case 'chiffre-sans-base':
      return { title: t`Mesures sans base`, help: t`On ne sait pas sur quoi porte le chiffre.` };
    case 'source-changee':
      return {
        title: t`Sources changées`,
        help: t`Elles ne disent plus ce qu’elles disaient quand vous les avez prises.`,
      };
    case 'a-verifier':
      return { title: t`Faits à vérifier`, help: t`Ces fiches servent de source et restent à vérifier.` };
    case 'fiche-sans-source':
      return { title: t`Fiches sans source`, help: t`Elles ne nomment pas la leur.` };
    case 'sans-legende':
      return {
        title: t`Sans légende`,
        help: t`Une figure ou un tableau a besoin d’une légende ; une image, d’un texte de remplacement.`,
      };
    case 'section-vide':
      return {
        title: t`Sections vides ou niveaux sautés`,
        help: t`Un titre sans rien dessous, ou deux niveaux plus bas que le précédent.`,
      };
  }
}
