import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { textOfHtml } from '#db/attachments/text/html.ts';

/** One text of a collection: what queries expect it by, and what is searched of it. */
export type Text = { readonly key: string; readonly title: string; readonly text: string };

const HANDBOOK = '/usr/share/doc/debian-handbook/html/fr-FR';
const MANUALS = '/usr/share/man/fr';
const SECTIONS = ['man1', 'man5', 'man8'];

/** Whether the Debian packages with French texts are here: `debian-handbook` and `manpages-fr`. */
export const hasCollection = (): boolean => existsSync(HANDBOOK) && existsSync(join(MANUALS, 'man1'));

/** The sections of the Debian handbook in French and the French manual pages, each once: some 500 texts. */
export function readCollection(): Text[] {
  return [...handbook(), ...manuals()];
}

function handbook(): Text[] {
  return readdirSync(HANDBOOK)
    .filter((name) => name.startsWith('sect.') && name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(HANDBOOK, name), 'utf8');
      const text = textOfHtml(html.slice(html.indexOf('<h2 class="title"'))).trim();
      const [heading = name] = text.split('\n').filter((line) => line.trim() !== '');
      return { key: name.slice(5, -5), title: heading.replace(/^[\s\dA-Z.]+\.\s*/, '').trim(), text };
    });
}

function manuals(): Text[] {
  const known = new Set<string>();
  return SECTIONS.filter((section) => existsSync(join(MANUALS, section))).flatMap((section) =>
    readdirSync(join(MANUALS, section))
      .sort()
      .flatMap((name) => {
        const path = realpathSync(join(MANUALS, section, name));
        const source = gunzipSync(readFileSync(path)).toString('utf8');
        // Aliases are links, or one line that names the page meant.
        if (known.has(path) || source.startsWith('.so ')) return [];
        known.add(path);
        const text = textOfRoff(source);
        const title = /(?:^|\n)NOM\n+([^\n]+)/.exec(text)?.[1] ?? name;
        return [{ key: name.replace(/\.gz$/, ''), title: title.trim(), text }];
      }),
  );
}

const ACCENT: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  ':': '\u0308',
  ',': '\u0327',
};

/** The words of a manual page (roff): macros and fonts taken away, accents and dashes put back. */
function textOfRoff(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^['.]\\"|^\.(?:TH|de|ds|if|ie|el|nr|nh|ad|so|tr|rm|hy|ne|sp|in|ti)\b/.test(line))
    .map((line) => (line.startsWith('.') ? line.replace(/^\.\s*\w*\s*/, '') : line))
    .join('\n')
    .replace(/\\\(([`'^:,])([a-zA-Z])/g, (_, accent: string, letter: string) =>
      (letter + (ACCENT[accent] ?? '')).normalize('NFC'),
    )
    .replace(/\\f(?:\[\w*\]|\(\w\w|.)|\\s[+-]?\d|\\[,/&|^]/g, '')
    .replace(/\\\*?\((?:aq|Aq|cq|rq)/g, '’')
    .replace(/\\(?:-|\(hy)/g, '-')
    .replace(/\\[ ~0]/g, ' ')
    .replace(/\\(?:\(..|\[[^\]]*\]|.)/g, '');
}
