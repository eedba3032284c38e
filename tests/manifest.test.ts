import fs from 'node:fs';
import { expect, test } from 'vitest';
import { launchKeys } from '../debug-adapter/launch-arguments';
import { machineOptionsSchema } from '../emulator/index';

const manifest = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const debuggerOf = manifest.contributes.debuggers[0];
const schema: Record<string, { description: string; default?: unknown }> =
  debuggerOf.configurationAttributes.launch.properties;

// `noDebug` is the editor's own: it comes with "Run Without Debugging".
const { noDebug: _, ...adapterKeys } = launchKeys;

test('launch.json offers the keys that the adapter reads, and no other', () => {
  expect(Object.keys(schema).sort()).toEqual(
    [...Object.keys(adapterKeys), ...Object.keys(machineOptionsSchema())].sort(),
  );
});

test("the machine's options have the emulator's own words and limits", () => {
  for (const [name, row] of Object.entries(machineOptionsSchema())) expect(schema[name]).toEqual(row);
});

test("the adapter's own keys have its words and defaults", () => {
  for (const [name, row] of Object.entries(adapterKeys)) {
    expect(schema[name].description, name).toBe(row.description);
    // An example in the editor is better than none: `program` starts as the current file.
    if (name !== 'program') expect(schema[name].default, name).toEqual('default' in row ? row.default : undefined);
  }
});

test('every command of the manifest is registered, and every registered one is in the manifest', () => {
  const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command).sort();
  const folder = new URL('../extension/', import.meta.url);
  const sources = fs.readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const registered = sources.flatMap((name) =>
    [...fs.readFileSync(new URL(name, folder), 'utf8').matchAll(/registerCommand\('([^']+)'/g)].map(([, id]) => id),
  );
  expect(registered.sort()).toEqual(declared);
});

test('snippets and first configurations use known keys only', () => {
  const known = new Set([...Object.keys(schema), 'type', 'request', 'name']);
  const bodies = [
    ...debuggerOf.initialConfigurations,
    ...debuggerOf.configurationSnippets.map(({ body }: { body: object }) => body),
  ];
  for (const body of bodies) expect(Object.keys(body).filter((key) => !known.has(key))).toEqual([]);
});
