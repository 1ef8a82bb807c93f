package druppel.slack;

/// The step *Send a tip* of Slack's Workflow Builder: the names in which Slack and we speak of it.
final class TipStep {
    static final String CALLBACK = "send_tip";

    /// Who gets the tip, by the user's id.
    static final String MEMBER = "member";

    /// A practice, a trait or a word; may be missing.
    static final String ABOUT = "about";

    /// The tip's text.
    static final String TIP = "tip";

    /// The name of its practice.
    static final String PRACTICE = "practice";

    private TipStep() {}
}
