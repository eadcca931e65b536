"""Makes users of the classes that wrap the provider, and measures it."""

from measured import INSTANCE_ID, OUTDIR, USERS, phase, report

from typing import Any

from cdktf import App, TerraformStack


def synthesize(provider: Any, user: Any, identity_info: Any, phone_config: Any) -> None:
    """Ends the phase of the imports."""
    phase("import")
    app = App(outdir=OUTDIR)
    stack = TerraformStack(app, "contact-center")
    provider(stack, "aws", region="eu-central-1")
    for number in range(USERS):
        user(
            stack,
            f"agent-{number}",
            instance_id=INSTANCE_ID,
            name=f"agent{number}",
            identity_info=identity_info(first_name="Jane", last_name="Doe"),
            password="Password123",
            phone_config=phone_config(phone_type="SOFT_PHONE", auto_accept=True),
            routing_profile_id="routing-profile",
            security_profile_ids=["security-profile"],
        )
    phase("construct")
    app.synth()
    phase("synth")
    report()
