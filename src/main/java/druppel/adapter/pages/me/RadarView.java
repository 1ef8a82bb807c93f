package druppel.adapter.pages.me;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.command.Keyword;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.feature.selfcheck.SelfCheckCards;
import druppel.message.Button;
import druppel.message.DateFormat;
import druppel.message.MyPageTextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Self-checks of a member's page, in their language.
///
/// @param checks complete ones, newest first
public record RadarView(
        List<SelfCheck> checks, RequestContext context, ChartRenderer charts, Map<Trait, String> names) {
    public RadarView {
        checks = List.copyOf(checks);
        names = Map.copyOf(names);
    }

    /// The self-checks that the picture shows.
    public List<SelfCheck> shown() {
        return checks.stream().limit(SelfCheckCards.SHOWN).toList();
    }

    public String picture() {
        String words = shown().stream().map(cards()::inWords).collect(Collectors.joining(" "));
        return charts.radar(cards().radar(shown())).svg(context.text(MyPageTextKey.ME_RADAR), words);
    }

    public List<Trait> traits() {
        return Arrays.stream(Trait.values()).toList();
    }

    public String name(Trait trait) {
        return cards().name(trait);
    }

    public String date(SelfCheck check) {
        return DateFormat.dayWithYear(check.begunOn(), context.today(), context.language());
    }

    public String answer(SelfCheck check, Trait trait) {
        return cards().word(check, trait);
    }

    public Button begin() {
        return Keyword.CHECK.button(context.texts(), MyPageTextKey.ME_CHECK_NOW);
    }

    private SelfCheckCards cards() {
        return new SelfCheckCards(context.texts(), names);
    }
}
