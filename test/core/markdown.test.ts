import { cell } from '../../src/core/markdown';

describe('a cell', () => {
  test.each(['Agent 001', 'jane_doe', 'jane.doe', 'agent-001', 'J. Doe', 'decades', '123456', 'Level-up', "D'Agent, Ümit-Jo (part time)", 'Porto/Billing', 'नमस्ते'])(
    'shows %j as it stands',
    (text) => {
      expect(cell(text)).toBe(text);
    },
  );

  test.each([
    ['R&D', 'R&amp;D'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a\nb', '<code>aU&#43;000Ab</code>'],
    ['`a`', '<code>&#96;a&#96;</code>'],
    ['<b>', '<code>&#60;b&#62;</code>'],
    ['*a* [b](c)', '<code>&#42;a&#42; &#91;b&#93;(c)</code>'],
    ['_a_', '<code>&#95;a&#95;</code>'],
    ['@team', '<code><span>@</span>team</code>'],
    ['https://example.com', '<code>https<span>:</span>//example<span>.</span>com</code>'],
    ['see www.example.com', '<code>see www<span>.</span>example<span>.</span>com</code>'],
    ['=1+1', '<code>&#61;1&#43;1</code>'],
    ['&lt;', '<code>&#38;lt&#59;</code>'],
    ['a\\|b', '<code>a&#92;&#124;b</code>'],
    ['Ad\u{202e}nim', '<code>AdU&#43;202Enim</code>'],
  ])('shows %j as text', (text, markdown) => {
    expect(cell(text)).toBe(markdown);
  });

  test.each([
    ['jane@example.com', '<code>jane<span>@</span>example<span>.</span>com</code>'],
    ['jane.doe+x@mail.example', '<code>jane<span>.</span>doe&#43;x<span>@</span>mail<span>.</span>example</code>'],
    ['mailto:jane@localhost', '<code>mailto<span>:</span>jane<span>@</span>localhost</code>'],
    ['WWW.internal', '<code>WWW<span>.</span>internal</code>'],
    ['(www.internal)', '<code>(www<span>.</span>internal)</code>'],
    ['see example.com/a', '<code>see example<span>.</span>com/a</code>'],
    ['Example.ORG', '<code>Example<span>.</span>ORG</code>'],
    ['müller.de', '<code>müller<span>.</span>de</code>'],
    ['x.xn--p1ai', '<code>x<span>.</span>xn--p1ai</code>'],
    ['GH-12', '<code>GH-12</code>'],
    ['(gh-12)', '<code>(gh-12)</code>'],
    ['PROJECT_2-12', '<code>PROJECT&#95;2-12</code>'],
    ['CVE-2026-1', '<code>CVE-2026-1</code>'],
    ['GHSA-aaaa-bbbb-cccc', '<code>GHSA-aaaa-bbbb-cccc</code>'],
    ['#12', '<code>&#35;12</code>'],
    ['user/repo#12', '<code>user/repo&#35;12</code>'],
    ['user/repo@0a1b2c3', '<code>user/repo<span>@</span>0a1b2c3</code>'],
    ['group&12', '<code>group&#38;12</code>'],
    ['!12', '<code>&#33;12</code>'],
    ['0a1b2c3', '<code>0a1b2c3</code>'],
    ['0A1B2C3', '<code>0A1B2C3</code>'],
    ['1234567', '<code>1234567</code>'],
    ['0123456789abcdef0123456789abcdef01234567', '<code>0123456789abcdef0123456789abcdef01234567</code>'],
    ['0123456789abcdef'.repeat(4), `<code>${'0123456789abcdef'.repeat(4)}</code>`],
    ['agent_0a1b2c3', '<code>agent&#95;0a1b2c3</code>'],
  ])('makes no link of %j', (text, markdown) => {
    expect(cell(text)).toBe(markdown);
  });

  test('is empty where nothing is given', () => {
    expect(cell(undefined)).toBe('');
  });
});
