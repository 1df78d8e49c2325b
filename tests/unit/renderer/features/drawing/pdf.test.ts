import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pdfOf } from '#renderer/features/drawing/pdf.ts';
import { PAPERS, placedOn } from '#renderer/features/drawing/paper.ts';
import { Recorder } from '#renderer/features/drawing/recorder.ts';
import type { Sheet } from '#renderer/features/drawing/shapes.ts';
import { temporaryFolder } from '#tests/support/archive.ts';
import { findProgram } from '#tests/support/programs.ts';

const font = (name: string): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${name}-normal.woff`));
const weights = {
  regular: { latin: font('latin-400'), latinExt: font('latin-ext-400') },
  strong: { latin: font('latin-600'), latinExt: font('latin-ext-600') },
};

function sheet(): Sheet {
  const pen = new Recorder();
  pen.fillStyle = '#0f6b78';
  pen.font = '600 16px Inter';
  pen.fillText('Évaluation de l’impact : cœur du projet', 20, 40);
  pen.font = '12px Inter';
  pen.strokeStyle = '#ffffff';
  pen.strokeText('Świętokrzyskie — 21 % « à vérifier »', 20, 70);
  pen.fillText('Świętokrzyskie — 21 % « à vérifier »', 20, 70);
  const fading = pen.createLinearGradient(20, 0, 220, 0);
  fading.addColorStop(0, '#0f6b7800');
  fading.addColorStop(1, '#0f6b78ff');
  pen.fillStyle = fading;
  pen.beginPath();
  pen.roundRect(20, 90, 200, 16, 4);
  pen.fill();
  pen.strokeStyle = '#b4552d80';
  pen.setLineDash([4, 3]);
  pen.beginPath();
  pen.arc(40, 140, 12);
  pen.stroke();
  return {
    width: 600,
    height: 200,
    paper: '#ffffff',
    title: 'Chronologie des études',
    description: 'Deux lignes.',
    language: 'fr',
    groups: [{ x: 0, y: 0, width: 600, height: 200, shapes: pen.shapes }],
  };
}

describe('a drawing as PDF', () => {
  test.for(['a4', 'a3'] as const)('stands whole inside %s, in landscape', (paper) => {
    for (const [width, height] of [
      [600, 200],
      [1440, 900],
      [300, 4000],
    ] as const) {
      const { page, scale, x, y } = placedOn(paper, { width, height });
      expect(page.width).toBeGreaterThan(page.height);
      expect(x).toBeGreaterThan(28);
      expect(y).toBeGreaterThan(28);
      expect(x + width * scale).toBeLessThan(page.width - 28);
      expect(y + height * scale).toBeLessThan(page.height - 28);
    }
  });

  test('is one page of vectors whose text can be selected, with its accents', async (context) => {
    const file = join(temporaryFolder(), 'dessin.pdf');
    const bytes = await pdfOf(sheet(), 'a4', weights);
    writeFileSync(file, bytes);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
    const reader = findProgram('pdftotext');
    if (reader === null) {
      process.stdout.write('SKIPPED reading the PDF back: no pdftotext on this machine\n');
      return context.skip();
    }
    const text = execFileSync(reader, ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('Évaluation de l’impact : cœur du projet');
    // Once: its rim is drawn, not written.
    expect(text.split('Świętokrzyskie — 21 % « à vérifier »')).toHaveLength(2);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toContain('Chronologie des études');
    expect(info).toMatch(
      new RegExp(`${Math.floor(PAPERS.a4.width)}\\.\\d+ x ${Math.floor(PAPERS.a4.height)}`),
    );
    expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(
      2,
    );
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/Inter.* yes \w+ +yes/);
  });
});
