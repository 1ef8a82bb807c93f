package druppel.faults;

import java.time.ZoneId;

/// A member, by the row's id and the conversation on the stand-in Slack.
record SimulatedMember(long id, String channel, ZoneId zone) {}
