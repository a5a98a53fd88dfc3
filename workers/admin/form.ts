export { minorOf, readForm, wholeNumber, type Form } from "../platform/http/form.ts";
