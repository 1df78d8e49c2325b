import {
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Presentation,
  type LucideIcon,
} from 'lucide-react';

const BY_KIND: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^audio\//, FileAudio],
  [/^video\//, FileVideo],
  [/zip|compressed|tar|7z|\brar\b/, FileArchive],
  [/sheet|excel|csv|ods/, FileSpreadsheet],
  [/presentation|powerpoint/, Presentation],
  [/^text\/|pdf|word|document|rtf|epub/, FileText],
];

/** The sign of a file, by its media type. */
export function iconOf(mediaType: string): LucideIcon {
  // Office files of all sorts say « officedocument »: what they are comes after it.
  const kind = mediaType.toLowerCase().replace('vnd.openxmlformats-officedocument', '');
  return BY_KIND.find(([pattern]) => pattern.test(kind))?.[1] ?? File;
}
