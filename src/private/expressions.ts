/** Text inside a template of the Terraform language, where it stays as it is. */
export function templateText(value: string): string {
  return value.replaceAll('${', '$${').replaceAll('%{', '%%{');
}

/** A string literal of the Terraform language: what it holds is data, never evaluated. */
export function stringLiteral(value: string): string {
  return templateText(JSON.stringify(value));
}
