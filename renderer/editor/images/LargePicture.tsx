import { useLingui } from '@lingui/react/macro';
import { saveAttachment } from '../../features/records/save-attachment.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import * as css from './images.css.ts';
import { usePicture } from './usePicture.ts';

/** A picture as large as the window allows. */
export function LargePicture({
  sha256,
  title,
  alt,
  onClose,
}: {
  sha256: string;
  title: string;
  alt: string;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { address, failed } = usePicture(sha256);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title || t`Image`}
      size="large"
      actions={
        <Button
          onPress={() => void saveAttachment({ sha256, name: title || 'image' })}
        >{t`Enregistrer une copie`}</Button>
      }
    >
      {failed ? (
        <p>{t`Cette image n’a pas pu être lue.`}</p>
      ) : (
        address && <img src={address} alt={alt} className={css.large} />
      )}
    </Dialog>
  );
}
