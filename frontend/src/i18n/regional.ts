/** A language as the browser's person writes dates in it: for "en" the first English of the browser, such as "en-GB". */
export function regional(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}
