package druppel.platform.local;

/// Mode of the local chat: many members, or the single one of the demo.
public sealed interface ChatMode {
    /// Each browser is one member, identified by a cookie; `secure` if the public address is https.
    record Everyone(boolean secure) implements ChatMode {}

    /// Every browser is the same demo member, who can move the clock.
    record Demo(ClockControl clockControl) implements ChatMode {}
}
