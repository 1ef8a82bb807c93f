package druppel.teams;

/// What it takes to speak with Teams: the bot's registration in one tenant, and the cloud it is in.
public record TeamsSettings(String appId, String password, String tenant, Cloud cloud) {}
