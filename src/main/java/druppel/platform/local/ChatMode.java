package druppel.platform.local;

/// Who meets whom in the local chat.
public sealed interface ChatMode {
    /// Each browser is one member, known by a cookie; `secure` where the public address is https.
    record Everyone(boolean secure) implements ChatMode {}

    /// Everybody is the one demo member, and can wind the clock.
    record Demo(ClockControl clockControl) implements ChatMode {}
}
