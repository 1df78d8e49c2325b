import type { Look } from '../../../../domain/reports/looks/types.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { XML_HEAD } from '../package/xml.ts';

/** `theme1.xml`: the colours and fonts of the house, which Word then offers to whoever goes on with the document. */
export function themeXml({ colours, fonts }: Look): string {
  const { ink, accent, muted, soft, line } = colours;
  const of = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const scheme = [
    of('dk1', ink) + of('lt1', 'FFFFFF') + of('dk2', accent) + of('lt2', soft) + of('accent1', accent),
    of('accent2', muted) + of('accent3', 'C98A00') + of('accent4', '3D6FB6') + of('accent5', '2F7D5B'),
    of('accent6', line) + of('hlink', accent) + of('folHlink', muted),
  ].join('');
  const font = (name: string) =>
    `<a:latin typeface="${escapeMarkup(name)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const stroke = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return [
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Vigie"><a:themeElements>`,
    `<a:clrScheme name="Vigie">${scheme}</a:clrScheme>`,
    `<a:fontScheme name="Vigie"><a:majorFont>${font(fonts.titles)}</a:majorFont><a:minorFont>${font(fonts.text)}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Vigie"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements></a:theme>',
  ].join('');
}
