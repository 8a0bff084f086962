/** What a reader asks for: in the form, and in the address of the page. */

/** The form as the part of an address, without what is empty. */
export function requestIn(form: HTMLFormElement): URLSearchParams {
  const request = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text) request.append(name, text);
  }
  return request;
}

/** Sets the form to what an address asks for. */
export function showRequest(form: HTMLFormElement, request: URLSearchParams): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement)) continue;
    if (field.type === 'checkbox') {
      field.checked = request.getAll(field.name).includes(field.value);
    } else field.value = request.get(field.name) ?? '';
  }
}
