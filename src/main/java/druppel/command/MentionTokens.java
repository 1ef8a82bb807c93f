package druppel.command;

import druppel.command.Command.Invite;
import druppel.command.ParseResult.Problem;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Parser of the mentions in an invitation: people, groups and channels, and nothing else.
final class MentionTokens {
    private static final Pattern TAG = Pattern.compile("<[@#!][^<>]*>|[@#][^\\s\\p{Z}\\p{Cc},;<>]+");
    private static final Set<String> BETWEEN =
            Set.of("and", "en", "plus", "also", "ook", "with", "met", "uit", "graag", "please", "aub");

    private MentionTokens() {}

    /// The mentions of people, groups and channels.
    static List<String> mentions(Tokens rest) {
        return TAG.matcher(rest.exactText())
                .results()
                .map((MatchResult found) -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// The words other than mentions, normalised, without courtesies at the end.
    static String without(Tokens rest) {
        return Tokens.of(TAG.matcher(rest.exactText()).replaceAll(" "))
                .withoutCourtesies()
                .joined();
    }

    static ParseResult read(Tokens rest) {
        String written = rest.exactText();
        List<String> tags = mentions(rest);
        String others = others(TAG.matcher(written).replaceAll(" "));
        if (tags.isEmpty()) {
            return new Unclear(Problem.INVITEES, written);
        }
        return others.isEmpty() ? new Understood(new Invite(tags)) : new Unclear(Problem.EXTRA_WORDS, others);
    }

    // an invitation cannot be taken back: "everybody but @bram" must not invite Bram
    private static String others(String text) {
        return String.join(
                " ",
                Tokens.of(text).withoutCourtesies().plain().stream()
                        .filter(word -> !BETWEEN.contains(word))
                        .toList());
    }
}
