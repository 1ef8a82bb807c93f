package druppel.platform.teams.api;

/// The result of checking the bot's registration or Microsoft's keys, for the doctor command.
public sealed interface TeamsCheck {

    record Works() implements TeamsCheck {}

    /// The login rejects this client, with an error code such as `AADSTS7000215`.
    record Refused(String code) implements TeamsCheck {}

    /// There was no response, or it could not be read.
    record Silent(String why) implements TeamsCheck {}
}
