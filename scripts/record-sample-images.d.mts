export interface ImageRecord {
  readonly size: number;
  readonly sha256: string;
}
export function sampleSources(): string[];
export function nasmImage(source: string): ImageRecord;
export function imageRecord(bytes: Uint8Array): ImageRecord;
