package druppel.platform.slack.inbound;

import druppel.chat.PlatformEvent;

/// A notice from Slack that is not an action of a member.
public record SlackNotice(PlatformEvent platformEvent) implements SlackEvent {}
