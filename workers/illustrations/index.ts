/** The front door of the drawing room. Pure: the same words give the same bytes, on every machine. */
export { illustrate, type Aspect, type Subject, type View } from "./illustrate.ts";
export { scenery, type SceneryKind, type SceneryTheme } from "./scenery.ts";
export { sealMark, type SealStyle } from "./seal.ts";
