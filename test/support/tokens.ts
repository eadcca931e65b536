import { Lazy, Token } from 'cdktf';

/** An expression that Terraform resolves, as a user may write it into a string. */
export const RAW = '${var.value}';

export const stringToken = () => Lazy.stringValue({ produce: () => RAW });
export const numberToken = () => Lazy.numberValue({ produce: () => RAW as unknown as number });
export const listToken = () => Lazy.listValue({ produce: () => RAW as unknown as string[] });
export const mapToken = () => Token.asStringMap(Lazy.anyValue({ produce: () => RAW }));
export const anyToken = () => Lazy.anyValue({ produce: () => RAW });
