// What a whole list does: see style/survey.ts.
export { entryCount, entryTotal, regionSum, regionTally } from "../style/survey.ts";
