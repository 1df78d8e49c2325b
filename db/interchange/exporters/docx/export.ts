import { fileNameOf } from '../../file-name.ts';
import type { ExportedFile, Gathered } from '../../gathered.ts';
import { compose } from '../flow/compose.ts';
import { wordDocument } from './document.ts';
import { builtInHouse } from './house.ts';
import { DOCX } from './package/package.ts';
import { templateHouse } from './template/house.ts';

/** One Word document of what was gathered, in the template its settings name. */
export async function exportDocx(gathered: Gathered): Promise<ExportedFile> {
  const flow = await compose(gathered, 'png');
  const template = gathered.report?.template;
  const house = template ? templateHouse(template, flow.locale) : builtInHouse(flow.template, flow.locale);
  const content = wordDocument(flow, house);
  return { fileName: fileNameOf(flow.title, 'docx'), mediaType: DOCX, content };
}
