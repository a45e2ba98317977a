/** Bad usage or bad input, in words that name the thing and the remedy. Ends the command with exit code 2. */
export class CliProblem extends Error {}
