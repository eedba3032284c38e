export const grammarFile: string;
export function grammarText(): string;
