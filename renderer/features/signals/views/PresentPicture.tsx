import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { KindIcon } from '../../../ui/kind/KindIcon.tsx';
import { type Item, Items } from '../../present/ListSlide.tsx';
import { PictureSlide } from '../../present/PictureSlide.tsx';
import { type Slide, PresentSlides } from '../../present/PresentSlides.tsx';
import { RecordNotes } from '../../present/RecordNotes.tsx';
import { inkOf } from '../../timeline/ink.ts';
import type { Signal } from './signal.ts';
import type { StageProps } from './stage/Stage.tsx';
import { HOME, type Mark, QUIET } from './stage/picture.ts';
import { useSignalWords } from './words.ts';

/** A frame to find the parts of a picture in: about a screen, in pixels of the drawing. */
const FRAME = { width: 600, height: 360 };
const TITLES = 5;
const NOTES = 3;

/** A picture of signals whole, then part by part, each with the signals that stand in it. */
export function PresentPicture({
  label,
  subtitle,
  summary,
  layOut,
  groupName,
  nameOf,
  byId,
}: Pick<StageProps, 'label' | 'summary' | 'layOut' | 'groupName' | 'nameOf'> & {
  subtitle: string;
  byId: ReadonlyMap<string, Signal>;
}) {
  const { t } = useLingui();
  const words = useSignalWords();
  const drawing =
    (ids: readonly string[]): Parameters<typeof PictureSlide>[0]['draw'] =>
    (pen, size, scheme) => {
      // What is taller than the screen is drawn from its top: its parts say the rest.
      layOut(size, HOME).draw(pen, inkOf(scheme), { ...QUIET, selected: new Set(ids) });
    };
  const itemOf = (signal: Signal): Item => ({
    key: signal.id,
    title: signal.title,
    detail: [words.state(signal), words.observations(signal)].join(', '),
    icon: <KindIcon kind="signal" size={22} />,
  });
  const slides = (): readonly Slide[] => {
    const groups = [...Map.groupBy(layOut(FRAME, HOME).marks, ({ group }) => group)];
    const all = drawing([]);
    const whole: Slide = () => ({
      content: <PictureSlide over={subtitle} title={label} description={summary} draw={all} />,
      notes: <p>{summary}</p>,
    });
    const parts = groups.map(([group, marks]): Slide => {
      const ids = [...new Set(marks.flatMap((mark: Mark) => mark.ids))];
      const signals = ids.flatMap((id) => byId.get(id) ?? []);
      const items =
        signals.length > 0
          ? signals.map(itemOf)
          : marks.map((mark) => ({ key: mark.key, title: nameOf(mark) }));
      const draw = drawing(ids);
      return () => ({
        content: (
          <PictureSlide
            over={label}
            title={groupName(group)}
            fact={t`${plural(ids.length, { one: '# signal', other: '# signaux' })}`}
            description={items.map(({ title }) => title).join(' ; ')}
            draw={draw}
            aside={<Items items={items} most={TITLES} />}
          />
        ),
        notes: (
          <>
            {signals.slice(0, NOTES).map((signal) => (
              <section key={signal.id}>
                <h3>{words.spoken(signal)}</h3>
                <RecordNotes id={signal.id} />
              </section>
            ))}
          </>
        ),
      });
    });
    return [whole, ...parts];
  };
  return <PresentSlides slides={slides} isDisabled={byId.size === 0} />;
}
