/**
 * The page-tables scope: the walks of RIP, RSP and CR2; where a hypervisor stands, also those of its guest, and of the guest-physical
 * address of the last exit. `walk(...)` in Watch or the console does any other address.
 */
import { exitByReason } from '../../emulator/index';
import { hex } from '../number-format';
import type { Session } from '../session/session';
import type { CodeFrame } from '../stack/stack';
import { valueNode } from './value-node';
import type { TreeNode } from './variable-tree';

export function pageTableNodes(session: Session, { context }: CodeFrame): TreeNode[] {
  return [...ownWalks(session), ...(context.world === 'current' ? guestWalks(session) : [])].map((expression) =>
    valueNode(session, context, expression, false),
  );
}

function ownWalks(session: Session): string[] {
  // Outside 64-bit mode RIP is an offset in CS.
  return [session.machine.codeSize === 64 ? 'walk(rip)' : 'walk(cs:rip)', 'walk(rsp)', 'walk(cr2)'];
}

function guestWalks(session: Session): string[] {
  const { machine, exits } = session;
  if (machine.side === 'guest' || machine.currentVmcs === undefined) return [];
  const walks = ['walk(vmcs.guest_rip, both)', 'walk(vmcs.guest_rsp, both)'];
  const last = exits.last?.event;
  const hasAddress = last !== undefined && exitByReason(last.reason)?.reports.includes('guest_physical_address');
  return hasAddress ? [...walks, `walk(gpa:${hex(last.guestPhysicalAddress)}, ept)`] : walks;
}
