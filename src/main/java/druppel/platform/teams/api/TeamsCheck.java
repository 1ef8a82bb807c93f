package druppel.platform.teams.api;

/// What Microsoft says of the bot's registration, or of its keys, for the doctor.
public sealed interface TeamsCheck {

    record Works() implements TeamsCheck {}

    /// The login does not want this client, and says why in a word such as `AADSTS7000215`.
    record Refused(String code) implements TeamsCheck {}

    /// There was no answer, or none that can be read.
    record Silent(String why) implements TeamsCheck {}
}
