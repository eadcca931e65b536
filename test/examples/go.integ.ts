import * as fs from 'node:fs';
import { installGo } from '../consumers/go';
import { run } from '../consumers/packages';
import { GO, describeWith } from '../toolchain';
import { contactCentre, exampleIn, synthesized } from './contact-centre';

describeWith([GO], 'the Go example', () => {
  let folder: string;

  beforeAll(() => {
    folder = exampleIn('go');
    installGo(folder);
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('is synthesized by cdktf-cli to what the TypeScript example is', () => {
    expect(synthesized(folder)).toBe(contactCentre());
  });

  test('is without a finding of go vet', () => {
    expect(run('go', ['vet', './...'], { cwd: folder })).toBe('');
  });

  test('is formatted by gofmt', () => {
    expect(run('gofmt', ['-l', '.'], { cwd: folder })).toBe('');
  });
});
