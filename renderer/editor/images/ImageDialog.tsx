import { useLingui } from '@lingui/react/macro';
import { useId, useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { Checkbox } from '../../ui/choice/Checkbox.tsx';
import { Radios } from '../../ui/choice/Radios.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { form } from '../view/menus.css.ts';
import type { ImageFields } from '../nodes/image.ts';
import { sized, type Size } from './size.ts';

export type ImageChoices = Pick<ImageFields, 'alt' | 'caption' | 'width' | 'height' | 'align' | 'decorative'>;

/** What a picture says to who does not see it, its caption, its size and its place. */
export function ImageDialog({
  fields,
  natural,
  onClose,
  onSave,
}: {
  fields: ImageFields;
  natural: Size;
  onClose: () => void;
  onSave: (choices: ImageChoices) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const [alt, setAlt] = useState(fields.alt);
  const [decorative, setDecorative] = useState(fields.decorative ?? false);
  const [caption, setCaption] = useState(fields.caption);
  const [width, setWidth] = useState(fields.width > 0 ? String(fields.width) : '');
  const [align, setAlign] = useState(fields.align || 'left');
  const pixels = Number(width.replace(',', '.'));
  const isWrong = width.trim() !== '' && !(pixels >= 1);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isWrong) return;
    onSave({
      alt: decorative ? '' : alt.trim(),
      decorative,
      caption: caption.trim(),
      ...(width.trim() === '' ? { width: 0, height: 0 } : sized(pixels, natural)),
      align: align === 'left' ? '' : align,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Décrire l’image`}
      actions={
        <Button variant="primary" type="submit" form={id}>
          {t`Enregistrer`}
        </Button>
      }
    >
      <form id={id} className={form} onSubmit={submit}>
        <TextField
          label={t`Texte alternatif`}
          description={t`Ce que l’image montre, pour qui ne la voit pas.`}
          value={decorative ? '' : alt}
          onChange={setAlt}
          isDisabled={decorative}
          maxLength={10_000}
          lines={2}
          autoFocus
        />
        <Checkbox isSelected={decorative} onChange={setDecorative}>
          {t`Image décorative : elle n’apprend rien, elle n’est pas lue`}
        </Checkbox>
        <TextField label={t`Légende`} value={caption} onChange={setCaption} maxLength={10_000} />
        <TextField
          label={t`Largeur, en pixels`}
          description={
            natural.width > 0
              ? t`Vide : sa taille d’origine, ${natural.width} × ${natural.height}.`
              : t`Vide : sa taille d’origine.`
          }
          problem={isWrong ? t`Un nombre de pixels, par exemple 320.` : null}
          value={width}
          onChange={setWidth}
          inputMode="numeric"
          maxLength={6}
        />
        <Radios
          label={t`Place dans la page`}
          across
          options={[
            { value: 'left', label: t`À gauche` },
            { value: 'center', label: t`Au centre` },
            { value: 'right', label: t`À droite` },
          ]}
          value={align}
          onChange={setAlign}
        />
      </form>
    </Dialog>
  );
}
