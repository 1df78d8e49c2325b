import type { Locale } from '../../../domain/locale.ts';
import type { HeadingLook, Look } from '../../../domain/reports/looks/types.ts';
import { familyOf, MONO, SANS } from './families.ts';

/**
 * What the source begins with: the page and the calls its body is made of, in the look of a house. Nothing in it comes from a
 * person. Typst marks headings, lists, tables, figures, notes and links for who listens to the document.
 */
export function house(look: Look, locale: Locale): string {
  const lang = locale === 'fr' ? '"fr", region: "FR"' : '"en", region: "GB"';
  const { colours, text, title, page } = look;
  const body = familyOf(look.fonts.text);
  const titles = familyOf(look.fonts.titles);
  const leading = round(text.line * 1.17 - 0.68);
  return [
    ...Object.entries({
      encre: colours.ink,
      gris: colours.muted,
      couleur: colours.accent,
      fond: colours.soft,
      trait: colours.line,
    }).map(([name, colour]) => `#let ${name} = ${rgb(colour)}`),
    TONES,
    `#set page(width: ${round(page.width)}mm, height: ${round(page.height)}mm, margin: (left: ${round(page.left)}mm, right: ${round(page.right)}mm, top: ${round(page.top + (look.header ? 3 : 0))}mm, bottom: ${round(page.bottom)}mm), footer: pied())`,
    `#set text(lang: ${lang}, font: ("${body.name}", "${SANS}"), size: ${round(text.size * body.scale)}pt, fill: encre, hyphenate: true, overhang: true)`,
    '#set smartquote(enabled: false)',
    `#set par(justify: ${text.justified === true}, leading: ${leading}em, spacing: ${leading}em + ${round(text.after)}pt, linebreaks: "optimized")`,
    `#show raw: set text(font: ("${MONO}", "${SANS}"), size: 1.12em, hyphenate: false)`,
    `#show heading: set text(font: ("${titles.name}", "${SANS}"), hyphenate: false)`,
    '#show heading: set par(justify: false, leading: 0.5em)',
    ...look.headings.flatMap((heading, at) => headingRules(heading, at + 1, titles.scale)),
    `#show title: set text(font: ("${titles.name}", "${SANS}"), size: ${round(title.size * titles.scale)}pt, weight: ${title.bold ? 600 : 400}, fill: encre, hyphenate: false)`,
    STRUCTURE,
    TABLES[look.tables],
    COVERS[look.cover],
  ].join('\n');
}

/** Sizes may come from a template that was imported: what is no number is none. */
const round = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 0);
/** A colour that is no six digits is black: it may come from a template that was imported. */
const rgb = (colour: string) => `rgb("#${/^[0-9a-f]{6}$/i.test(colour) ? colour : '000000'}")`;

function headingRules(
  { size, before, after, colour, bold, italic, ruled }: HeadingLook,
  level: number,
  scale: number,
): string[] {
  const fill = { ink: 'encre', accent: 'couleur', muted: 'gris' }[colour];
  const where = `#show heading.where(level: ${level}):`;
  return [
    `${where} set text(size: ${round(size * scale)}pt, weight: ${bold ? 600 : 400}, style: "${italic ? 'italic' : 'normal'}", fill: ${fill})`,
    `${where} set block(above: ${round(before)}pt + 0.55em, below: ${round(after)}pt + 0.5em, sticky: true${ruled ? ', width: 100%, inset: (bottom: 0.3em), stroke: (bottom: 0.8pt + couleur)' : ''})`,
  ];
}

const TONES =
  '#let tons = (note: couleur, question: rgb("#6b4ea0"), idee: rgb("#8a6100"), constat: rgb("#2f6f3e"), attention: rgb("#a8451f"), citation: gris)\n' +
  `#let petit-texte(corps) = { set text(font: "${SANS}", size: 7.8pt, fill: gris); set par(justify: false, leading: 0.4em); corps }\n` +
  '#let pied() = context petit-texte(align(right, counter(page).display((n, tous) => [#n / #tous], both: true)))\n' +
  '#let entete(dit) = petit-texte({ dit; v(-0.35em); line(length: 100%, stroke: 0.4pt + trait) })';

