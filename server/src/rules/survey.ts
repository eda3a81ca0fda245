// What a whole list does: see style/survey.ts.
export { entryCount, regionSum, regionTally } from "../style/survey.ts";
