package druppel.slack;

/// Where a card with pictures stands.
enum Place {
    /// In a message of the conversation, for as long as that is kept.
    LASTING,
    /// Where the next one takes its place: under somebody's breath, or on the Home.
    PASSING
}
