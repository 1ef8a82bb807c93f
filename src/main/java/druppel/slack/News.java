package druppel.slack;

import druppel.app.Notice;

/// Something that Slack tells and nobody did.
record News(Notice notice) implements Matter {}
