package druppel.platform.slack.inbound;

import druppel.chat.PlatformEvent;

/// Something that Slack tells and nobody did.
public record SlackNotice(PlatformEvent platformEvent) implements SlackEvent {}
