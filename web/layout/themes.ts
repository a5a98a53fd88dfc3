/** Collections may change tokens, never structure. Each name is one block in web/styles/themes.css. */
export const themes = ["ink-wash", "seal", "geometric", "textile", "kiln"] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (text: unknown): text is Theme => themes.includes(text as Theme);
