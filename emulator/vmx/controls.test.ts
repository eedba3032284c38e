import { describe, expect, it } from 'vitest';
import {
  controlByPath,
  controlFieldNames,
  controlFields,
  controlsOf,
  type ControlFieldName,
  type ControlPath,
} from './controls';
import { vmcsFieldNamed } from './fields';

const rows = controlFieldNames.flatMap((field) =>
  Object.entries(controlsOf(field)).map(([name, row]) => ({
    field,
    name,
    row,
    path: `${field}.${name}` as ControlPath,
  })),
);

describe('the control tables', () => {
  it.each(controlFieldNames)('%s has each bit and title once, inside the field', (field) => {
    const controls = Object.values(controlsOf(field));
    const bits = [...controls.map(({ bit }) => bit), ...controlFields[field].reservedOnes];
    expect(new Set(bits).size).toBe(bits.length);
    expect(Math.max(...bits)).toBeLessThan(vmcsFieldNamed[field].width as number);
    expect(new Set(controls.map(({ title }) => title)).size).toBe(controls.length);
  });

  it('list the controls of SDM 3C 25.6 to 25.8', () => {
    const bitsOf = (field: ControlFieldName) =>
      Object.values(controlsOf(field)).reduce((mask, { bit }) => mask | (1n << BigInt(bit)), 0n);
    expect(bitsOf('pin_based_controls')).toBe(0xe9n);
    expect(bitsOf('primary_processor_based_controls')).toBe(0xfbfb_9e8cn);
    // Bit 29 alone is free.
    expect(bitsOf('secondary_processor_based_controls')).toBe(0xdfff_ffffn);
    expect(bitsOf('tertiary_processor_based_controls')).toBe(0x13ffn);
    expect(bitsOf('vm_exit_controls')).toBe(0xfffc_9204n);
    expect(bitsOf('secondary_vm_exit_controls')).toBe(0xfn);
    expect(bitsOf('vm_entry_controls')).toBe(0x03ff_ee04n);
  });

  it('require only controls that exist', () => {
    for (const { row } of rows) {
      for (const required of row.requires ?? []) expect(controlByPath(required as ControlPath), required).toBeDefined();
    }
  });

  it('offer nothing whose requirements are not offered', () => {
    for (const { row, path } of rows.filter(({ row: { offered } }) => offered)) {
      for (const required of row.requires ?? []) {
        expect(controlByPath(required as ControlPath).offered, `${path} requires ${required}`).toBe(true);
      }
    }
  });

  it('say what each control does', () => {
    for (const { row, path } of rows) expect(row.says, path).toMatch(/^\S.*\.$/);
  });
});
