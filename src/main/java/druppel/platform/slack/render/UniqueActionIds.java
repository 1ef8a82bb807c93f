package druppel.platform.slack.render;

import java.util.HashSet;
import java.util.Set;

/// The action ids of one message, which Slack requires to be unique. Not thread-safe.
final class UniqueActionIds {
    private final Set<String> given = new HashSet<>();

    /// The wanted id or, if it is taken, one that starts with it.
    String unique(String wanted) {
        String id = SlackText.fitted(wanted, BlockKit.ACTION_ID);
        for (int count = 2; !given.add(id); count++) {
            String ending = "#" + count;
            id = SlackText.fitted(wanted, BlockKit.ACTION_ID - ending.length()) + ending;
        }
        return id;
    }
}
