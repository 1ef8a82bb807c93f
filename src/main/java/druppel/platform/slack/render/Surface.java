package druppel.platform.slack.render;

/// The surface of Slack on which a card is shown.
public enum Surface {
    /// A message, kept as long as the conversation.
    MESSAGE(BlockKit.BLOCKS, true),
    /// An ephemeral message, visible until the client reloads.
    WHISPER(BlockKit.BLOCKS, false),
    /// App Home, until it is published again.
    HOME(ViewRenderer.BLOCKS, false);

    private final int blocks;
    private final boolean lasting;

    Surface(int blocks, boolean lasting) {
        this.blocks = blocks;
        this.lasting = lasting;
    }

    /// The maximum number of blocks.
    public int blocks() {
        return blocks;
    }

    /// Whether an image has to remain available long after it was shown.
    public boolean lasting() {
        return lasting;
    }
}
