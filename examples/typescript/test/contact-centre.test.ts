import { Testing } from 'cdktf';
import 'cdktf/lib/testing/adapters/jest'; // The types of the matchers.
import { ConnectUser } from 'cdktf-aws-connect';
import { ContactCentre } from '../contact-centre';

const synthesized = Testing.synth(new ContactCentre(Testing.app(), 'contact-centre'));

test('agents of Orders take calls in the browser', () => {
  expect(synthesized).toHaveResourceWithProperties(ConnectUser, {
    name: 'jdoe',
    phone_config: { phone_type: 'SOFT_PHONE', auto_accept: true, after_contact_work_time_limit: 60 },
  });
});

test('agents of Returns take calls at their desk phones', () => {
  expect(synthesized).toHaveResourceWithProperties(ConnectUser, {
    name: 'mmajor',
    phone_config: { phone_type: 'DESK_PHONE', desk_phone_number: '+493023125001', after_contact_work_time_limit: 120 },
  });
});

test('the lead is imported, so Terraform neither creates nor deletes that user', () => {
  const { import: imports, resource } = JSON.parse(synthesized);

  expect(imports).toEqual([{ to: 'aws_connect_user.jsmith', id: expect.stringContaining('data.aws_connect_user.') }]);
  expect(resource.aws_connect_user.jsmith.lifecycle).toEqual({ prevent_destroy: true });
});

test('the stack stays as it was reviewed', () => {
  expect(synthesized).toMatchSnapshot();
});
