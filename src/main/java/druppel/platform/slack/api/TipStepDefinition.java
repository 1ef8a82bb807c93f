package druppel.platform.slack.api;

/// Definition of the workflow step *Send a tip*: the callback and parameter names that are shared with Slack.
public final class TipStepDefinition {
    public static final String CALLBACK = "send_tip";

    /// Input: the user id of the member who gets the tip.
    public static final String MEMBER = "member";

    /// Input, optional: a practice, a trait or a keyword.
    public static final String ABOUT = "about";

    /// Output: the text of the tip.
    public static final String TIP = "tip";

    /// Output: the name of its practice.
    public static final String PRACTICE = "practice";

    private TipStepDefinition() {}
}
