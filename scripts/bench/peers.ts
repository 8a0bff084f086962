/** Our pamphlets beside the PDFs that other programs make of the same papers. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { profiles } from '../../src/checks/vera-pdf-profiles.ts';
import { validate } from '../../src/checks/vera-pdf-report.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group, Missing, Version } from './group.ts';
import { type PdfPeer, pdfPeers } from './peers/pdf-peers.ts';
import { writePeerPages } from './peers/peer-pages.ts';
import { toGetPeers } from './peers/peer-programs.ts';
import { runOurs } from './run-ours.ts';
import { ratiosOf, timeInTurn } from './time-in-turn.ts';

/** Those that start anew for each paper are given one of so many. */
const slowShare = 10;

export const peers: Group = {
  name: 'peers',
  title: 'Pamphlets and the PDFs of other programs',
  about: `The same papers, as PDFs of A5 with contents and page numbers, by each program as a whole and with as many
processes as tabs. Ours is \`npm run pamphlets -- --editions a5\` with nothing made before; its code is kept compiled, as
Python keeps that of WeasyPrint. pandoc and Typst start from the Markdown; those that read HTML are given a plain page of
each paper, made before the time starts, with a short style sheet of their own, as ours ends WeasyPrint with an error.
Programs that start anew for each paper are given one paper of ${slowShare}; their time is told by paper. Typst and
WeasyPrint are asked for PDF/UA-1, and the rules of it that veraPDF finds broken in the PDF of one paper are counted;
Paged.js and Vivliostyle promise nothing of the kind. Eleventy and its like make no PDFs.`,
  papers: 40,
  measure,
};

interface Way {
  readonly name: string;
  readonly papers: number;
  readonly run: () => Promise<unknown>;
  /** The PDF of a paper, once it has run. */
  readonly pdfOf: (name: string) => string;
}

async function* measure(bench: Bench): AsyncGenerator<Figure | Missing | Version> {
  const { papers, rounds } = bench;
  const ways = [await ourWay(bench)];
  for (const peer of pdfPeers) {
    const version = await peer.version();
    if (version === undefined) {
      yield { missing: peer.name, toGet: toGetPeers };
      continue;
    }
    yield { program: peer.name, version };
    ways.push(await wayOf(peer, bench));
  }
  const times = await timeInTurn(
    ways.map(({ run }) => run),
    rounds,
  );
  const perPaper = ways.map(({ papers }, index) =>
    (times[index] ?? []).map((seconds) => seconds / papers),
  );
  for (const [index, { name }] of ways.entries()) {
    if (index === 0) continue;
    const values = ratiosOf(perPaper[index], perPaper[0]);
    yield { name, unit: 'times ours', values, limit: { of: 'median', least: 1 } };
  }
  for (const [index, { name }] of ways.entries()) {
    const values = (perPaper[index] ?? []).map((seconds) => 1 / seconds);
    yield { name, unit: 'papers a second', values };
  }
  for (const way of ways) {
    const names = namesOf(Math.min(way.papers, papers));
    const sizes = await Promise.all(names.map((name) => sizeOf(way.pdfOf(name))));
    const weights = sizes.map(({ bytes, pages }) => bytes / pages / 1000);
    yield { name: way.name, unit: 'kB a page', values: weights };
    yield { name: way.name, unit: 'pages a paper', values: sizes.map(({ pages }) => pages) };
  }
  yield* brokenRules(ways);
}

async function ourWay({ papers, jobs, material }: Bench): Promise<Way> {
  const output = await material.site(papers);
  const compiled = await material.freshFolder('compiled');
  return {
    name: 'Ours',
    papers,
    run: async () => {
      const empty = await material.freshFolder('cache');
      const caches = { PRESS_CACHE: empty, NODE_COMPILE_CACHE: compiled };
      await runOurs('pamphlets', { output, jobs, editions: 'a5' }, caches);
    },
    pdfOf: (name) => join(output, `papers/${name}/${name}.pdf`),
  };
}

async function wayOf({ name, isSlow, make }: PdfPeer, bench: Bench): Promise<Way> {
  const { jobs, material } = bench;
  const papers = isSlow ? Math.ceil(bench.papers / slowShare) : bench.papers;
  const content = await material.content(bench.papers);
  const folder = await material.freshFolder('peer');
  await writePeerPages(content, papers, folder);
  const names = namesOf(papers);
  for (const name of names) {
    await copyFile(join(content, `papers/${name}/index.md`), join(folder, `${name}.md`));
  }
  return {
    name,
    papers,
    run: () => make({ folder, names, jobs }),
    pdfOf: (name) => join(folder, `${name}.pdf`),
  };
}

function namesOf(papers: number): string[] {
  return Array.from({ length: papers }, (_, index) => `paper-${index + 1}`);
}

async function sizeOf(file: string): Promise<{ bytes: number; pages: number }> {
  const bytes = await readFile(file);
  return { bytes: bytes.length, pages: (await PDFDocument.load(bytes)).getPageCount() };
}

async function* brokenRules(ways: readonly Way[]): AsyncGenerator<Figure | Missing> {
  const found = await findVeraPdf();
  const [pdfUa] = profiles.filter(({ flavour }) => flavour === 'ua1');
  if (!('veraPdf' in found) || !pdfUa) {
    yield { missing: 'veraPDF', toGet: 'npm run verapdf' };
    return;
  }
  const candidates = ways.map(({ name, pdfOf }) => ({ name, file: pdfOf('paper-1') }));
  for (const { candidate, verdict } of await validate(found.veraPdf, pdfUa, candidates)) {
    if (verdict.kind === 'unread') throw new Error(`${candidate.file}: ${verdict.reason}`);
    const broken = verdict.kind === 'failed' ? verdict.rules.length : 0;
    yield { name: candidate.name, unit: 'rules of PDF/UA-1 broken', values: [broken] };
  }
}
