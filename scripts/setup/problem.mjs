// What stops a set-up, said in one sentence for whoever ran the command.

/** Its message is shown as it is, without a stack. */
export class SetupProblem extends Error {}

/**
 * Runs a command's main function; a `SetupProblem` becomes its sentence and exit code 2.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runMain(main) {
  try {
    process.exit(await main());
  } catch (error) {
    console.error(error instanceof SetupProblem ? error.message : error);
    process.exit(error instanceof SetupProblem ? 2 : 1);
  }
}
