package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.domain.Language;
import druppel.domain.chart.RadarData;
import druppel.domain.library.FrequencyScale;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The card that a self-check ends with: the newest look over the ones before it, and one kind
/// sentence.
public record RadarCards(CheckWords words) {
    private static final int SHOWN = 4;

    /// The newest of these looks over the three before it.
    ///
    /// @param looks complete ones, the newest first, at least one
    /// @param draw draws the radar
    public Card card(List<SelfCheck> looks, Function<RadarData, Image> draw) {
        List<SelfCheck> shown = looks.stream().limit(SHOWN).toList();
        Block again =
                buttons(CheckCards.to(shown.getFirst(), Trait.VALUES, say(Phrase.CHECK_CHANGE)));
        return Card.of(
                new Block.Heading(say(Phrase.CHECK_RADAR_TITLE)),
                new Block.Paragraph(kindly(shown)),
                new Block.Picture(inWords(shown), draw.apply(radar(shown))),
                new Block.Note(say(Phrase.CHECK_RADAR_HOW)),
                again);
    }

    /// What grew or, where nothing did, what is there most; never what became less.
    private String kindly(List<SelfCheck> shown) {
        SelfCheck now = shown.getFirst();
        if (shown.size() == 1) {
            return say(Phrase.CHECK_FIRST);
        }
        List<Trait> grown = now.grown(shown.get(1));
        if (!grown.isEmpty()) {
            return traits(Phrase.CHECK_GREW, grown);
        }
        return now.most().isEmpty()
                ? say(Phrase.CHECK_QUIET)
                : traits(Phrase.CHECK_MOST, now.most());
    }

    private String traits(Phrase phrase, List<Trait> traits) {
        return words.phrases().say(phrase, "traits", words.together(traits));
    }

    private String inWords(List<SelfCheck> shown) {
        return shown.stream().map(this::inWords).collect(Collectors.joining(" "));
    }

    private String inWords(SelfCheck look) {
        String traits =
                Arrays.stream(Trait.values())
                        .map(trait -> words.name(trait) + " " + words.within(extent(look, trait)))
                        .collect(Collectors.joining(", "));
        String date = Spoken.date(look.begunOn(), language());
        return words.phrases().say(Phrase.CHECK_IN_WORDS, "date", date, "traits", traits);
    }

    private RadarData radar(List<SelfCheck> shown) {
        return new RadarData(
                Arrays.stream(Trait.values()).map(words::name).toList(),
                shown.stream().map(this::round).toList(),
                FrequencyScale.values().length);
    }

    private RadarData.Round round(SelfCheck look) {
        return new RadarData.Round(
                Spoken.dayAndMonth(look.begunOn(), language()),
                Arrays.stream(Trait.values()).map(trait -> extent(look, trait).steps()).toList());
    }

    private static FrequencyScale extent(SelfCheck look, Trait trait) {
        return look.answer(trait).orElseThrow();
    }

    private Language language() {
        return words.phrases().language();
    }

    private String say(Phrase phrase) {
        return words.phrases().say(phrase);
    }
}
