import { TerraformOutput, TerraformStack } from 'cdktf';
import {
  AwsProvider,
  ConnectInstance,
  ConnectUser,
  ConnectUserPassword,
  IdentityManagementType,
  PhoneType,
} from 'cdktf-aws-connect';
import { Construct } from 'constructs';

/** The agents of three teams, in an instance that has its profiles and its hierarchy already. */
export class ContactCentre extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AwsProvider(this, 'aws', { region: 'eu-central-1' });

    const instance = ConnectInstance.fromInstanceAlias(this, 'acme', 'acme-support', {
      identityManagementType: IdentityManagementType.CONNECT_MANAGED,
    });
    const password = ConnectUserPassword.fromNewVariable(this, 'initial_password');

    const orders = this.team(instance, 'Berlin', 'Orders');
    const returns = this.team(instance, 'Berlin', 'Returns');
    const technical = this.team(instance, 'Lisbon', 'Technical');
    const agent = { instance, securityProfiles: [instance.securityProfile('Agent')] };
    const newAgent = { ...agent, password };

    // Orders: in the browser, with calls that connect by themselves.
    const inBrowser = { phoneType: PhoneType.SOFT_PHONE, autoAccept: true, afterContactWorkTimeLimit: 60 };
    new ConnectUser(this, 'jdoe', {
      ...newAgent,
      ...orders,
      name: 'jdoe',
      identityInfo: { firstName: 'Jane', lastName: 'Doe', email: 'jdoe@example.com' },
      phoneConfig: inBrowser,
    });
    new ConnectUser(this, 'rroe', {
      ...newAgent,
      ...orders,
      name: 'rroe',
      identityInfo: { firstName: 'Richard', lastName: 'Roe', email: 'rroe@example.com' },
      phoneConfig: inBrowser,
    });

    // Returns: at desk phones.
    new ConnectUser(this, 'mmajor', {
      ...newAgent,
      ...returns,
      name: 'mmajor',
      identityInfo: { firstName: 'Mary', lastName: 'Major', email: 'mmajor@example.com' },
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+493023125001', afterContactWorkTimeLimit: 120 },
    });
    new ConnectUser(this, 'jstiles', {
      ...newAgent,
      ...returns,
      name: 'jstiles',
      identityInfo: { firstName: 'John', lastName: 'Stiles', email: 'jstiles@example.com' },
      phoneConfig: { phoneType: PhoneType.DESK_PHONE, deskPhoneNumber: '+493023125002', afterContactWorkTimeLimit: 120 },
    });

    // Technical: a new agent, and the lead, who exists already and is taken over.
    new ConnectUser(this, 'jroe', {
      ...newAgent,
      ...technical,
      name: 'jroe',
      identityInfo: { firstName: 'Jane', lastName: 'Roe', email: 'jroe@example.com' },
      tags: { Language: 'pt' },
    });
    const lead = new ConnectUser(this, 'jsmith', {
      ...agent,
      ...technical,
      name: 'jsmith',
      identityInfo: { firstName: 'John', lastName: 'Smith', email: 'jsmith@example.com' },
      phoneConfig: { afterContactWorkTimeLimit: 300 },
      protectFromDeletion: true,
    });
    lead.importByName();
    lead.grantSecurityProfile(instance.securityProfile('CallCenterManager'));

    new TerraformOutput(this, 'lead_arn', { value: lead.userArn });
  }

  /** A team has a routing profile of its name and a group of the hierarchy. */
  private team(instance: ConnectInstance, site: string, name: string) {
    return {
      routingProfile: instance.routingProfile(name),
      hierarchyGroup: instance.hierarchyGroup(`${site}/${name}`),
    };
  }
}
