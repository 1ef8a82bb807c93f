package druppel.platform.slack.inbound;

import druppel.message.Mention;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Parser of user mentions in Slack's text format. Text that a member typed is escaped there, so it cannot
/// contain a mention.
public final class MentionParser {
    private static final Pattern MENTION = Pattern.compile("<(@|#|!subteam\\^)([A-Z0-9]+)(?:\\|[^<>]*)?>");

    private MentionParser() {}

    public static List<Mention> of(String slack) {
        return MENTION.matcher(slack).results().map(MentionParser::mention).toList();
    }

    private static Mention mention(MatchResult found) {
        String id = found.group(2);
        return switch (found.group(1)) {
            case "@" -> new Mention.User(id);
            case "#" -> new Mention.Channel(id);
            default -> new Mention.Group(id);
        };
    }
}
