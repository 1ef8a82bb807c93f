package druppel.platform.local;

/// Mode of the local chat: many members, or the single one of the demo.
public sealed interface ChatMode {
    /// Each browser is one member, identified by a cookie.
    record Everyone() implements ChatMode {}

    /// Every browser is the same demo member, who can move the clock.
    record Demo(ClockControl clockControl) implements ChatMode {}
}
