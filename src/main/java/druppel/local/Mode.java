package druppel.local;

/// Who meets whom in the local chat.
public sealed interface Mode {
    /// Each browser is one member, known by a cookie; `secure` where the public address is https.
    record Everyone(boolean secure) implements Mode {}

    /// Everybody is the one demo member, and can wind the clock.
    record Demo(Wind wind) implements Mode {}
}
