import { Trans, useLingui } from '@lingui/react/macro';
import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button/IconButton.tsx';
import { PopoverButton } from '../../ui/overlay/Popover.tsx';
import { colour } from '../../ui/theme/tokens.css.ts';
import * as css from './timeline.css.ts';

const mark = colour.kind.etude.mark;
const pale = colour.kind.etude.fill;

function Sample({ children }: { children: ReactNode }) {
  return (
    <svg width="36" height="16" viewBox="0 0 36 16" className={css.legendMark} aria-hidden>
      {children}
    </svg>
  );
}

/** What the marks mean, and the keys that move. */
export function Legend() {
  const { t } = useLingui();
  return (
    <PopoverButton
      label={t`Légende`}
      placement="bottom end"
      trigger={<IconButton icon={CircleHelp} label={t`Légende et clavier`} />}
    >
      <div className={css.legend}>
        <Sample>
          <circle cx="18" cy="8" r="5" style={{ fill: mark }} />
        </Sample>
        <span>
          <Trans>jour connu</Trans>
        </span>
        <Sample>
          <circle cx="18" cy="8" r="4.25" style={{ fill: pale, stroke: mark, strokeWidth: 1.5 }} />
        </Sample>
        <span>
          <Trans>jour inconnu : mois, trimestre ou année ; de près, une bande aux bords doux</Trans>
        </span>
        <Sample>
          <circle
            cx="18"
            cy="8"
            r="4.25"
            style={{ fill: pale, stroke: mark, strokeWidth: 1.5, strokeDasharray: '2.4 2' }}
          />
        </Sample>
        <span>
          <Trans>approximatif, incertain (avec « ? ») ou seulement annoncé (vide)</Trans>
        </span>
        <Sample>
          <rect x="2" y="2" width="32" height="12" rx="4" style={{ fill: mark }} />
        </Sample>
        <span>
          <Trans>période</Trans>
        </span>
        <Sample>
          <path
            d="M4 4 C 8 16, 28 16, 32 4"
            style={{ fill: 'none', stroke: colour.accentText, strokeDasharray: '4 3' }}
          />
        </Sample>
        <span>
          <Trans>une édition renouvelle l’autre</Trans>
        </span>
        <Sample>
          <circle cx="14" cy="11" r="4.5" style={{ fill: mark }} />
          <path d="M18 1h6a2 2 0 0 1 2 2v2a2 2 0 0 1 -2 2h-2l-3 3v-3h-1z" style={{ fill: colour.ink }} />
        </Sample>
        <span>
          <Trans>la revue en parle</Trans>
        </span>
        <p className={css.keyList}>
          <Trans>
            Flèches : d’une fiche à l’autre. Entrée : ouvrir. Espace, ou Maj et flèche : sélectionner. + et −
            : zoom. 0 : tout voir. Page haut et Page bas : reculer, avancer dans le temps. Maj et glisser :
            sélectionner par un rectangle.
          </Trans>
        </p>
      </div>
    </PopoverButton>
  );
}
