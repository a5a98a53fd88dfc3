/** Pictures: addresses for pages, files at those addresses, and the way photographs come in. */
export { pictureOf, picturesOf, type Picture } from "../catalog/index.ts";
export { findDrawing, type Drawing } from "./draw.ts";
export { drawnAnew } from "./draw-anew.ts";
export { imageHead_bytes, judgeImage, type ImageFacts } from "./judge-image.ts";
export { sendKept } from "./send-kept.ts";
export { sentPicture, type SentPicture } from "./sent-picture.ts";
export { findPhoto, keepOriginal, storePhoto, type Photo, type PhotoFault, type StorePhoto } from "./photo.ts";
