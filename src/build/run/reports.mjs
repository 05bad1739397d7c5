// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools.mjs';

/** @param {string} name */
const fileOf = (name) => path.join(root, '.cache', 'reports', `${name}.json`);

/**
 * A fresh place for a test runner's JSON report, so that an old one can never be counted.
 *
 * @param {string} name
 */
export function newReport(name) {
  const file = fileOf(name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/**
 * What a test runner counted. Nothing was counted if it ended before it could write its report.
 * A file that could not be loaded counts as one failure, or a broken file would look like no tests at all.
 *
 * @param {string} name
 * @returns {Count}
 */
export function readReport(name) {
  const file = fileOf(name);
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return 'stats' in report ? countPlaywright(report) : countVitest(report);
}

/**
 * @param {VitestReport} report
 * @returns {Count}
 */
function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */
/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */
