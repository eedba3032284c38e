// `node syntaxes/build-grammar.mjs` writes nasm.tmLanguage.json. Run it after a new version of iced-x86; a test compares.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nasmGrammar } from './nasm-grammar.mjs';

export const grammarFile = fileURLToPath(new URL('nasm.tmLanguage.json', import.meta.url));
export const grammarText = () => `${JSON.stringify(nasmGrammar(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(grammarFile, grammarText());
