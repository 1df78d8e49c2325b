/** The elements of HTML, those of the past too, and what pages hold of SVG and MathML. */
export const HTML_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption ' +
    'center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark ' +
    'marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ' +
    'ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr xmp path g circle rect line polygon polyline ellipse defs use'
  ).split(' '),
);

/** Elements that mean nothing without attributes: alone in a sentence, they are someone's words for what to put there. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'address area base data image link map menu object output param search section source title track time'.split(
    ' ',
  ),
);
