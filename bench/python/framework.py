from measured import OUTDIR, phase, report

from cdktf import App, TerraformStack

phase("import")
app = App(outdir=OUTDIR)
TerraformStack(app, "contact-center")
phase("construct")
app.synth()
phase("synth")
report()
