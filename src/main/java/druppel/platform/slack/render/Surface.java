package druppel.platform.slack.render;

/// Where a card stands in Slack.
public enum Surface {
    /// In the conversation, for as long as that is kept.
    MESSAGE(BlockKit.BLOCKS, true),
    /// Under somebody's breath, until they look away.
    WHISPER(BlockKit.BLOCKS, false),
    /// On somebody's own page, until the next one.
    HOME(ViewRenderer.BLOCKS, false);

    private final int blocks;
    private final boolean lasting;

    Surface(int blocks, boolean lasting) {
        this.blocks = blocks;
        this.lasting = lasting;
    }

    /// How many blocks there may be.
    public int blocks() {
        return blocks;
    }

    /// Whether a picture is looked for there long after it was shown.
    public boolean lasting() {
        return lasting;
    }
}
