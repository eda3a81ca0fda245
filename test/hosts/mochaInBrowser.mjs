// Mocha as its own build for browsers has it, in the form of the package.
// By its path: its name stands for this file where it is bundled.
import "../../node_modules/mocha/mocha.js";

/** That build leaves its class where a page's scripts would look for it. */
export default Reflect.get(globalThis, "Mocha");
