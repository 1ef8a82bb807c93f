package druppel.slack;

import druppel.chat.PlatformEvent;

/// Something that Slack tells and nobody did.
record News(PlatformEvent platformEvent) implements Matter {}
