/**
 * The interpreter that machines run. In a bundle this file is replaced by one that holds the image `npm run build` generated; from source it is
 * generated once, when the first machine is made.
 */
import { generateInterpreter, type InterpreterImage } from './interpreter';

let image: InterpreterImage | undefined;

export function interpreterImage(): InterpreterImage {
  image ??= generateInterpreter();
  return image;
}
