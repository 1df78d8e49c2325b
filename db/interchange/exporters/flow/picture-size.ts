export type PictureKind = 'png' | 'jpg' | 'gif' | 'bmp';
export type PictureSize = { kind: PictureKind; width: number; height: number };

/**
 * The kind and size in pixels of a picture Word can show, read from its first bytes, or null for any other file.
 * PNG (ISO/IEC 15948 §11.2.2), JPEG (ITU T.81 §B.2.2, the first SOF segment), GIF89a §18, BMP (BITMAPINFOHEADER).
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) return null;
  if (view.getUint32(0) === 0x89504e47)
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (view.getUint32(0) === 0x47494638)
    return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (view.getUint16(0) === 0x424d)
    return { kind: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  return null;
}

function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The largest size within `most` pixels wide that keeps the picture's proportions. */
export function fitted(
  { width, height }: { width: number; height: number },
  most: number,
): { width: number; height: number } {
  const scale = Math.min(1, most / Math.max(1, width));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
