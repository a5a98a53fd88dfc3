/** Who somebody is, and how they prove it. */
export { requireStaff } from "./back-office.ts";
export { formToken, formTokenField, requireFormToken, sessionTokenOf } from "./form-token.ts";
export { passwordHash } from "./password.ts";
export { isRole, mayLook, mayManagePeople, mayOperate } from "./policy.ts";
export { secondFactorPath, stepUpPath } from "./standing.ts";
export { findActor } from "./session.ts";
export type { Account } from "./store.ts";
export { codeAt, sealSecret } from "./second-factor/totp.ts";
export type { WaysIn } from "./account/ways-store.ts";
export type { PasskeyLine } from "./passkeys/passkey-store.ts";
export type { DeviceLine, SessionLine } from "./sessions-store.ts";
export { changeRole, endSessionsOf, readmitPerson, suspendPerson, type PersonFault } from "./people/change-person.ts";
export { findOutside, sealOldOutside } from "./outside/outside-store.ts";
export { findPerson, listPeople, type PersonLine } from "./people/people-store.ts";
