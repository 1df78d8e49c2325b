import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { SPEAKER_PROFILES } from '#db/domain/excerpts/codes.ts';
import { api } from '../../client/client.ts';
import { ComboBox } from '../../ui/field/ComboBox.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import * as css from './coding.css.ts';

/** What is said of a coded passage beside its code. */
export type Said = { speaker: string; profile: string; comment: string };

/** Who says a passage, as what, and what one thinks of it. */
export function SpeakerFields({ said, change }: { said: Said; change: (part: Partial<Said>) => void }) {
  const { t } = useLingui();
  const { data: inUse } = useQuery(api.excerpts.codes.queryOptions());
  const profiles = [...new Set([...SPEAKER_PROFILES, ...(inUse?.profiles ?? [])])];
  const setProfile = (profile: string) => change({ profile });
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={t`Qui parle`}
          value={said.speaker}
          onChange={(speaker) => change({ speaker })}
          maxLength={200}
        />
        <ComboBox
          label={t`Profil`}
          text={said.profile}
          onTextChange={setProfile}
          onPick={setProfile}
          onSubmitText={setProfile}
          options={profiles
            .filter((one) => one.startsWith(said.profile))
            .map((one) => ({ id: one, label: one }))}
        />
      </div>
      <TextField
        label={t`Commentaire`}
        value={said.comment}
        onChange={(comment) => change({ comment })}
        lines={2}
        maxLength={10_000}
      />
    </>
  );
}
