/** How long the browser has to begin with a file before its address is taken back. */
const BEGIN_MILLIS = 60_000;

/** Hands a file to the browser's downloads. It was fetched with the access token, which a mere link could not carry. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGIN_MILLIS);
}
