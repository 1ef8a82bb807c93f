package druppel.feature.buddies;

import static druppel.chat.FeatureButton.Action.ofMember;

import druppel.chat.FeatureButton;

/// The buttons about whether a member meets a colleague again.
public enum BuddyButton implements FeatureButton<BuddyBlockService> {
    NOT_AGAIN(ofMember("apart", (blocks, press) -> blocks.blockBuddy(press.context(), press.target()))),
    TOGETHER(ofMember(
            "together",
            (blocks, press) ->
                    blocks.removeBlocks(press.context(), press.target()).inPlace()));

    private final Action<BuddyBlockService> action;

    BuddyButton(Action<BuddyBlockService> action) {
        this.action = action;
    }

    @Override
    public Action<BuddyBlockService> action() {
        return action;
    }
}
