from measured import GENERATED

from importlib import import_module

from users import synthesize

aws = import_module(f"{GENERATED}.connect_user")
provider = import_module(f"{GENERATED}.provider")

synthesize(provider.AwsProvider, aws.ConnectUser, aws.ConnectUserIdentityInfo, aws.ConnectUserPhoneConfig)
