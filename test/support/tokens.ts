import { Token, ref } from 'cdktf';

/** An expression that Terraform resolves, as a user may write it into a string. */
export const RAW = '${var.value}';

const reference = () => ref('var.value');

export const stringToken = () => Token.asString(reference());
export const numberToken = () => Token.asNumber(reference());
export const listToken = () => Token.asList(reference());
export const mapToken = () => Token.asStringMap(reference());
export const anyToken = () => reference();
