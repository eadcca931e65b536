from cdktf import App

from contact_centre import ContactCentre

app = App()
ContactCentre(app, "contact-centre")
app.synth()
