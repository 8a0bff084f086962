/** Chapters on the numbers from 2 to 10, in Markdown: true, and each said in other constructs than its neighbours. */

const names = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'eleven',
];
const welsh = ['', 'un', 'dau', 'tri', 'pedwar', 'pump', 'chwech', 'saith', 'wyth', 'naw', 'deg'];
const french = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

const nameOf = (number: number): string => names[number] ?? String(number);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const divisorsOf = (number: number): number[] =>
  range(1, number).filter((one) => number % one === 0);
const sumTo = (number: number): number => (number * (number + 1)) / 2;

/** Together, about 24 pages of A5. */
export function numberChapters(): string {
  return range(2, 10).map(chapter).join('\n\n');
}

function chapter(number: number): string {
  const name = nameOf(number);
  const forms = [squares, chart, terms, questions, quotation, wideTable];
  const own = range(0, 2).map((step) => forms[(number + 2 * step) % forms.length]?.(number));
  return [`## The number ${name} {#n-${number}}`, opening(number), counting(number), ...own].join(
    '\n\n',
  );
}

function opening(number: number): string {
  const divisors = divisorsOf(number);
  const kind =
    divisors.length === 2
      ? 'It is a prime: nothing but 1 and itself divides it.'
      : `It is no prime, since ${divisors.at(1)} divides it.`;
  const before = number > 2 ? ` It follows [${nameOf(number - 1)}](#n-${number - 1}), and` : ' It';
  return `${capital(nameOf(number))} is ${number % 2 === 0 ? 'an *even*' : 'an *odd*'} number. ${kind}${before} comes before ${nameOf(number + 1)}. Its square, \`${number}^2\`{formula="${nameOf(number)} squared"}, is **${number ** 2}**.[^n-${number}] In Welsh it is called [${welsh[number]}]{lang=cy}, and in French [${french[number]}]{lang=fr}.

[^n-${number}]: Which is ${number} times ${number}. Its cube is ${number ** 3}.`;
}

function counting(number: number): string {
  return `### Counting up to it

Whoever counts from 1 to ${number} says ${nameOf(number)} words, and adds up to ${sumTo(number)} on the way. That can be known without adding: put the first number beside the last, the second beside the last but one, and so on. Each pair makes ${number + 1}, and there are half as many pairs as there are numbers.

\`\`\`formula
latex: 1 + 2 + \\dots + ${number} = \\frac{${number} \\times ${number + 1}}{2} = ${sumTo(number)}
alternative: 1 plus 2 and so on up to ${number} equals ${number} times ${number + 1}, divided by 2, which is ${sumTo(number)}.
\`\`\``;
}

function squares(number: number): string {
  const rows = range(number - 1, number + 1).map(
    (one) => `| ${capital(nameOf(one))} | ${one ** 2} | ${one ** 3} |`,
  );
  return `### Among its neighbours

Table: Squares and cubes around ${nameOf(number)}

| | Square | Cube |
|---|--:|--:|
${rows.join('\n')}

The squares of neighbours are an odd number apart: from ${number ** 2} to ${(number + 1) ** 2} it is ${2 * number + 1}.`;
}

function wideTable(number: number): string {
  const row = (label: string, of: (times: number) => number) =>
    `| ${label} | ${range(1, 5).map(of).join(' | ')} |`;
  return `### Its multiples

Table: ${capital(nameOf(number))} times the numbers from 1 to 5

| | Once | Twice | Thrice | Four times | Five times |
|---|--:|--:|--:|--:|--:|
${row(capital(nameOf(number)), (times) => number * times)}
${row('One more[^n-2]', (times) => number * times + 1)}
${row('Its square', (times) => number ** 2 * times)}`;
}

function chart(number: number): string {
  const data = divisorsOf(number).map((one) => `  - label: By ${one}\n    value: ${number / one}`);
  return `### Shared out

\`\`\`chart
title: ${capital(nameOf(number))}, divided by each of its divisors
description: The bars grow shorter from ${number} to 1.
category: Divided
value: Result
data:
${data.join('\n')}
\`\`\``;
}

function terms(number: number): string {
  const divisors = divisorsOf(number);
  return `### In words

Divisors
: ${divisors.join(', ')}

Multiples
: ${number}, ${2 * number}, ${3 * number}, and so on without end
: all numbers that leave nothing when they are divided by ${number}

::: note What is left over
- ${2 * number + 1} divided by ${number} leaves 1.
- ${4 * number - 1} divided by ${number} leaves ${number - 1}.

  1. Take away ${number} until less than that is left.
  2. What is left is the rest.
:::`;
}

function questions(number: number): string {
  return `### To think about

::: questions About ${nameOf(number)}
1. In how many ways can ${nameOf(number)} be written as a sum of two numbers?
2. What is left of ${number * 10 + 1} when it is divided by ${number}?
3. Which of its divisors are primes?
:::

![Three bars of growing length](picture.png "Three bars, as they stand beside [every number](#n-2)")`;
}

function quotation(number: number): string {
  return `### Said of it

> To reach ${nameOf(number)}, begin at one, and do not stop.
>
> > And from ${nameOf(number)} back to one, it is as far.
> > — Who went there
>
> — *Of numbers*, chapter ${number}

::: key-fact
Between ${number} and ${number * 2} there is always a prime.
:::

~~~
${range(1, number).join(' ')}
~~~`;
}
