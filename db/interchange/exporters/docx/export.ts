import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { compose } from '../flow/compose.ts';
import { wordDocument } from './document.ts';
import { builtInHouse } from './house.ts';
import { DOCX } from './package/package.ts';

/** One Word document of what was gathered, in the template its settings name. */
export async function exportDocx(gathered: Gathered): Promise<ExportedFile> {
  const flow = await compose(gathered, 'png');
  const content = wordDocument(flow, builtInHouse(flow.template, flow.locale));
  return { fileName: fileNameOf(flow.title, 'docx'), mediaType: DOCX, content };
}
