/**
 * The text of samples/include/vmx.inc: the VMCS field encodings and exit reasons as NASM constants, from the same tables the machine runs on.
 * scripts/generate-sample-constants.mjs writes it; samples/samples.test.ts checks that it is up to date.
 */
import { exits, vmcsAreaTitles, vmcsFields, type VmcsArea } from '../emulator/index';

export function sampleConstants(): string {
  const lines = [
    '; VMCS field encodings (SDM 3D Appendix B) and basic exit reasons (SDM 3D Appendix C).',
    "; Generated from Ringside's tables by scripts/generate-sample-constants.mjs.",
  ];
  for (const area of Object.keys(vmcsAreaTitles) as VmcsArea[]) {
    lines.push('', `; ${vmcsAreaTitles[area]}`);
    for (const field of vmcsFields.filter((candidate) => candidate.area === area)) {
      lines.push(`${field.name.toUpperCase().padEnd(48)} equ 0x${field.encoding.toString(16).padStart(4, '0')}`);
    }
  }
  lines.push('', '; Basic exit reasons');
  for (const { name, reason } of exits) lines.push(`${`EXIT_${name.toUpperCase()}`.padEnd(48)} equ ${reason}`);
  return `${lines.join('\n')}\n`;
}
