/** The debug type in package.json's `contributes.debuggers` and in every launch.json. */
export const debugType = 'ringside';
