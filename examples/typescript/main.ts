import { App } from 'cdktf';
import { ContactCentre } from './contact-centre';
import { providerPageStacks } from './provider-page';

const app = new App();
new ContactCentre(app, 'contact-centre');
providerPageStacks(app);
app.synth();
