/** Pictures a document may show, by their media type, with the ending of their files. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
  ['image/bmp', 'bmp'],
  ['image/svg+xml', 'svg'],
]);
const TYPES: ReadonlyMap<string, string> = new Map([...ENDINGS].map(([type, ending]) => [ending, type]));

/** The ending of the files of a kind of picture (`jpg`); undefined for what is none. */
export const pictureEnding = (mediaType: string): string | undefined => ENDINGS.get(mediaType);

/** The media type of the pictures whose files end so; undefined for what is none. */
export const pictureType = (ending: string): string | undefined => TYPES.get(ending);