const STRUCTURE = `
#set strong(delta: 200)
#set highlight(fill: rgb("#fdefc3"))
#set list(indent: 0.4em, body-indent: 0.55em, spacing: 0.65em)
#set enum(indent: 0.4em, body-indent: 0.55em, spacing: 0.65em)
#show list: set par(justify: false)
#show enum: set par(justify: false)
#set footnote.entry(separator: line(length: 30%, stroke: 0.4pt + gris), gap: 0.55em)
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(justify: false, leading: 0.55em)
#show link: set text(fill: couleur)
#show title: set par(justify: false, leading: 0.45em)
#show title: set block(above: 0pt, below: 1.1em)
#show figure: set block(above: 1.4em, below: 1.4em)
#show figure.where(kind: "table"): set figure.caption(position: top)
#show figure.where(kind: "table"): set block(breakable: true)
#show figure.where(kind: "table"): set align(left)
#show figure.caption: it => block(width: 100%, sticky: it.position == top, {
  set text(font: "${SANS}", size: 8.8pt, fill: gris, hyphenate: false)
  set par(justify: false, leading: 0.55em)
  set align(left) if it.position == top
  it
})
#show table: set text(font: "${SANS}", size: 8.6pt)
#show table: set par(justify: false, leading: 0.5em, spacing: 0.5em)
#show outline: it => { show footnote: none; show link: set text(fill: encre); it }
#show outline: set par(justify: false)
#show outline.entry.where(level: 1): it => if it.element.func() == heading { block(above: 1em, strong(it)) } else { it }
#let titre(niveau, numero, corps) = if numero == none { heading(level: niveau, corps) } else { heading(level: niveau, numbering: (..) => numero, corps) }
#let note-de-bas(numero, corps) = footnote(numbering: (..) => numero, corps)
#let lien(adresse, corps) = link(adresse, corps)
#let renvoi(lieu, corps) = link(label(lieu), corps)
#let renvoi-page(lieu, avant) = context link(label(lieu), { avant; str(counter(page).at(label(lieu)).first()) })
#let petit(corps) = block(above: 0.5em, below: 0.6em, { set text(font: "${SANS}", size: 8.8pt, fill: gris); set par(justify: false, leading: 0.55em); par(corps) })
#let mention(corps) = petit(corps)
#let legende(corps) = align(center, petit(corps))
#let citation(corps) = quote(block: true, par(corps))
#show quote: it => block(inset: (left: 1.1em, y: 0.2em), stroke: (left: 2pt + trait), { set text(style: "italic"); it.body })
#let intitule(corps) = block(above: 1.5em, below: 0.6em, sticky: true, { set text(font: "${SANS}", size: 10pt, weight: 600); set par(justify: false); par(corps) })
#let ouvrage(corps) = { set par(hanging-indent: 1.6em, justify: false); par(corps) }
#let case(faite) = { box(width: 0.72em, height: 0.72em, baseline: 0.06em, stroke: 0.7pt + encre, align(center + horizon, if faite { text(size: 0.7em, font: "${SANS}", "✓") })); h(0.55em) }
#let taches(..lignes) = list(marker: none, body-indent: 0pt, ..lignes)
#let dessin(chemin, dit, largeur, hauteur) = layout(place => { let part = calc.min(1.0, place.width / largeur); image(chemin, alt: dit, width: largeur * part, height: hauteur * part) })
#let image-seule(cote, corps) = block(above: 1.2em, below: 0.9em, width: 100%, align(cote, corps))
#let de-cote(cote, corps) = { show figure: set align(cote); corps }
#let ligne(justifiee, corps) = { set par(justify: justifiee); corps }
#let figure-legendee(genre, nom, numero, dit, corps) = figure(kind: genre, supplement: text(nom), numbering: (..) => numero, caption: figure.caption(separator: text(" – "), dit), outlined: true, corps)
#let liste-des(genre, nom, prefixe) = {
  show outline.entry: it => link(it.element.location(), it.indented(none, [#prefixe~#numbering(it.element.numbering, 1) – #it.body()#h(0.4em)#box(width: 1fr, repeat(text(fill: gris)[.], gap: 0.25em))#h(0.4em)#it.page()]))
  outline(title: text(nom), target: figure.where(kind: genre))
}
#let encadre(ton, dit, corps) = {
  let teinte = tons.at(ton, default: couleur)
  block(above: 1.3em, below: 1.3em, width: 100%, inset: (left: 1em, right: 0.9em, y: 0.75em), fill: fond, stroke: (left: 2.5pt + teinte), {
    block(below: 0.6em, sticky: true, { set text(font: "${SANS}", size: 9.5pt, weight: 600, fill: teinte); set par(justify: false); par(dit) })
    corps
  })
}
#let bloc-code(dit) = block(above: 1.1em, below: 1.1em, width: 100%, fill: fond, inset: 0.8em, { set text(size: 0.95em); set par(justify: false); raw(dit, block: true) })
#let filet() = block(above: 1.6em, below: 1.6em, width: 100%, line(length: 100%, stroke: 0.5pt + trait))
#let cellule(gras: false, ..reste) = table.cell(..reste.named(), fill: if gras { fond }, { if gras { set text(weight: 600); reste.pos().first() } else { reste.pos().first() } })
`.trim();

const table = (stroke: string) =>
  `#let tableau(colonnes, ..reste) = block(above: 1.2em, below: 1.2em, width: 100%, table(columns: colonnes, stroke: ${stroke}, inset: (x: 0.5em, y: 0.5em), align: left + top, ..reste))`;
const TABLES: Readonly<Record<Look['tables'], string>> = {
  rows: table('(x, y) => (top: if y == 0 { 0.8pt + couleur } else { 0.4pt + trait }, bottom: 0.4pt + trait)'),
  grid: table('0.4pt + trait'),
};

const cover = (margin: string, background: string, rule: string) => `
#let couverture(sous-titre, auteurs, date, etat) = page(header: none, footer: none${margin}, background: ${background}, {
  v(1fr)
  ${rule}
  title()
  if sous-titre != "" { block(below: 1.6em, { set text(font: "${SANS}", size: 13pt, fill: gris, hyphenate: false); set par(justify: false); par(text(sous-titre)) }) }
  v(1fr)
  { set text(font: "${SANS}", size: 10.5pt); set par(justify: false)
    if auteurs != "" { par(text(weight: 600, auteurs)) }
    if date != "" { par(text(date)) }
    if etat != "" { par(text(fill: gris, etat)) } }
  v(0.6fr)
})`;
const COVERS: Readonly<Record<Look['cover'], string>> = {
  rule: cover('', 'none', 'block(width: 3.2cm, height: 3pt, fill: couleur)\n  v(1.2em)'),
  band: cover(
    ', margin: (left: 52mm)',
    'place(left, rect(width: 22mm, height: 100%, fill: couleur))',
    'v(0pt)',
  ),
  plain: cover('', 'none', 'v(0pt)'),
};
