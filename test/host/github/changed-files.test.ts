import { expect, test } from 'vitest';
import { createGitHub } from '../../../src/host/github/github.ts';
import { hasNextPage } from '../../../src/host/github/pages.ts';
import { Secret } from '../../../src/model/index.ts';
import { startPullRequestApi } from '../../support/pull-request-api.ts';

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `leads/${index + 1}.csv`);
}

/** What GitHub says of a pull request of so many files, and the requests that it took. */
async function ask(count: number, pageLimit = 100) {
  await using api = await startPullRequestApi({ files: names(count), pageLimit });
  const silent = { info() {}, debug() {}, group() {}, endGroup() {} };
  const github = createGitHub(new Secret('a-token'), 'example/leads', silent, api.url);
  const files = await github.changedFiles(7);
  return { files: files && [...files], requests: api.asked.length };
}

test.each([
  ['a server that gives 30 a page', 61, 30, 3],
  ['a server that gives 30 a page, the last one full', 60, 30, 2],
  ['one full page, which may have lost its header', 100, 100, 2],
  ['two pages', 101, 100, 2],
  ['as many files as GitHub lists, less one', 2999, 100, 30],
])('all files of a pull request are known: %s', async (_, count, pageLimit, requests) => {
  expect(await ask(count, pageLimit)).toEqual({ files: names(count), requests });
});

test.each([
  ['as many as GitHub lists, which may have cut the list', 3000, 100],
  ['more pages than are read', 901, 30],
])('what may be missing from the list leaves it unknown: %s', async (_, count, pageLimit) => {
  expect(await ask(count, pageLimit)).toEqual({ files: undefined, requests: 30 });
});

test.each([
  [undefined, false],
  ['', false],
  ['<https://api.example/x?page=2>; rel="next"', true],
  ['<https://api.example/x?page=1>; rel="prev", <https://api.example/x?page=3,4>; rel="next"', true],
  ['<https://api.example/x?page=2>; title="a; b"; rel=next', true],
  ['<https://api.example/x?page=2>; rel="last next"', true],
  ['<https://api.example/x?page=2>; REL="Next"', true],
  ['<https://api.example/x?page=1>; rel="prev", <https://api.example/x?page=1>; rel="first"', false],
  ['<https://api.example/x?rel=next>; rel="prev"', false],
  ['<https://api.example/x?page=2>; rel="nextish"', false],
])('the header %j has a next page: %j', (link, next) => {
  expect(hasNextPage(link, 100)).toBe(link === undefined || next);
  expect(hasNextPage(link, 99)).toBe(next);
});
