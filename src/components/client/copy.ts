/**
 * Puts a text on the clipboard. Where that is forbidden, shows it in the field, selected, to be copied by hand.
 *
 * @returns Whether it was copied.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    field.hidden = true;
    return true;
  } catch {
    field.value = text;
    field.hidden = false;
    field.focus();
    field.select();
    return false;
  }
}
