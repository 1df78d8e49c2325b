/**
 * Asks for files of this computer, all kinds unless told. Gives them in the order they came, none when the person gave up.
 * It must be called while a gesture is heard: browsers open nothing otherwise.
 */
export function chooseFiles(
  options: { accept?: readonly string[]; multiple?: boolean } = {},
): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = options.multiple ?? false;
  if (options.accept) input.accept = options.accept.join(',');
  input.hidden = true;
  // In the page, or the browser may forget it before an answer comes.
  document.body.append(input);
  return new Promise((resolve) => {
    const answer = (files: File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => answer([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => answer([]), { once: true });
    input.click();
  });
}
