import { App, TerraformStack, Testing } from 'cdktf';
import { providerPageStacks } from '../provider-page';

const app: App = Testing.app();
providerPageStacks(app);

test.each(app.node.children as TerraformStack[])('$node.id stays as it was reviewed', (stack) => {
  expect(Testing.synth(stack)).toMatchSnapshot();
});
