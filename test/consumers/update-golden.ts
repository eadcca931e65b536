/* Replaces the golden files by what the TypeScript consumer synthesizes; the other languages are held against it. */
import * as fs from 'node:fs';
import { updateGolden } from './golden';
import { runNodeConsumer } from './node';

const { folder, results } = runNodeConsumer();
updateGolden(results);
fs.rmSync(folder, { recursive: true });
