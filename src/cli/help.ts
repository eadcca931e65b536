const EXIT_CODES = `
Exit codes:
  0  done
  1  a roster file has violations
  2  the command is not valid, or a file cannot be read or written`;

export const CHECK = `
Examples:
  $ cdktf-aws-connect roster check --saml staff.csv
  $ cdktf-aws-connect roster check --identity-type CONNECT_MANAGED --denied-security-profile Admin sites/*.csv
  $ cdktf-aws-connect roster check --snapshot acme.connect.json staff.csv
  $ export-staff | cdktf-aws-connect roster check --json -
${EXIT_CODES}`;

export const TEMPLATE = `
Examples:
  $ cdktf-aws-connect roster template --saml > staff.csv
  $ cdktf-aws-connect roster template --delimiter semicolon --bom > staff.csv
${EXIT_CODES}`;

export const CONVERT = `
Examples:
  $ cdktf-aws-connect roster convert staff.csv --to older-saml --output upload.csv
  $ cdktf-aws-connect roster convert staff.csv --like template.csv --output upload.csv
  $ cdktf-aws-connect roster convert staff.csv --to newer --delimiter semicolon --bom --output excel.csv
${EXIT_CODES}`;

export const SNAPSHOT = `
Examples:
  $ cdktf-aws-connect instance snapshot --instance acme --output acme.connect.json
  $ cdktf-aws-connect instance snapshot --instance acme --region eu-central-1 --users full --output users.connect.json
  $ cdktf-aws-connect instance snapshot --instance acme --users search --print-commands --output acme.connect.json > read.sh

Exit codes:
  0  done
  2  the command is not valid, Amazon Connect cannot be read, or a file cannot be read or written`;
