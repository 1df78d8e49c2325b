/** Where a key leads in a presentation: a step, the notes shown or hidden, the end; null when it is none of its keys. */
export function placeAfter(key: string, at: number, count: number): number | 'notes' | 'end' | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'Enter':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return 'end';
    default:
      return key.toLowerCase() === 'n' ? 'notes' : null;
  }
}
