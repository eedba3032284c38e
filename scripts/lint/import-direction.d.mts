import type { Rule } from 'eslint';

export const directions: Record<string, { folders: string[]; packages: string[] }>;
export const doors: Record<string, string>;
export const importDirection: Rule.RuleModule;
