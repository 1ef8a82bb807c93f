package druppel.platform.slack.api;

/// The step *Send a tip* of Slack's Workflow Builder: the names in which Slack and we speak of it.
public final class TipStepDefinition {
    public static final String CALLBACK = "send_tip";

    /// Who gets the tip, by the user's id.
    public static final String MEMBER = "member";

    /// A practice, a trait or a word; may be missing.
    public static final String ABOUT = "about";

    /// The tip's text.
    public static final String TIP = "tip";

    /// The name of its practice.
    public static final String PRACTICE = "practice";

    private TipStepDefinition() {}
}
