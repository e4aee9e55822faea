/** The list of errors by code: a reader finds a code where its kind and its digits say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byKind } from '../../src/data/code-groups.ts';

test('codes stand by kind; hexadecimal digits are no decimal numbers', () => {
  const codes = ['0x800CCC1A', '0x800CCC12', '0x800b0101', '0x800B010F', '0x8004210A', '0x80042108', '535 5.7.8'];
  codes.push('5.7.9', '5.7.14', '421 4.7.0', '0A000086', '10060', '-3253', 'EAUTH', '-0x2700', 'CURLcode 35');
  const groups = byKind(codes.map((code) => ({ code }))).map(({ kind, coded }) => [
    kind,
    coded.map(({ code }) => code),
  ]);
  assert.deepEqual(Object.fromEntries(groups), {
    'code-800ccc': ['0x800CCC12', '0x800CCC1A'],
    'code-0x': ['-0x2700', '0x80042108', '0x8004210A', '0x800b0101', '0x800B010F'],
    'code-server': ['5.7.9', '5.7.14', '421 4.7.0', '535 5.7.8'],
    'code-8-digits': ['0A000086'],
    'code-number': ['-3253', '10060'],
    'code-name': ['CURLcode 35', 'EAUTH'],
  });
});
