/** Lists ten levels deep. */
function listStyle(name: string, shown: string, levelOf: (level: number) => string): string {
  const levels = Array.from({ length: 10 }, (_, at) => levelOf(at + 1)).join('');
  return `<text:list-style style:name="${name}" style:display-name="${shown}">${levels}</text:list-style>`;
}

/** A first level whose signs stand where the frame of a callout begins, so that a list in one keeps its border straight. */
const levelPlace = (level: number): string => {
  const left = `${(level * 0.75 + 0.15).toFixed(2)}cm`;
  return `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${left}" fo:text-indent="-0.5cm" fo:margin-left="${left}"/></style:list-level-properties>`;
};

/** The styles of lists: bullets, numbers that begin at each of their three forms, boxes to tick. */
export const LISTS = [
  listStyle(
    'Puces',
    'Puces',
    (level) =>
      `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${['•', '–', '·'][(level - 1) % 3]}">${levelPlace(level)}</text:list-level-style-bullet>`,
  ),
  ...(['1', 'a', 'i'] as const).map((format, depth) =>
    listStyle(
      ['Num_e9_ros', 'Num_e9_ros_20_a', 'Num_e9_ros_20_i'][depth]!,
      ['Numéros', 'Numéros a', 'Numéros i'][depth]!,
      (level) =>
        `<text:list-level-style-number text:level="${level}" style:num-suffix="." style:num-format="${format}">${levelPlace(level)}</text:list-level-style-number>`,
    ),
  ),
  listStyle(
    'T_e2_ches',
    'Tâches',
    (level) =>
      `<text:list-level-style-number text:level="${level}" style:num-format="">${levelPlace(level)}</text:list-level-style-number>`,
  ),
].join('');

/** How headings are numbered: to the sixth level, or not at all. */
export const outline = (numbered: boolean) =>
  `<text:outline-style style:name="Outline">${Array.from(
    { length: 10 },
    (_, at) =>
      `<text:outline-level-style text:level="${at + 1}" style:num-format="${numbered && at < 6 ? '1' : ''}"${numbered && at > 0 && at < 6 ? ` text:display-levels="${at + 1}"` : ''}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${numbered ? 'space' : 'nothing'}"/></style:list-level-properties></text:outline-level-style>`,
  ).join('')}</text:outline-style>`;
