/**
 * Ringside's own requests and events, for what the Debug Adapter Protocol has none. Only types: the extension and the adapter share
 * them.
 */

/** Requests by name, with their arguments and the body of the response. */
export interface RingsideRequests {
  /** The current VMCS as text, by area. Fails with RS3060 when there is none. */
  'ringside/vmcsText': { arguments: Record<string, never>; body: { text: string } };
  /** Watches physical memory; the machine stops after an access. */
  'ringside/watchPhysical': { arguments: WatchPhysicalArguments; body: { description: string } };
  /** Text for the guest's serial port, sent as UTF-8. */
  'ringside/serialInput': { arguments: { text: string }; body: undefined };
  /** How numbers are shown from now on; an `invalidated` event follows. */
  'ringside/setFormat': { arguments: { format: 'hex' | 'decimal' }; body: { format: 'hex' | 'decimal' } };
}

export interface WatchPhysicalArguments {
  /** Guest-physical address (host-physical without EPT), as a number or text such as "0x8000". */
  readonly address: number | string;
  /** Bytes; 1 when left out. */
  readonly length?: number;
  /** `write` when left out. */
  readonly access?: 'read' | 'write' | 'access';
}

/** Events by name, with their bodies. */
export interface RingsideEvents {
  /** The guest wrote to a console: `serial0`, `serial1` or `debugcon`. The same text comes as an `output` event. */
  'ringside/serial': { channel: string; text: string };
}
