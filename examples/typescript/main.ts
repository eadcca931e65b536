import { App } from 'cdktf';
import { Agents } from './agents';
import { ContactCentre } from './contact-centre';
import { providerPageStacks } from './provider-page';

const app = new App();
new ContactCentre(app, 'contact-centre');
new Agents(app, 'agents');
providerPageStacks(app);
app.synth();
