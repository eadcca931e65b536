// Adds cdktf's matchers, such as toHaveResourceWithProperties.
require('cdktf').Testing.setupJest();
