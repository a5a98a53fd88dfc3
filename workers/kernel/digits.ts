/** Digits of any keyboard, as software reads them: "٤٨", "۴۸" and "４８" are 48. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10];

export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.codePointAt(0)!;
    return String(code - zeros.findLast((zero) => zero <= code)!);
  });
