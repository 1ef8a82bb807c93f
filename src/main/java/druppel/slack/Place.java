package druppel.slack;

/// Where a card stands in Slack.
enum Place {
    /// In the conversation, for as long as that is kept.
    MESSAGE(BlockKit.BLOCKS, true),
    /// Under somebody's breath, until they look away.
    WHISPER(BlockKit.BLOCKS, false),
    /// On somebody's own page, until the next one.
    HOME(ViewDrawing.BLOCKS, false);

    private final int blocks;
    private final boolean lasting;

    Place(int blocks, boolean lasting) {
        this.blocks = blocks;
        this.lasting = lasting;
    }

    /// How many blocks there may be.
    int blocks() {
        return blocks;
    }

    /// Whether a picture is looked for there long after it was shown.
    boolean lasting() {
        return lasting;
    }
}
