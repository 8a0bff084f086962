/** The places of a sheet to tick and to write into, each with its name. */
import { html, type Markup } from '../../site/html.ts';

/** What is asked about, around the questions about it. */
export function about(legend: Markup, questions: Markup): Markup {
  return html`<fieldset class="about">
<legend>${legend}</legend>
${questions}</fieldset>
`;
}

/** Yes, No and a note, for what the legend asks. */
export function yesNoNote(name: string, legend: Markup): Markup {
  return html`<fieldset class="ask">
<legend>${legend}</legend>
<div class="ticks">${choice(name, 'Yes')} ${choice(name, 'No')} ${line(`${name}-note`, 'Note')}</div>
</fieldset>
`;
}

/** One of several that belong together by their name. */
export function choice(name: string, label: string): Markup {
  return html`<label class="choice"><input type="radio" name="${name}" value="${label}"> <span>${label}</span></label>`;
}

export function line(name: string, label: string): Markup {
  return html`<label class="line"><span>${label}</span> <input type="text" name="${name}"></label>`;
}
