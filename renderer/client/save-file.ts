/** A file made by the host, on its way to a folder of this person. */
export type MadeFile = { name: string; mediaType: string; content: Blob };
export type Saved = { saved: true; path: string | null } | { saved: false; sentence: string | null };

/**
 * Gives a file to the person: the desktop host asks where and writes it whole; a browser downloads it (`path` is null:
 * the browser does not say). `saved: false` without a sentence means that the person gave up.
 */
export async function saveFile({ name, mediaType, content }: MadeFile): Promise<Saved> {
  if (window.vigie) {
    return window.vigie.saveFile({ name, mediaType, content: new Uint8Array(await content.arrayBuffer()) });
  }
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { saved: true, path: null };
}
