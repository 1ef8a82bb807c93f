package druppel.command;

import druppel.command.Command.Buddies;
import druppel.command.ParseResult.Problem;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import java.util.List;

/// Parser of what follows *buddy*, in both languages.
final class BuddyOptionParser {
    private static final Synonyms<BuddyOption> OPTIONS = Synonyms.of(
            List.of(BuddyOption.values()),
            "",
            "on yes start aan ja",
            "off no stop uit nee",
            "skip skip_week skip_this_week skip_next_week skip_a_week overslaan sla_over week_overslaan sla_week_over"
                    + " sla_deze_week_over sla_volgende_week_over sla_een_week_over",
            "junior",
            "senior",
            "any anyone anybody everyone iedereen allemaal",
            "not not_with without niet niet_met zonder",
            "again again_with weer weer_met opnieuw opnieuw_met");

    private BuddyOptionParser() {}

    static ParseResult read(Tokens rest) {
        List<String> tags = MentionTokens.mentions(rest);
        return OPTIONS.meaning(MentionTokens.without(rest))
                .filter(option -> tags.isEmpty() || isAboutColleagues(option))
                .<ParseResult>map(option -> new Understood(new Buddies(option, tags)))
                .orElseGet(() -> new Unclear(Problem.BUDDY, rest.exactText()));
    }

    static List<String> vocabulary() {
        return OPTIONS.words().stream()
                .filter(word -> !word.isEmpty() && !word.contains(" "))
                .sorted()
                .toList();
    }

    private static boolean isAboutColleagues(BuddyOption option) {
        return option == BuddyOption.NOT || option == BuddyOption.AGAIN;
    }
}
