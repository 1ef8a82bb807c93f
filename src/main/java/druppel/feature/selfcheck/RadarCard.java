package druppel.feature.selfcheck;

import static druppel.message.Block.buttons;

import druppel.domain.Language;
import druppel.domain.chart.RadarData;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Result card of a self-check: a radar chart of the newest check over earlier ones, and one encouraging
/// sentence.
public record RadarCard(SelfCheckTexts words) {
    private static final int SHOWN = 4;

    /// Renders the newest self-check over the three before it.
    ///
    /// @param looks completed self-checks, newest first, at least one
    /// @param draw renders the radar chart
    public Card card(List<SelfCheck> looks, Function<RadarData, Picture> draw) {
        List<SelfCheck> shown = looks.stream().limit(SHOWN).toList();
        Block again = buttons(SelfCheckCards.to(shown.getFirst(), Trait.VALUES, say(MemberTextKey.CHECK_CHANGE)));
        return Card.of(
                new Block.Heading(say(MemberTextKey.CHECK_RADAR_TITLE)),
                new Block.Paragraph(kindly(shown)),
                new Block.Picture(inWords(shown), draw.apply(radar(shown))),
                new Block.Note(say(MemberTextKey.CHECK_RADAR_HOW)),
                again);
    }

    /// Names the traits that grew, otherwise the strongest ones; never those that declined.
    private String kindly(List<SelfCheck> shown) {
        SelfCheck now = shown.getFirst();
        if (shown.size() == 1) {
            return say(MemberTextKey.CHECK_FIRST);
        }
        List<Trait> grown = now.grown(shown.get(1));
        if (!grown.isEmpty()) {
            return traits(MemberTextKey.CHECK_GREW, grown);
        }
        return now.most().isEmpty() ? say(MemberTextKey.CHECK_QUIET) : traits(MemberTextKey.CHECK_MOST, now.most());
    }

    private String traits(MemberTextKey memberTextKey, List<Trait> traits) {
        return words.texts().say(memberTextKey, "traits", words.together(traits));
    }

    private String inWords(List<SelfCheck> shown) {
        return shown.stream().map(this::inWords).collect(Collectors.joining(" "));
    }

    private String inWords(SelfCheck look) {
        String traits = Arrays.stream(Trait.values())
                .map(trait -> words.name(trait) + " " + words.within(extent(look, trait)))
                .collect(Collectors.joining(", "));
        String date = DateFormat.date(look.begunOn(), language());
        return words.texts().say(MemberTextKey.CHECK_IN_WORDS, "date", date, "traits", traits);
    }

    private RadarData radar(List<SelfCheck> shown) {
        return new RadarData(
                Arrays.stream(Trait.values()).map(words::name).toList(),
                shown.stream().map(this::series).toList(),
                SelfCheck.Frequency.values().length);
    }

    private RadarData.Series series(SelfCheck look) {
        return new RadarData.Series(
                DateFormat.dayAndMonth(look.begunOn(), language()),
                Arrays.stream(Trait.values())
                        .map(trait -> extent(look, trait).steps())
                        .toList());
    }

    private static SelfCheck.Frequency extent(SelfCheck look, Trait trait) {
        return look.answer(trait).orElseThrow();
    }

    private Language language() {
        return words.texts().language();
    }

    private String say(MemberTextKey memberTextKey) {
        return words.texts().say(memberTextKey);
    }
}
