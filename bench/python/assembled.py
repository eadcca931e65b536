from measured import GENERATED

from importlib import import_module

from users import synthesize

connect = import_module(f"{GENERATED}.connect")
provider = import_module(f"{GENERATED}.provider")

synthesize(provider.AwsProvider, connect.AwsUser, connect.AwsUser.IdentityInfoProperty, connect.AwsUser.PhoneConfigProperty)
